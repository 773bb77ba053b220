import type { Outcome, Rule, Status } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';
import { reasonText } from './message';

/** How often a rule was tried, and how it went. */
export interface RuleReceipt extends StatusCounts {
  readonly rule: string;
  readonly title: string;
  /** Why cases could not be verified or did not apply, and which optional lines were absent: each said once. */
  readonly reasons: readonly string[];
  /** Turned off by the user: not tried, which is no pass. */
  readonly off: boolean;
}

export type StatusCounts = Readonly<Record<Status, number>>;

export interface Receipts extends StatusCounts {
  readonly rules: readonly RuleReceipt[];
  /** How many rules the user has turned off. */
  readonly off: number;
}

/**
 * Receipts of a run, one a rule in the order given, unused rules included.
 * @param off ids of the rules that were turned off; those that no rule has count nothing.
 */
export function receiptsOf(
  outcomes: readonly Outcome[],
  rules: ReadonlyMap<string, Rule>,
  off: ReadonlySet<string> = new Set(),
): Receipts {
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
      reasons: off.has(rule) ? [zhCN.settings.offReason] : reasonsOf(cases),
      off: off.has(rule),
    })),
    off: [...rules.keys()].filter((id) => off.has(id)).length,
  };
}

/** How many outcomes there are of each status. */
export function countStatuses(outcomes: readonly Pick<Outcome, 'status'>[]): StatusCounts {
  const counts = { pass: 0, rounding: 0, fail: 0, unverifiable: 0, notApplicable: 0 };
  for (const outcome of outcomes) counts[outcome.status] += 1;
  return counts;
}

function reasonsOf(outcomes: readonly Outcome[]): string[] {
  const texts = new Set<string>();
  for (const outcome of outcomes) {
    if (outcome.reason === null && outcome.absent.length === 0) continue;
    for (const text of reasonTexts(outcome)) texts.add(text);
  }
  return [...texts];
}

/** What the receipt of one case says: why it was not verified, and which optional lines were absent. */
export function reasonTexts({ reason, absent }: Outcome): string[] {
  return [
    ...(reason ? [reasonText(reason)] : []),
    ...absent.map((name) => fill(zhCN.reasons.absent, { name })),
  ];
}
