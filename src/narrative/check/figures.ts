import { Decimal } from 'decimal.js';
import { formatFigure, roundHalfUp } from '../../core/amount';
import { convert, type Unit } from '../../core/unit';
import { isOneSlip } from '../../disclosure/names';
import type { Fact } from '../../disclosure/model';
import { halfSteps, ZERO } from '../../rules/interval';
import { valueKey, type Book, type Quantity } from './book';

const HUNDRED = new Decimal(100);

/** The decimals that a text commonly writes with its amounts and its percentages; two where it does not show. */
export interface TextPrecision {
  readonly amount: number;
  readonly percent: number;
}

/** How a stated amount stands to a table's figure. */
export type Agreement = 'equal' | 'rounding' | 'differs';

/**
 * Compares an amount said with a figure, by size alone. One unit: exactly, since both print the same figure. Two units: rounded to what
 * the text writes; figures that are sums may then be off by the rounding of their terms.
 */
export function agreeAmount(
  stated: Decimal,
  decimals: number,
  unit: Unit,
  figure: Quantity,
  precision: TextPrecision,
): Agreement {
  if (!figure.unit) return 'differs';
  const value = convert(figure.value, figure.unit, unit).abs();
  const said = stated.abs();
  if (value.eq(said)) return 'equal';
  if (figure.unit === unit) return 'differs';
  const shown = Math.max(decimals, unit === '万元' ? precision.amount : 2);
  if (roundHalfUp(value, shown).eq(said)) return 'equal';
  const terms = figure.facts.length;
  const slack = new Decimal(10).pow(-shown).times(terms).div(2);
  return terms > 1 && value.minus(said).abs().lte(slack) ? 'rounding' : 'differs';
}

/** 100·part ÷ base, with how far it may lie off by the rounding of what it comes from; null for a base of zero. */
export interface Percentage {
  readonly value: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly facts: readonly Fact[];
}

function half(quantity: Quantity): Decimal {
  return quantity.facts.reduce((sum, fact) => sum.plus(halfSteps(1, fact.step)), ZERO);
}

/** A share computed; how far it may lie off is divided out only where it is asked, since most are said exactly. */
class Share implements Percentage {
  readonly value: Decimal;
  private readonly size: Decimal;

  /** @param size the part in the unit of the base, its sign in it */
  constructor(
    private readonly part: Quantity,
    private readonly base: Quantity,
    same: Decimal,
  ) {
    this.size = same.abs();
    const sign = same.isNegative() !== base.value.isNegative() ? -1 : 1;
    this.value = this.size.times(HUNDRED).div(base.value.abs()).times(sign);
  }

  get low(): Decimal {
    const most = this.base.value.abs().plus(half(this.base));
    return Decimal.max(0, this.size.minus(this.slack())).times(HUNDRED).div(most);
  }

  get high(): Decimal {
    const least = this.base.value.abs().minus(half(this.base));
    if (least.lte(0)) return this.value.abs();
    return this.size.plus(this.slack()).times(HUNDRED).div(least);
  }

  get facts(): readonly Fact[] {
    return [...this.part.facts, ...this.base.facts];
  }

  private slack(): Decimal {
    return toUnitOf(this.base, half(this.part), this.part);
  }
}

/** An amount of a part in the unit of its base, where both have one. */
function toUnitOf(base: Quantity, value: Decimal, part: Quantity): Decimal {
  return part.unit && base.unit ? convert(value, part.unit, base.unit) : value;
}

/** The percentage that a part is of a base, both in any unit; null for a base of zero. */
export function percentage(part: Quantity, base: Quantity): Percentage | null {
  return base.value.isZero() ? null : new Share(part, base, toUnitOf(base, part.value, part));
}

/** A rate that a cell holds. */
export function heldPercentage(rate: Quantity): Percentage {
  const size = rate.value.abs();
  return { value: rate.value, low: size, high: size, facts: rate.facts };
}

/** Compares a percentage said with one computed, by size, at the decimals said. */
export function agreePercent(stated: Decimal, decimals: number, figure: Percentage): Agreement {
  const said = stated.abs();
  if (roundHalfUp(figure.value.abs(), decimals).eq(said)) return 'equal';
  const low = roundHalfUp(figure.low, decimals);
  const high = roundHalfUp(figure.high, decimals);
  return said.gte(low) && said.lte(high) ? 'rounding' : 'differs';
}

/** An amount as the text would print it, in its unit. */
export function amountText(figure: Quantity, unit: Unit, decimals: number): string {
  const value = figure.unit ? convert(figure.value, figure.unit, unit) : figure.value;
  return formatFigure(value.abs(), Math.max(2, decimals));
}

/** What a cell is called in a message: its table, and in quotes its line and column. */
export function placeText(fact: Fact): string {
  const { row, table, column } = fact;
  const plain = row.level > 0 && row.parent !== null ? row.key.replace(/\//g, ' ') : row.name || row.key;
  const name = row.kind === 'record' ? '' : row.code ? `${row.code} ${row.name}` : plain;
  const columns = table.columns.filter((other) => other.side === null || other.side === row.side);
  const columnName = columns.length > 1 || name === '' ? column.key.replace(/\//g, ' ') : '';
  return `${table.name}“${[name, columnName].filter(Boolean).join(' ')}”`;
}

/** The places of a figure, for a message. */
export function placesText(figure: Quantity): string {
  const [first] = figure.facts;
  if (!first) return '文中所说合计';
  return figure.facts.length === 1 ? placeText(first) : figure.facts.slice(0, 3).map(placeText).join('与');
}

/** Whether two figures differ by one key: a digit changed, left out, doubled, or two swapped. */
export function isOneKeystroke(a: Decimal, b: Decimal): boolean {
  return isOneSlip(a.abs().toFixed(2), b.abs().toFixed(2)) || isOneSlip(a.abs().toFixed(), b.abs().toFixed());
}

/** Figures of one or two digits stand in many cells: equal ones say nothing. */
function isTelling(value: Decimal): boolean {
  return (
    value
      .abs()
      .toFixed()
      .replace(/[.]/g, '')
      .replace(/^0+|0+$/g, '').length >= 3
  );
}

/** Why a figure may have come out wrong: another cell's figure, one key, or a unit. A sentence, or "". */
export function explain(stated: Decimal, unit: Unit | null, right: Quantity, book: Book): string {
  if (isTelling(stated)) {
    const others = book
      .withValue(valueKey(stated, unit))
      .filter((fact) => !right.facts.some((own) => own.row === fact.row && own.column === fact.column));
    const [own] = right.facts;
    const near = [...others].sort((a, b) => nearness(b, own) - nearness(a, own)).slice(0, 1);
    const [place] = near;
    if (place)
      return `${formatFigure(stated.abs(), 2)}${unit === null ? '%' : ''} 是${placeText(place)}的数。`;
  }
  const value = right.unit && unit ? convert(right.value, right.unit, unit).abs() : right.value.abs();
  if (value.isZero()) return '';
  const ratio = stated.abs().div(value);
  const power = [-4, -3, -2, -1, 1, 2, 3, 4].find((one) => ratio.eq(new Decimal(10).pow(one)));
  if (power !== undefined)
    return Math.abs(power) === 4 && unit ? '相差一万倍，疑为元与万元混淆。' : '小数点位置疑有误。';
  return isOneKeystroke(stated, value) ? '与应有的数只差一键，疑为笔误。' : '';
}

function nearness(fact: Fact, own: Fact | undefined): number {
  if (!own || fact.table !== own.table) return 0;
  return fact.column === own.column ? 3 : fact.row === own.row ? 2 : 1;
}
