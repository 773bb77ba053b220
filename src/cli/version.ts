import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's version, from the file beside src/ and dist/ alike. */
export function version(): string {
  const text = readFileSync(join(__dirname, '../../package.json'), 'utf8');
  return String((JSON.parse(text) as { readonly version: string }).version);
}
