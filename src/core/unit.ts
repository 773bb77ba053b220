import { Decimal } from 'decimal.js';

/** The units that disclosures state their amounts in. */
export type Unit = '元' | '千元' | '万元' | '亿元';

const POWER: Readonly<Record<Unit, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/** How many decimal places an amount moves to the right when it goes from `unit` to 元: 万元 gives 4. */
export function unitPower(unit: Unit): number {
  return POWER[unit];
}

/** The same amount in another unit, exactly. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal {
  return from === to ? value : value.times(new Decimal(10).pow(unitPower(from) - unitPower(to)));
}
