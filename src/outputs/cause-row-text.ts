import { formatFigure } from '../core/amount';
import { cellAddress } from '../core/address';
import type { Row } from '../disclosure/model';
import type { CauseRow } from '../rules/diagnosis/cause';
import { fill, zhCN } from '../strings/zh-CN';
import { gapText } from './cause-gap';
import { factName } from './describe';

const WORDS = zhCN.cause;
/** Rows of other tables that a sentence still names. */
const LISTED = 3;

/** What is the matter with a row: the line's total, what the rows below add up to, and which row the difference is. */
export function rowText(row: CauseRow): string {
  const parts = { sum: sumText(row), amounts: amountsText(row) };
  if (row.moved) return fill(WORDS.rowMoved, { ...parts, where: whereText(row.moved) });
  if (row.doubled) return fill(WORDS.rowDoubled, { ...parts, row: titleOf(row.doubled.row) });
  return fill(WORDS.rowMissing, { ...parts, which: whichText(row) });
}

/** What to do about it. */
export function rowDoText({ moved, doubled }: CauseRow): string {
  if (doubled) return WORDS.doRowDoubled;
  if (!moved) return WORDS.doRowMissing;
  const { codes, row } = moved;
  if (codes.length === 0 || codes.length > LISTED) return WORDS.doRowMoved;
  const words = codes.length === 1 ? WORDS.doRowCode : WORDS.doRowCodes;
  return fill(words, { code: codes.join(zhCN.listSeparator), current: row.code ?? '' });
}

function sumText({ parent, doubled, amounts }: CauseRow): string {
  const amount = amounts[0]?.amount ?? parent.value.minus(parent.value);
  const sum = doubled ? parent.value.plus(amount) : parent.value.minus(amount);
  const like = { decimals: Math.max(2, parent.decimals), percent: false, span: null };
  return fill(WORDS.rowSum, {
    parent: factName(parent, true),
    total: formatFigure(parent.value, like.decimals),
    sum: formatFigure(sum, like.decimals),
    gap: gapText(sum, parent.value, like),
  });
}

/** The row column by column, where it has more than one. */
function amountsText({ amounts }: CauseRow): string {
  if (amounts.length < 2) return '';
  const listed = amounts.map(
    ({ fact, amount }) =>
      `${fact.column.key.replace(/\//g, ' ')} ${formatFigure(amount, Math.max(2, fact.decimals))}`,
  );
  return fill(WORDS.rowAmounts, { amounts: listed.join(zhCN.listSeparator) });
}

function whereText({ row, under }: NonNullable<CauseRow['moved']>): string {
  const cell = row.codeCell ?? row.nameCell;
  const place = cell ? `${cell.sheet}!${cellAddress(cell)}` : '';
  const parts = { row: titleOf(row), place };
  if (under) return fill(WORDS.rowUnder, { ...parts, under: titleOf(under) });
  return fill(row.code === null ? WORDS.rowUncoded : WORDS.rowAstray, parts);
}

function whichText({ absent, headless }: CauseRow): string {
  if (headless) return fill(WORDS.rowCode, { code: headless.code });
  if (absent.length === 0 || absent.length > LISTED) return '';
  const rows = absent.map(({ row, table }) =>
    fill(WORDS.rowListedIn, { table: table.name, row: titleOf(row) }),
  );
  return fill(WORDS.rowListed, { rows: [...new Set(rows)].join(zhCN.listSeparator) });
}

function titleOf({ code, name, key }: Row): string {
  return [code, name].filter(Boolean).join(' ') || key;
}
