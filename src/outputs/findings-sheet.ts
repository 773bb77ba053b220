import { cellAddress, columnLetters } from '../core/address';
import type { Disclosure } from '../disclosure/model';
import type { Severity } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';
import type { OwnCell, OwnRow, OwnSheet } from '../workbook/plan';
import { countFindings, type CheckedFinding } from './result';
import { FINDING_COLUMNS, opinionText, type StoredOpinion } from './opinions';
import { MARKERS } from './own-sheets';
import type { StatusCounts } from './receipts';
import { figureCell, headingRows, rowHeight, signatureRows, STYLES, textCell } from './paper';

const WORDS = zhCN.findingsSheet;
const VISIBLE = WORDS.headers.length;
const WIDTHS = [6, 10, 26, 18, 14, 14, 12, 58, 26];
const HIDDEN_WIDTH = 12;

/** As much of a check's result as the sheet shows. */
export interface SheetContent {
  readonly disclosure: Pick<Disclosure, 'department' | 'year'>;
  readonly findings: readonly CheckedFinding[];
  readonly gone: readonly StoredOpinion[];
  readonly receipts: StatusCounts;
}

/**
 * The sheet 校核结果: one line a finding, with room for a 处理意见, and hidden beside each line the finding's id
 * and the figures it rests on. A4 landscape, to print and file.
 * @param name the sheet's name in the workbook.
 * @param date as printed.
 */
export function findingsSheet(result: SheetContent, name: string, date: string): OwnSheet {
  const lines = result.findings.map((finding, index) => findingRow(finding, String(index + 1)));
  const none: OwnRow[] =
    lines.length === 0 ? [{ cells: [textCell(null), textCell(null), textCell(WORDS.none)] }] : [];
  const gone = result.gone.map((stored) => opinionRow(stored, WORDS.goneLevel, WORDS.gone));
  return sheetOf([...lines, ...none, ...gone], name, result.disclosure, countsText(result), date);
}

/** The reasons alone, as a sheet of the same form: kept outside the workbook and read back with a later check. */
export function opinionsSheet(opinions: readonly StoredOpinion[], name: string, date: string): OwnSheet {
  const lines = opinions.map((stored) => opinionRow(stored, WORDS.keptLevel, stored.message));
  return sheetOf(lines, name, { department: null, year: null }, '', date);
}

function sheetOf(
  lines: readonly OwnRow[],
  name: string,
  subject: Pick<Disclosure, 'department' | 'year'>,
  caption: string,
  date: string,
): OwnSheet {
  const heading = headingRows(WORDS.title, subject, date, VISIBLE, MARKERS.findings);
  const counts: OwnRow = { height: 18, cells: [textCell(caption, STYLES.caption)] };
  const header: OwnRow = {
    height: 22,
    cells: [...WORDS.headers.map((text) => textCell(text, STYLES.header)), null, null],
  };
  const above = [...heading, counts, header];
  const last = columnLetters(VISIBLE - 1);
  return {
    name,
    columns: [
      ...WIDTHS.map((width) => ({ width })),
      { width: HIDDEN_WIDTH, hidden: true },
      { width: HIDDEN_WIDTH, hidden: true },
    ],
    rows: [...above, ...lines, ...signatureRows()],
    merges: [`A1:${last}1`, `A2:${columnLetters(VISIBLE - 2)}2`, `A3:${last}3`],
    repeatRows: [above.length - 1, above.length - 1],
    freezeRows: above.length,
    page: { orientation: 'landscape', footer: zhCN.paper.page },
  };
}

function countsText(result: SheetContent): string {
  const { unverifiable, pass } = result.receipts;
  return fill(zhCN.paper.counts, { ...countFindings(result.findings), unverifiable, pass });
}

function findingRow(finding: CheckedFinding, number: string): OwnRow {
  return {
    cells: [
      textCell(number, STYLES.centre),
      levelCell(finding),
      textCell(finding.title),
      placeCell(finding),
      figureCell(finding.actual),
      figureCell(finding.expected),
      figureCell(finding.difference),
      textCell(finding.message),
      textCell(opinionText(finding)),
      textCell(finding.id, STYLES.hidden),
      textCell(finding.figures, STYLES.hidden),
    ],
    height: rowHeight([
      [finding.title, WIDTHS[FINDING_COLUMNS.title]],
      [finding.message, WIDTHS[FINDING_COLUMNS.message]],
      [opinionText(finding) ?? '', WIDTHS[FINDING_COLUMNS.opinion]],
    ]),
  };
}

function levelCell(finding: CheckedFinding): OwnCell {
  const severity: Severity = finding.severity;
  const word = `${zhCN.severityShape[severity]} ${zhCN.severity[severity]}`;
  if (finding.opinion === null) return textCell(word, STYLES[severity]);
  return textCell(fill(WORDS.explainedLevel, { severity: zhCN.severity[severity] }), STYLES.centre);
}

function placeCell(finding: CheckedFinding): OwnCell {
  const cell = finding.cells[0];
  if (!cell) return textCell(null);
  const rest = finding.cells.length > 1 ? fill(zhCN.report.more, { count: finding.cells.length }) : '';
  const address = cellAddress(cell);
  const short = finding.status === 'rounding' || finding.cells.length > 4 ? rest : '';
  return {
    value: `${cell.sheet}!${address}${short}`,
    style: STYLES.link,
    link: { sheet: cell.sheet, address },
  };
}

/** A reason is never lost: once its finding is gone it stays below the list. */
function opinionRow(stored: StoredOpinion, level: string, message: string): OwnRow {
  const text = stored.lapsed ? `${WORDS.lapsed}${stored.text}` : stored.text;
  const blank = textCell(null, STYLES.quiet);
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
      textCell(stored.id, STYLES.hidden),
      textCell(stored.figures, STYLES.hidden),
    ],
  };
}
