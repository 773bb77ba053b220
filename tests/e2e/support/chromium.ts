import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Of the project, from wherever this is run compiled. */
export const ROOT = join(require.resolve('playwright-core/package.json'), '../../..');
const CACHE = join(ROOT, 'node_modules/.cache');

/** What the packed Chromium brings flags for that a usual machine does not want. */
const UNWANTED =
  /^--(?:single-process|no-zygote|headless|disable-web-security|allow-running-insecure-content)/;

/** Starts Chromium from the npm package alone: it brings the libraries that a bare machine lacks. */
export async function startChromium(): Promise<Browser> {
  const folder = unpacked();
  process.env['TMPDIR'] = folder;
  // Makes the package look for its own libraries.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  // Not before the two above are set: it looks at them as it loads.
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: packed.args.filter((flag) => !UNWANTED.test(flag)),
    headless: true,
    timeout: 120_000,
  });
}

/** The folder with the unpacked browser. Whoever comes first unpacks it, beside its place, and then puts it there. */
function unpacked(): string {
  // The package does not let its own description be required.
  const description = readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(description) as { readonly version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'chromium-'));
  const script =
    "require('@sparticuz/chromium').executablePath().catch((e) => { console.error(e); process.exit(1); })";
  execFileSync(process.execPath, ['-e', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
