import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where the pane is built to. */
const PANE = 'dist/pane';
/** Microsoft's own files, which a pane that is not given them by a CDN carries. */
const OFFICE = /(?:^|\/)(?:office|excel-|o15apptofilemappingtable|oteljs|office_strings|telemetry)/;

export interface BundlePart {
  readonly what: string;
  readonly files: number;
  readonly raw: number;
  readonly gzip: number;
}

/** Sizes of the built pane, by what its files are; [] where it is not built. */
export function bundleSizes(): BundlePart[] {
  if (!existsSync(PANE)) return [];
  const parts = new Map<string, { files: number; raw: number; gzip: number }>();
  for (const path of filesIn(PANE)) {
    const type = extname(path);
    if (type === '.map' || !['.js', '.css', '.html'].includes(type)) continue;
    const what = OFFICE.test(path.slice(PANE.length)) ? 'office.js' : `own ${type}`;
    const bytes = readFileSync(path);
    const part = parts.get(what) ?? { files: 0, raw: 0, gzip: 0 };
    part.files += 1;
    part.raw += bytes.length;
    part.gzip += gzipSync(bytes, { level: 9 }).length;
    parts.set(what, part);
  }
  return [...parts].map(([what, part]) => ({ what, ...part }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
