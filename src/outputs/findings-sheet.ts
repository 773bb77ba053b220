import { columnLetters } from '../core/address';
import type { Disclosure } from '../disclosure/model';
import { fill, zhCN } from '../strings/zh-CN';
import type { OwnRow, OwnSheet } from '../workbook/plan';
import { countFindings, type CheckResult } from './result';
import { causeRow, findingRow, opinionRow, WIDTHS } from './findings-rows';
import { listEntries } from './listing';
import { FINDING_COLUMNS, type StoredOpinion } from './opinions';
import { MARKERS } from './own-sheets';
import { headingRows, rowHeight, signatureRows, STYLES, textCell } from './paper';
import { rememberedTexts } from './remembered';
import { settingsLines } from './settings-text';

const WORDS = zhCN.findingsSheet;
const VISIBLE = WORDS.headers.length;
const HIDDEN_WIDTH = 12;
const HIDDEN_COLUMNS = FINDING_COLUMNS.from - FINDING_COLUMNS.id + 1;
const CAPTION = { ...STYLES.caption, wrap: true } as const;

/** As much of a check's result as the sheet shows. */
export interface SheetContent extends Pick<
  CheckResult,
  'causes' | 'findings' | 'gone' | 'receipts' | 'options' | 'rules' | 'outcomes'
> {
  readonly disclosure: Pick<Disclosure, 'department' | 'year' | 'problems'>;
}

/**
 * The sheet 校核结果: one line a finding, with room for a 处理意见, and hidden beside each line the finding's id
 * and the figures it rests on; hidden beside the title what the user has set. A4 landscape, to print and file.
 * @param name the sheet's name in the workbook.
 * @param date as printed.
 */
export function findingsSheet(result: SheetContent, name: string, date: string): OwnSheet {
  const lines = listEntries(result).flatMap((entry) =>
    entry.kind === 'finding'
      ? [findingRow(entry.finding, entry.number)]
      : [
          causeRow(entry.cause, entry.number),
          ...entry.symptoms.map(({ finding, number }) => findingRow(finding, number, entry.cause.id)),
        ],
  );
  const none: OwnRow[] =
    lines.length === 0 ? [{ cells: [textCell(null), textCell(null), textCell(WORDS.none)] }] : [];
  const gone = result.gone.map((stored) => opinionRow(stored, WORDS.goneLevel, WORDS.gone));
  return sheetOf([...lines, ...none, ...gone], name, date, {
    subject: result.disclosure,
    captions: [countsText(result), ...settingsLines(result)],
    remembered: rememberedTexts(result.options),
  });
}

/** The reasons alone, as a sheet of the same form: kept outside the workbook and read back with a later check. */
export function opinionsSheet(opinions: readonly StoredOpinion[], name: string, date: string): OwnSheet {
  const lines = opinions.map((stored) => opinionRow(stored, WORDS.keptLevel, stored.message));
  const subject = { department: null, year: null };
  return sheetOf(lines, name, date, { subject, captions: [''], remembered: [] });
}

interface Heading {
  readonly subject: Pick<Disclosure, 'department' | 'year'>;
  /** Lines between heading and list. */
  readonly captions: readonly string[];
  /** Texts hidden to the right of the marker. */
  readonly remembered: readonly string[];
}

function sheetOf(lines: readonly OwnRow[], name: string, date: string, heading: Heading): OwnSheet {
  const { subject, captions, remembered } = heading;
  const [first, ...second] = headingRows(WORDS.title, subject, date, VISIBLE, MARKERS.findings);
  const hidden = remembered.map((text) => textCell(text, STYLES.hidden));
  const top: OwnRow[] = first ? [{ ...first, cells: [...first.cells, ...hidden] }, ...second] : second;
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  const said = captions.map((text): OwnRow => ({
    height: rowHeight([[text, width]]),
    cells: [textCell(text, CAPTION)],
  }));
  const header: OwnRow = {
    height: 22,
    cells: WORDS.headers.map((text) => textCell(text, STYLES.header)),
  };
  const above = [...top, ...said, header];
  const last = columnLetters(VISIBLE - 1);
  const hiddenColumns = Math.max(HIDDEN_COLUMNS, 1 + remembered.length);
  return {
    name,
    columns: [
      ...WIDTHS.map((width) => ({ width })),
      ...Array.from({ length: hiddenColumns }, () => ({ width: HIDDEN_WIDTH, hidden: true })),
    ],
    rows: [...above, ...lines, ...signatureRows()],
    merges: [
      `A1:${last}1`,
      `A2:${columnLetters(VISIBLE - 2)}2`,
      ...said.map((_, index) => `A${index + 3}:${last}${index + 3}`),
    ],
    repeatRows: [above.length - 1, above.length - 1],
    freezeRows: above.length,
    page: { orientation: 'landscape', footer: zhCN.paper.page },
  };
}

function countsText(result: SheetContent): string {
  const { unverifiable, pass } = result.receipts;
  return fill(zhCN.paper.counts, { ...countFindings(result.findings), unverifiable, pass });
}
