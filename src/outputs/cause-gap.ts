import type { Decimal } from 'decimal.js';
import { formatFigure } from '../core/amount';
import type { CauseCell } from '../rules/diagnosis/cause';
import { fill, zhCN } from '../strings/zh-CN';

type Like = Pick<CauseCell, 'decimals' | 'percent' | 'span'>;

const WORDS = zhCN.cause;
const MOST_DECIMALS = 6;

/** A figure as its cell would print it, and never rounded away by a cell that prints few decimals. */
export function figureText(value: Decimal, like: Like): string {
  const text = plainText(value, like);
  return like.percent ? `${text}%` : text;
}

/** By how much a figure is more or less than it should be: "，多 45.00"; nothing where they agree. */
export function gapText(current: Decimal, proposed: Decimal, like: Like): string {
  const gap = current.minus(proposed);
  if (gap.isZero()) return '';
  const text = plainText(gap.abs(), like);
  const amount = like.percent ? fill(WORDS.points, { value: text }) : text;
  return fill(gap.isPositive() ? WORDS.more : WORDS.less, { amount });
}

function plainText(value: Decimal, like: Like): string {
  const own = Math.min(value.decimalPlaces(), MOST_DECIMALS);
  return formatFigure(value, Math.max(like.decimals, own, like.span ? 2 : 0));
}
