import type { Snapshot } from '../workbook/snapshot';
import type { WritePlan } from '../workbook/plan';
import { zhCN } from '../strings/zh-CN';
import type { CheckResult } from './result';
import { findingsSheet, opinionsSheet } from './findings-sheet';
import { suspectCells } from './listing';
import { marksOf } from './marks';
import type { StoredOpinion } from './opinions';
import { ownSheetKind, ownSheetName } from './own-sheets';
import { relationsSheet } from './relations-sheet';

/**
 * What a check writes into a workbook: marks, 校核结果, 勾稽关系表. Applying it twice gives what once gives.
 * @param snapshot the workbook as it is, our earlier sheets included.
 * @param date as printed on the sheets, "2026-03-01".
 */
export function checkPlan(snapshot: Snapshot, result: CheckResult, date: string): WritePlan {
  const findingsName = ownSheetName(snapshot, 'findings', zhCN.findingsSheet);
  const relationsName = ownSheetName(snapshot, 'relations', zhCN.relationsSheet);
  return {
    marks: marksOf(result.findings, suspectCells(result), result.options.marks),
    putSheets: [findingsSheet(result, findingsName, date), relationsSheet(result, relationsName, date)],
  };
}

/** 勾稽关系表 alone, for someone who wants the page that is signed and no marks. */
export function relationsPlan(snapshot: Snapshot, result: CheckResult, date: string): WritePlan {
  const name = ownSheetName(snapshot, 'relations', zhCN.relationsSheet);
  return { putSheets: [relationsSheet(result, name, date)] };
}

/** Takes everything of ours away again: marks, 校核结果, 勾稽关系表. The user's own sheets stay. */
export function clearPlan(snapshot: Snapshot): WritePlan {
  return {
    marks: [],
    removeSheets: snapshot.sheets.filter((sheet) => ownSheetKind(sheet) !== null).map((sheet) => sheet.name),
  };
}

/** A 校核结果 that holds the reasons alone, for a workbook of its own. */
export function opinionsPlan(opinions: readonly StoredOpinion[], date: string): WritePlan {
  return { putSheets: [opinionsSheet(opinions, zhCN.findingsSheet.name, date)] };
}
