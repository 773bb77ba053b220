import { cellAddress, columnLetters } from '../core/address';
import { zhCN } from '../strings/zh-CN';
import type { OwnCell, OwnRow, OwnSheet } from '../workbook/plan';
import { MARKERS } from './own-sheets';
import { figureCell, headingRows, rowHeight, signatureRows, STYLES, textCell } from './paper';
import { crossRelations, type Relation, type RelationSide } from './relations';
import type { CheckResult } from './result';

const WORDS = zhCN.relationsSheet;
const VISIBLE = WORDS.headers.length;
const WIDTHS = [6, 62, 20, 16, 20, 16, 14, 10, 26];

/**
 * The sheet 勾稽关系表: every relation between tables with both places, both figures, the difference and the
 * result, what could not be verified with its reason. The page that is printed and signed.
 */
export function relationsSheet(result: CheckResult, name: string, date: string): OwnSheet {
  const heading = headingRows(WORDS.title, result.disclosure, date, VISIBLE, MARKERS.relations);
  const header: OwnRow = { height: 22, cells: WORDS.headers.map((text) => textCell(text, STYLES.header)) };
  const above = [...heading, header];
  return {
    name,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 12, hidden: true }],
    rows: [
      ...above,
      ...crossRelations(result).map((relation, index) => relationRow(relation, index + 1)),
      ...signatureRows(),
    ],
    merges: [`A1:${columnLetters(VISIBLE - 1)}1`, `A2:${columnLetters(VISIBLE - 2)}2`],
    repeatRows: [above.length - 1, above.length - 1],
    freezeRows: above.length,
    page: { orientation: 'landscape', footer: zhCN.paper.page },
  };
}

function relationRow(relation: Relation, number: number): OwnRow {
  const { title, status } = relation;
  const reason = relation.reason ?? '';
  return {
    height: rowHeight([
      [title, WIDTHS[1]],
      [reason, WIDTHS[8]],
    ]),
    cells: [
      { value: number, style: STYLES.centre },
      textCell(title),
      ...(relation.compared && status !== 'notApplicable' ? sideCells(relation) : NO_SIDES),
      textCell(zhCN.status[status], resultStyle(relation)),
      textCell(reason),
      null,
    ],
  };
}

const BLANK: OwnCell = { value: null, style: STYLES.text };
const NO_SIDES: readonly OwnCell[] = [BLANK, BLANK, BLANK, BLANK, BLANK];

function sideCells({ left, right, difference }: Relation): OwnCell[] {
  return [
    placeCell(left),
    figureCell(left.figure),
    placeCell(right),
    figureCell(right.figure),
    figureCell(difference),
  ];
}

/** Where a side stands; the link leads to its first figure. */
function placeCell({ cells, place, name }: RelationSide): OwnCell {
  const [first] = cells;
  if (!first) return textCell(name);
  return {
    value: place,
    style: STYLES.link,
    link: { sheet: first.sheet, address: cellAddress(first) },
  };
}

function resultStyle({ status, severity }: Relation) {
  if (status === 'fail' || status === 'rounding') return STYLES[severity];
  return status === 'pass' ? STYLES.centre : STYLES.quiet;
}
