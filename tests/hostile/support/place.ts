import type { CheckResult } from '../../../src/outputs/result';
import type { CellSnapshot, Snapshot } from '../../../src/workbook/snapshot';
import type { Verdict } from './attempt';
import { sampleWith } from './packages';

/** The cell that the cases change: the first amount of table 1 of the sample. */
export const PLACE = { sheet: '部门公开表1', row: 5, col: 1 } as const;
export const TABLE_1 = 'xl/worksheets/sheet1.xml';
/** What the cell holds in the sample. */
export const AMOUNT = 8794.21;

/** The sample with other XML in the place of that cell. */
export function withCell(xml: string): Uint8Array {
  return sampleWith({ [TABLE_1]: (sheet) => sheet.replace(/<c r="B6"[^>]*>.*?<\/c>/, () => xml) });
}

/** The sample with a text in that cell, any character of it written so that XML can hold it. */
export function withText(text: string): Uint8Array {
  const escaped = text.replace(/[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/g, (char) =>
    '&<>'.includes(char)
      ? `&#${String(char.charCodeAt(0))};`
      : `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return withCell(`<c r="B6" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`);
}

/** The cell as it was read. */
export function cellOf(snapshot: Snapshot): CellSnapshot | undefined {
  return snapshot.sheets
    .find(({ name }) => name === PLACE.sheet)
    ?.cells.find(({ row, col }) => row === PLACE.row && col === PLACE.col);
}

/** What table 1 takes the cell for: the figure, "empty", "unreadable" …; null where it has no such cell. */
export function factOf(result: CheckResult): string | null {
  const facts = result.disclosure.tables.flatMap((table) => table.facts.flat());
  const fact = facts.find(
    (one) =>
      one !== null &&
      one.cell.sheet === PLACE.sheet &&
      one.cell.row === PLACE.row &&
      one.cell.col === PLACE.col,
  );
  if (!fact) return null;
  return fact.state === 'figure' ? fact.value.toString() : fact.state;
}

/** Whether a finding names the cell. */
export function isTold(result: CheckResult): boolean {
  return result.findings.some(({ cells }) =>
    cells.some(({ sheet, row, col }) => sheet === PLACE.sheet && row === PLACE.row && col === PLACE.col),
  );
}

/** One word on how a workbook came through: the refusal's code, or what the cell was taken for and whether that is told. */
export function outcome(verdict: Verdict): string {
  if (verdict.kind === 'refused') return verdict.code;
  return `${factOf(verdict.result) ?? 'none'}${isTold(verdict.result) ? ', told' : ''}`;
}
