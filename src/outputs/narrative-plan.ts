import type { WritePlan, OwnSheet } from '../workbook/plan';
import type { Snapshot } from '../workbook/snapshot';
import { zhCN } from '../strings/zh-CN';
import { formulaWriter } from './narrative-formula';
import { inPlace } from './narrative-in-place';
import type { Narration, NarratedText } from './narrative';
import { textSheet } from './narrative-sheet';
import type { TextSheetKind } from './narrative-tracking';

export interface NarratePlanOptions {
  /** Every figure a reference, every share and comparison worked out in the sheet. */
  readonly formulas: boolean;
  /** The sheets go to a workbook without the tables: nothing can be referred to. */
  readonly alone?: boolean;
}

/**
 * What composing writes into a workbook: 情况说明 and 名词解释, beside the user's own where there are such. A sheet of
 * ours that is there is filled in anew cell by cell, so that what else the user has done to it stays; where its rows
 * have changed it is written anew.
 */
export function narratePlan(
  snapshot: Snapshot,
  narration: Narration,
  options: NarratePlanOptions,
): WritePlan {
  const words = zhCN.narrative;
  const parts = [
    part(
      snapshot,
      narration.narrative,
      ['narrative', 'narrativeDraft'],
      [words.name, words.fallbackName],
      options,
    ),
    part(
      snapshot,
      narration.glossary,
      ['glossary', 'glossaryDraft'],
      [words.glossaryName, words.glossaryFallbackName],
      options,
    ),
  ];
  const putSheets = parts.flatMap((one) => one.putSheets ?? []);
  const setCells = parts.flatMap((one) => one.setCells ?? []);
  return { ...(putSheets.length > 0 ? { putSheets } : {}), ...(setCells.length > 0 ? { setCells } : {}) };
}

function part(
  snapshot: Snapshot,
  text: NarratedText,
  [kind, draft]: readonly [TextSheetKind, TextSheetKind],
  [name, fallback]: readonly [string, string],
  options: NarratePlanOptions,
): WritePlan {
  const sheet: OwnSheet = textSheet(text.merged.rows, {
    name: text.before?.sheet.name ?? freeName(snapshot, text.beside ? fallback : name, fallback),
    kind: text.before?.kind ?? (text.beside ? draft : kind),
    formulas: options.formulas && options.alone !== true,
    writer: options.alone ? null : formulaWriter(snapshot),
  });
  if (!text.before || options.alone) return { putSheets: [sheet] };
  const writes = inPlace(sheet, text);
  return writes === null ? { putSheets: [sheet] } : { setCells: writes };
}

/** The name, or the fallback numbered until no sheet has it. Excel compares names without case. */
function freeName(snapshot: Snapshot, name: string, fallback: string): string {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  let candidate = name;
  for (let n = 1; taken.has(candidate.toLowerCase()); n += 1)
    candidate = n === 1 && name !== fallback ? fallback : `${fallback}${String(n)}`;
  return candidate;
}
