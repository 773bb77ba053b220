import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { FileWorkbook } from '../hosts/file/file-workbook';
import { readWorkbookFile } from '../hosts/file/node-files';
import { ownSheetKind } from '../outputs/own-sheets';
import { readOpinions, type StoredOpinion } from '../outputs/opinions';
import type { CheckOptions } from '../outputs/options';
import { rememberedIn } from '../outputs/remembered';
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

/** What stands where a marked copy is to go. */
export interface ExistingCopy {
  /** Nothing, a copy that an earlier check wrote, or a file of the user's. */
  readonly kind: 'none' | 'ours' | 'foreign';
  /** Reasons and settings that a copy of ours holds, so that writing over it loses none. */
  readonly opinions: readonly StoredOpinion[];
  readonly options: CheckOptions | null;
}

/** What stands where a marked copy is to go. Never throws a WorkbookError: what cannot be read is the user's. */
export async function existingCopy(path: string): Promise<ExistingCopy> {
  if (!existsSync(path)) return { kind: 'none', opinions: [], options: null };
  try {
    const snapshot: Snapshot = await (await openWorkbook(path)).snapshot();
    if (!snapshot.sheets.some((sheet) => ownSheetKind(sheet) !== null)) return FOREIGN;
    return { kind: 'ours', opinions: readOpinions(snapshot), options: rememberedIn(snapshot) };
  } catch (error) {
    if (error instanceof WorkbookError) return FOREIGN;
    throw error;
  }
}

const FOREIGN: ExistingCopy = { kind: 'foreign', opinions: [], options: null };
