import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { FileWorkbook } from '../hosts/file/file-workbook';
import { readWorkbookFile } from '../hosts/file/node-files';
import { ownSheetKind } from '../outputs/own-sheets';
import { readOpinions, type StoredOpinion } from '../outputs/opinions';
import type { Snapshot } from '../workbook/snapshot';
import { WorkbookError } from '../workbook/host';

/**
 * Opens a workbook from disk.
 * @throws WorkbookError where it cannot be used.
 */
export async function openWorkbook(path: string): Promise<FileWorkbook> {
  return FileWorkbook.open(await readWorkbookFile(path), basename(path));
}

/**
 * The reasons kept in a workbook's 校核结果.
 * @throws WorkbookError where the workbook cannot be used.
 */
export async function opinionsIn(path: string): Promise<StoredOpinion[]> {
  return readOpinions(await (await openWorkbook(path)).snapshot());
}

/**
 * What stands where a marked copy is to go: nothing, a copy that an earlier check wrote (with its reasons, so
 * that writing over it loses none), or a file of the user's.
 */
export async function existingCopy(
  path: string,
): Promise<{ readonly kind: 'none' | 'ours' | 'foreign'; readonly opinions: readonly StoredOpinion[] }> {
  if (!existsSync(path)) return { kind: 'none', opinions: [] };
  try {
    const snapshot: Snapshot = await (await openWorkbook(path)).snapshot();
    const ours = snapshot.sheets.some((sheet) => ownSheetKind(sheet) !== null);
    return ours ? { kind: 'ours', opinions: readOpinions(snapshot) } : { kind: 'foreign', opinions: [] };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: 'foreign', opinions: [] };
    throw error;
  }
}
