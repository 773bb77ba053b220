import { columnLetters } from '../core/address';
import { fill, zhCN } from '../strings/zh-CN';
import type { OwnCell, OwnRow, OwnSheet } from '../workbook/plan';
import { rowHeight, signatureRows, STYLES, textCell } from './paper';
import { summaryTotals, type SummaryLine } from './summary';

const WORDS = zhCN.summarySheet;
/** 序号, 单位, 年度, 错误, 警示, 提示, 已说明, 未能核对, 最重要的问题, 文件. */
const WIDTHS = [6, 24, 8, 7, 7, 7, 8, 10, 60, 34] as const;
const VISIBLE = WIDTHS.length;
const COUNT = { ...STYLES.centre, numberFormat: '0' } as const;

/** What tells the sheet from the user's own, in a hidden column beside the title. */
export const SUMMARY_MARKER = 'gouji:summary';

/**
 * The sheet 校核汇总: one line a workbook, in the order given. A4 landscape, headers on every page.
 * @param date as printed, "2026-03-01".
 */
export function summarySheet(lines: readonly SummaryLine[], date: string): OwnSheet {
  const caption = fill(zhCN.report.total, summaryTotals(lines));
  const blanks = Array.from({ length: VISIBLE - 2 }, () => null);
  const above: OwnRow[] = [
    {
      height: 28,
      cells: [textCell(WORDS.title, STYLES.title), null, ...blanks, textCell(SUMMARY_MARKER, STYLES.hidden)],
    },
    {
      height: 18,
      cells: [
        textCell(caption, STYLES.caption),
        ...blanks,
        textCell(fill(zhCN.paper.date, { date }), STYLES.captionRight),
      ],
    },
    { height: 32, cells: WORDS.headers.map((text) => textCell(text, STYLES.header)) },
  ];
  const header = above.length - 1;
  const last = columnLetters(VISIBLE - 1);
  const beforeLast = columnLetters(VISIBLE - 2);
  return {
    name: WORDS.name,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 12, hidden: true }],
    rows: [...above, ...lines.map(lineRow), ...signatureRows()],
    merges: [`A1:${last}1`, `A2:${beforeLast}2`],
    repeatRows: [header, header],
    freezeRows: above.length,
    page: { orientation: 'landscape', footer: zhCN.paper.page },
    printColumns: [0, VISIBLE - 1],
  };
}

function lineRow(line: SummaryLine, index: number): OwnRow {
  const { counts, error } = line;
  const what = error ? error.message : (worstText(line) ?? WORDS.clean);
  const level = error ? 'error' : line.worst?.severity;
  const said = level === 'error' ? { ...STYLES.text, color: STYLES.error.color } : STYLES.text;
  const department = line.department ?? WORDS.unknown;
  return {
    height: rowHeight([
      [what, WIDTHS[8]],
      [line.file, WIDTHS[9]],
      [department, WIDTHS[1]],
    ]),
    cells: [
      count(index + 1),
      textCell(department),
      line.year === null ? textCell(null, STYLES.centre) : count(line.year),
      severe(counts.error, STYLES.error),
      severe(counts.warning, STYLES.warning),
      severe(counts.note, STYLES.note),
      count(counts.explained),
      count(counts.unverifiable),
      textCell(what, said),
      textCell(line.file),
    ],
  };
}

function worstText({ worst }: SummaryLine): string | null {
  if (!worst) return null;
  const place = worst.cell === null ? '' : ` ${worst.cell}`;
  return `${zhCN.severityShape[worst.severity]} ${worst.title}${place}：${worst.message}`;
}

const count = (value: number): OwnCell => ({ value, style: COUNT });

/** A count in the colour of its severity; nought stands back. */
function severe(value: number, style: NonNullable<OwnCell['style']>): OwnCell {
  return { value, style: value === 0 ? COUNT : { ...style, numberFormat: '0' } };
}
