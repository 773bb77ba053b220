import type { Unit } from '../../core/unit';
import { unitPower } from '../../core/unit';
import type { Fact } from '../../disclosure/model';
import type { Equation } from '../model';

/** All facts that an equation compares. */
export function factsOf(equation: Equation): Fact[] {
  const facts: Fact[] = [];
  for (const terms of [equation.left, equation.right, equation.base]) {
    for (const { fact } of terms) if (fact) facts.push(fact);
  }
  return facts;
}

/** Figures of different units can only agree up to the coarser one's rounding. */
export function inOneUnit(equation: Equation): boolean {
  let unit: Unit | null | undefined;
  for (const terms of [equation.left, equation.right]) {
    for (const { fact } of terms) {
      if (!fact) continue;
      if (unit === undefined) unit = fact.unit;
      else if (unit !== fact.unit) return false;
    }
  }
  return true;
}

/** The power of ten of the finest unit among an equation's figures: 0 for 元, 4 for 万元; 0 without units. */
export function finestPower(equation: Equation): number {
  let finest = equation.unit ? unitPower(equation.unit) : Infinity;
  for (const terms of [equation.left, equation.right, equation.base]) {
    for (const { fact } of terms) if (fact?.unit) finest = Math.min(finest, unitPower(fact.unit));
  }
  return Number.isFinite(finest) ? finest : 0;
}

/** How many of the finest unit one of this unit is. */
export function unitFactor(unit: Unit | null, finest: number): number {
  const power = unit ? unitPower(unit) - finest : 0;
  return power === 0 ? 1 : 10 ** power;
}
