import { columnLetters } from '../core/address';
import type { Disclosure } from '../disclosure/model';
import { fill, zhCN } from '../strings/zh-CN';
import type { OwnRow, OwnSheet } from '../workbook/plan';
import { countFindings, type CheckedCause, type CheckedFinding } from './result';
import { causeRow, findingRow, opinionRow, WIDTHS } from './findings-rows';
import { listEntries } from './listing';
import type { StoredOpinion } from './opinions';
import { MARKERS } from './own-sheets';
import type { StatusCounts } from './receipts';
import { headingRows, signatureRows, STYLES, textCell } from './paper';

const WORDS = zhCN.findingsSheet;
const VISIBLE = WORDS.headers.length;
const HIDDEN_WIDTH = 12;

/** As much of a check's result as the sheet shows. */
export interface SheetContent {
  readonly disclosure: Pick<Disclosure, 'department' | 'year'>;
  readonly causes: readonly CheckedCause[];
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
  const lines = listEntries(result).flatMap((entry) =>
    entry.kind === 'finding'
      ? [findingRow(entry.finding, entry.number)]
      : [
          causeRow(entry.cause, entry.number),
          ...entry.symptoms.map(({ finding, number }) => findingRow(finding, number)),
        ],
  );
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
