import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { readWorkbookFile } from '../../hosts/file/node-files';

/** What tells whether a file is still the same. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly sha256: string;
}

/** A file's stamp, or null where it cannot be read. */
export async function stampOf(path: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    const sha256 = createHash('sha256')
      .update(await readWorkbookFile(path))
      .digest('hex');
    return { size, mtimeMs, sha256 };
  } catch {
    return null;
  }
}
