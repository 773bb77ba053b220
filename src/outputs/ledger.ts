import type { CellRef } from '../core/address';
import type { Outcome, Rule, Severity, Status } from '../rules/model';
import { zhCN } from '../strings/zh-CN';
import { outcomeId } from './finding';
import { reasonText } from './message';
import { outcomeIds } from './outcome-ids';
import { countStatuses, reasonTexts, type StatusCounts } from './receipts';
import type { CheckResult } from './result';

/** A rule in the 台账: what it says, how often it was tried and how it went. */
export interface LedgerEntry {
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  readonly basis: string;
  readonly kind: Rule['kind'];
  /** Where it has one. */
  readonly formula: string | null;
  /** Of what it finds, as the user has set it, else its own. */
  readonly severity: Severity;
  readonly ownSeverity: Severity;
  /** Turned off by the user: not tried. */
  readonly off: boolean;
  readonly counts: StatusCounts;
  /** Why cases could not be verified or do not apply, and which lines were absent; the most frequent first. */
  readonly reasons: readonly LedgerReason[];
  readonly cases: readonly LedgerCase[];
}

export interface LedgerReason {
  readonly text: string;
  readonly count: number;
}

/** One case of a rule and where it stands. */
export interface LedgerCase {
  readonly id: string;
  /** The case by its keys: "部门支出总表[201, 合计]". */
  readonly key: string;
  readonly status: Status;
  readonly severity: Severity;
  readonly reason: string | null;
  readonly cells: readonly CellRef[];
}

/**
 * The 台账 of a check: every rule with its receipts, the user's own included. Those with cases that could not be verified
 * come first, then those that were turned off, then the others; within each in the order of the rules.
 */
export function ledgerOf({ outcomes, rules, options }: CheckResult): LedgerEntry[] {
  const ids = outcomeIds(outcomes);
  const off = new Set(options.off);
  const byRule = new Map<string, Outcome[]>([...rules.keys()].map((id) => [id, []]));
  for (const outcome of outcomes) byRule.get(outcome.rule)?.push(outcome);
  const entries = [...rules.values()].map((rule): LedgerEntry => {
    const cases = byRule.get(rule.id) ?? [];
    const isOff = off.has(rule.id);
    const { id, title, why, basis, kind, severity } = rule;
    return {
      rule: id,
      title,
      why,
      basis,
      kind,
      formula: rule.kind === 'check' ? null : rule.formula,
      severity: (Object.hasOwn(options.severities, id) ? options.severities[id] : undefined) ?? severity,
      ownSeverity: severity,
      off: isOff,
      counts: countStatuses(cases),
      reasons: isOff ? [{ text: zhCN.settings.offReason, count: 0 }] : reasonsOf(cases),
      cases: cases.map((outcome) => caseOf(outcome, ids.get(outcome) ?? outcomeId(outcome))),
    };
  });
  const place = ({ counts, off: isOff }: LedgerEntry): number =>
    counts.unverifiable > 0 ? 0 : isOff ? 1 : 2;
  return entries.sort((a, b) => place(a) - place(b));
}

function caseOf(outcome: Outcome, id: string): LedgerCase {
  const { key, status, severity, cells, reason } = outcome;
  return { id, key, status, severity, cells, reason: reason ? reasonText(reason) : null };
}

function reasonsOf(cases: readonly Outcome[]): LedgerReason[] {
  const counts = new Map<string, number>();
  for (const outcome of cases) {
    for (const text of reasonTexts(outcome)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
