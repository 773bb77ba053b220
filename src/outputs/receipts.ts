import type { Outcome, Rule, Status } from '../rules/model';
import { reasonText } from './message';

/** How often a rule was tried, and how it went. */
export interface RuleReceipt extends StatusCounts {
  readonly rule: string;
  readonly title: string;
  /** Why cases could not be verified or did not apply, and which optional lines were absent: each said once. */
  readonly reasons: readonly string[];
}

export type StatusCounts = Readonly<Record<Status, number>>;

export interface Receipts extends StatusCounts {
  readonly rules: readonly RuleReceipt[];
}

/** Receipts of a run, one a rule in the order given, unused rules included. */
export function receiptsOf(outcomes: readonly Outcome[], rules: ReadonlyMap<string, Rule>): Receipts {
  const byRule = new Map<string, Outcome[]>();
  for (const id of rules.keys()) byRule.set(id, []);
  for (const outcome of outcomes) {
    const list = byRule.get(outcome.rule);
    if (list) list.push(outcome);
    else byRule.set(outcome.rule, [outcome]);
  }
  return {
    ...countStatuses(outcomes),
    rules: [...byRule].map(([rule, cases]) => ({
      rule,
      title: rules.get(rule)?.title ?? rule,
      ...countStatuses(cases),
      reasons: reasonsOf(cases),
    })),
  };
}

function countStatuses(outcomes: readonly Outcome[]): StatusCounts {
  const counts = { pass: 0, rounding: 0, fail: 0, unverifiable: 0, notApplicable: 0 };
  for (const outcome of outcomes) counts[outcome.status] += 1;
  return counts;
}

function reasonsOf(outcomes: readonly Outcome[]): string[] {
  const texts = new Set<string>();
  for (const outcome of outcomes) {
    if (outcome.reason) texts.add(reasonText(outcome.reason));
    for (const name of outcome.absent) texts.add(`表中没有“${name}”，按无此项计`);
  }
  return [...texts];
}
