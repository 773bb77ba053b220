import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageOptions } from './arguments';
import { catalogRegistry } from './catalog';
import { guide } from './guide';
import { addressesIn, manifestFor } from './manifest';

/**
 * Writes the folder that an office serves and sideloads: site (the built pane), catalog (manifest and registry file) and
 * the guide. `site` is the folder with the built pane. Throws an Error where the manifest names a file that it lacks.
 */
export function writePackage(
  { origin, share, office, out }: PackageOptions,
  { site, manifest }: { readonly site: string; readonly manifest: string },
): void {
  const written = manifestFor(readFileSync(manifest, 'utf8'), origin);
  const missing = addressesIn(written)
    .map((url) =>
      decodeURIComponent(new URL(url).pathname.slice(new URL(origin).pathname.replace(/\/$/, '').length)),
    )
    .filter((path) => !existsSync(join(site, path)));
  if (missing.length > 0) throw new Error(`not in the site: ${missing.join(', ')}`);
  for (const part of ['site', 'catalog']) rmSync(join(out, part), { recursive: true, force: true });
  cpSync(site, join(out, 'site'), { recursive: true });
  mkdirSync(join(out, 'catalog'), { recursive: true });
  writeFileSync(join(out, 'catalog/manifest.xml'), written);
  writeFileSync(join(out, 'catalog/信任共享目录.reg'), catalogRegistry(share));
  writeFileSync(join(out, '部署说明.md'), guide(origin, share, office));
}
