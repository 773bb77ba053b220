import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const ROOT = resolve(__dirname, '../../..');
const FOLDERS = ['src/core', 'src/workbook', 'src/hosts/file'];

/** Compiles what writing a file needs into a folder, so that a process of its own can run it. Gives the module's path. */
export function compileWriter(folder: string): string {
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  for (const source of FOLDERS) {
    for (const name of readdirSync(join(ROOT, source))) {
      const to = join(folder, source, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(to), { recursive: true });
      const text = readFileSync(join(ROOT, source, name), 'utf8');
      writeFileSync(to, transpileModule(text, { compilerOptions }).outputText);
    }
  }
  return join(folder, 'src/hosts/file/node-files.js');
}

/** Runs a script in a process of its own, which may kill itself or is killed after `killAfter` ms. */
export function runChild(
  script: string,
  words: readonly string[],
  killAfter?: number,
): NodeJS.Signals | null {
  const run = spawnSync(process.execPath, ['-e', script, ...words], {
    env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
    stdio: ['ignore', 'ignore', 'inherit'],
    ...(killAfter === undefined ? {} : { timeout: killAfter, killSignal: 'SIGKILL' as const }),
  });
  return run.signal;
}
