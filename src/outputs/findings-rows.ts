import { cellAddress, type CellRef } from '../core/address';
import type { Severity } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';
import type { OwnCell, OwnRow } from '../workbook/plan';
import { mistakeName } from './cause-message';
import { copyMark, FINDING_COLUMNS, opinionText, storedText, type StoredOpinion } from './opinions';
import { figureCell, rowHeight, STYLES, textCell } from './paper';
import type { CheckedCause, CheckedFinding } from './result';

const WORDS = zhCN.findingsSheet;
/** Widths of the visible columns, in characters. */
export const WIDTHS = [6, 10, 26, 18, 14, 14, 12, 58, 26] as const;
/** A finding with more cells than this names the first and their number. */
const CELLS_NAMED = 4;

/**
 * A line of 校核结果 for a finding; `number` as printed, "3" or under a cause "1.2".
 * @param cause the id of its cause, "" for none.
 */
export function findingRow(finding: CheckedFinding, number: string, cause = ''): OwnRow {
  // Under a cause the figures are enough: the cause says what to do.
  const message = finding.cause === null ? finding.message : finding.summary;
  const isCopy = finding.inherited && finding.lapsed === null && finding.opinion !== null;
  const from = isCopy ? copyMark(storedText(cause), finding.opinion ?? '') : null;
  return {
    cells: [
      textCell(number, STYLES.centre),
      levelCell(finding.severity, finding.opinion),
      textCell(finding.title),
      placeCell(finding),
      figureCell(finding.actual),
      figureCell(finding.expected),
      figureCell(finding.difference),
      textCell(message),
      textCell(opinionText(finding)),
      ...hiddenCells(finding),
      ...(from === null ? [] : [textCell(from, STYLES.hidden)]),
    ],
    height: heightOf(finding.title, message, opinionText(finding)),
  };
}

/** The line of a cause, above those of its symptoms. */
export function causeRow(cause: CheckedCause, number: string): OwnRow {
  const [cell, second] = cause.cells;
  const title = fill(WORDS.causeTitle, {
    claim: zhCN.claim[cause.claim],
    mistake: mistakeName(cause.mistake),
  });
  const only = cell && !second ? cell : null;
  return {
    cells: [
      textCell(number, STYLES.causeCentre),
      levelCell(cause.severity, cause.opinion),
      textCell(title, STYLES.cause),
      cell ? linkCell(cell, cause.cells.length) : textCell(null, STYLES.cause),
      figureCell(only?.current ?? null),
      figureCell(only?.proposed ?? null),
      figureCell(null),
      textCell(cause.message, STYLES.cause),
      textCell(opinionText(cause)),
      ...hiddenCells(cause),
    ],
    height: heightOf(title, cause.message, opinionText(cause)),
  };
}

/** By what a reason is known to belong to its line. */
function hiddenCells({ id, figures }: { readonly id: string; readonly figures: string }): OwnCell[] {
  return [textCell(storedText(id), STYLES.hidden), textCell(storedText(figures), STYLES.hidden)];
}

function heightOf(title: string, message: string, opinion: string | null): number {
  return rowHeight([
    [title, WIDTHS[FINDING_COLUMNS.title]],
    [message, WIDTHS[FINDING_COLUMNS.message]],
    [opinion ?? '', WIDTHS[FINDING_COLUMNS.opinion]],
  ]);
}

function levelCell(severity: Severity, opinion: string | null): OwnCell {
  const word = `${zhCN.severityShape[severity]} ${zhCN.severity[severity]}`;
  if (opinion === null) return textCell(word, STYLES[severity]);
  return textCell(fill(WORDS.explainedLevel, { severity: zhCN.severity[severity] }), STYLES.centre);
}

function placeCell(finding: CheckedFinding): OwnCell {
  const [cell] = finding.cells;
  if (!cell) return textCell(null);
  const many = finding.status === 'rounding' || finding.cells.length > CELLS_NAMED;
  return linkCell(cell, many ? finding.cells.length : 1);
}

function linkCell(cell: CellRef, count: number): OwnCell {
  const address = cellAddress(cell);
  const more = count > 1 ? fill(zhCN.report.more, { count }) : '';
  return {
    value: `${cell.sheet}!${address}${more}`,
    style: STYLES.link,
    link: { sheet: cell.sheet, address },
  };
}

/** A reason is never lost: once its finding is gone it stays below the list. */
export function opinionRow(stored: StoredOpinion, level: string, message: string): OwnRow {
  const text = stored.lapsed ? `${WORDS.lapsed}${stored.text}` : stored.text;
  const blank = textCell(null, STYLES.quiet);
  const from = stored.from === undefined ? null : copyMark(stored.from, text);
  return {
    cells: [
      blank,
      textCell(level, STYLES.quiet),
      textCell(stored.title, STYLES.quiet),
      blank,
      blank,
      blank,
      blank,
      textCell(message, STYLES.quiet),
      textCell(text, STYLES.quiet),
      ...hiddenCells(stored),
      ...(from === null ? [] : [textCell(from, STYLES.hidden)]),
    ],
  };
}
