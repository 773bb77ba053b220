import { isUnitSymptom, tablesOffByUnit } from '../rules/checks/unit-scale';
import type { Outcome } from '../rules/model';
import { outcomeId, type Finding } from './finding';

/** Outcomes with the symptoms of a wrong unit taken back, and which finding each belongs to. */
export interface FoldedOutcomes {
  readonly outcomes: readonly Outcome[];
  /** Ids of the outcomes that fail by the unit alone, by the id of the outcome that names the unit. */
  readonly symptoms: ReadonlyMap<string, readonly string[]>;
}

/**
 * A table whose amounts are in another unit than it says fails every comparison with the others: one cause, not
 * two hundred errors. Those comparisons can be verified only once the unit is right, and say so.
 * @param said what texts state of the tables, as comparisons with the ids of their receipts.
 */
export function foldUnitSymptoms(outcomes: readonly Outcome[], said: readonly Outcome[]): FoldedOutcomes {
  const off = tablesOffByUnit(outcomes);
  if (off.length === 0) return { outcomes, symptoms: new Map() };
  const stated = new Map(said.map((outcome) => [outcomeId(outcome), outcome.equation] as const));
  // A text against a table is a comparison across documents, whatever the equation alone would say.
  const isSymptom = (outcome: Outcome, tables: typeof off): boolean => {
    const equation = stated.get(outcomeId(outcome));
    return isUnitSymptom(
      equation ? { ...outcome, equation: { ...equation, crossTable: true } } : outcome,
      tables,
    );
  };
  const symptoms = new Map<string, string[]>();
  const folded = outcomes.map((outcome) => {
    if (!isSymptom(outcome, off)) return outcome;
    const tables = off.filter((one) => isSymptom(outcome, [one]));
    for (const { name } of tables) symptoms.set(name, [...(symptoms.get(name) ?? []), outcomeId(outcome)]);
    const table = tables.map(({ name }) => name).join('、');
    return { ...outcome, status: 'unverifiable' as const, reason: { code: 'unit-off', params: { table } } };
  });
  const named = new Map<string, readonly string[]>();
  for (const outcome of outcomes) {
    for (const one of tablesOffByUnit([outcome])) named.set(outcomeId(outcome), symptoms.get(one.name) ?? []);
  }
  return { outcomes: folded, symptoms: named };
}

/** The findings, those that name a wrong unit standing for its symptoms as well. */
export function withSymptoms(
  findings: readonly Finding[],
  symptoms: FoldedOutcomes['symptoms'],
): readonly Finding[] {
  if (symptoms.size === 0) return findings;
  return findings.map((finding) => ({
    ...finding,
    outcomes: finding.outcomes.flatMap((id) => [id, ...(symptoms.get(id) ?? [])]),
  }));
}
