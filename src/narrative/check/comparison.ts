import { Decimal } from 'decimal.js';
import type { Claim } from './claim';
import { readingsFor } from './compare';
import { changesOf, type Reading } from './subject';

/** Readings that have something to compare with, those of the said basis (执行 or 预算) first. */
export function comparable(claim: Claim): readonly Reading[] {
  const readings = readingsFor(claim).filter((reading) => changesOf(reading).length > 0);
  const same = readings.filter((reading) => claim.basis === null || reading.basis === claim.basis);
  return same.length > 0 ? same : readings;
}

/** Whether the readings are of the year's figure that the clause compares with. */
export function basisFits(claim: Claim, readings: readonly Reading[]): boolean {
  return (
    claim.basis === null ||
    readings.some((reading) => reading.basis === null || reading.basis === claim.basis)
  );
}

/** 1, -1, or 0 where no word says a direction. */
export function signOf(claim: Claim): number {
  return claim.direction?.sign ?? 0;
}

/** The number with the sign that its direction word gives it. */
export function signedValue(claim: Claim): Decimal {
  const value = claim.number?.value ?? new Decimal(0);
  return signOf(claim) < 0 ? value.negated() : value;
}

/** Whether a figure moves as the claim says; nothing moves both ways. */
export function sameSign(claim: Claim, value: Decimal): boolean {
  if (value.isZero()) return true;
  const negative = signedValue(claim).isNegative();
  return negative === value.isNegative();
}

/** "增加", "减少" and the like, as the text writes it. */
export function directionWord(claim: Claim): string {
  return claim.direction
    ? claim.paragraph.folded.text.slice(claim.direction.start, claim.direction.end)
    : '增减';
}
