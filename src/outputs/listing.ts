import type { Severity } from '../rules/model';
import type { CheckedCause, CheckedFinding, CheckResult } from './result';

/** One entry of the list an accountant works through: a cause with its symptoms, or a finding by itself. */
export type ListEntry =
  | {
      readonly kind: 'cause';
      readonly number: string;
      readonly cause: CheckedCause;
      readonly symptoms: readonly Symptom[];
    }
  | { readonly kind: 'finding'; readonly number: string; readonly finding: CheckedFinding };

export interface Symptom {
  readonly number: string;
  readonly finding: CheckedFinding;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Causes and lone findings, numbered, worst first; causes before lone findings of their severity, then in the order
 * of the workbook. Symptoms are numbered under their cause: 1.1, 1.2.
 */
export function listEntries({ causes, findings }: Pick<CheckResult, 'causes' | 'findings'>): ListEntry[] {
  const grouped = causes.map((cause) => ({ severity: cause.severity, first: cause.findings[0] ?? 0, cause }));
  const lone = findings.flatMap((finding, first) =>
    finding.cause === null ? [{ severity: finding.severity, first, finding }] : [],
  );
  const sorted = [...grouped, ...lone].sort(
    (a, b) =>
      GRAVITY[a.severity] - GRAVITY[b.severity] ||
      Number('finding' in a) - Number('finding' in b) ||
      a.first - b.first,
  );
  return sorted.map((entry, index): ListEntry => {
    const number = String(index + 1);
    if ('finding' in entry) return { kind: 'finding', number, finding: entry.finding };
    const symptoms = entry.cause.findings.flatMap((one, nth) => {
      const finding = findings[one];
      return finding ? [{ number: `${number}.${nth + 1}`, finding }] : [];
    });
    return { kind: 'cause', number, cause: entry.cause, symptoms };
  });
}

/** The cells that a cause is sure or nearly sure of, to be marked stronger than its symptoms. */
export function suspectCells({ causes }: Pick<CheckResult, 'causes'>): CheckedCause['cells'][number][] {
  const sure = causes.filter(({ claim, opinion }) => claim !== 'review' && opinion === null);
  return sure.flatMap(({ cells }) => cells);
}
