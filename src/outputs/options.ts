import type { PointedTable } from '../disclosure/pointed';
import type { Outcome, Severity } from '../rules/model';
import type { MarkStyle } from '../workbook/plan';

export type { PointedTable } from '../disclosure/pointed';

/** What a user has set for the checks of one workbook. */
export interface CheckOptions {
  /** Ids of rules not to try; one that no rule has is passed over. */
  readonly off: readonly string[];
  /** Severity of what a rule finds, by rule id, where it is not the rule's own. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** False: roundings that are notes are not listed as findings. They are counted all the same. */
  readonly roundingNotes: boolean;
  /** How cells are marked. */
  readonly marks: MarkStyle;
  /** Where tables are that the user has pointed at, by template id. */
  readonly tables: Readonly<Record<string, PointedTable>>;
}

/** All rules, each with its own severity; everything listed; tables where they are found. */
export const DEFAULT_OPTIONS: CheckOptions = {
  off: [],
  severities: {},
  roundingNotes: true,
  marks: 'fill',
  tables: {},
};

/** Whether nothing is set that differs from the defaults. */
export function isDefault(options: CheckOptions): boolean {
  return (
    options.off.length === 0 &&
    Object.keys(options.severities).length === 0 &&
    options.roundingNotes &&
    options.marks === 'fill' &&
    Object.keys(options.tables).length === 0
  );
}

/** The outcomes with the severity that the user has given their rules: of failures alone, roundings are graded. */
export function withSeverities(
  outcomes: readonly Outcome[],
  severities: CheckOptions['severities'],
): readonly Outcome[] {
  if (Object.keys(severities).length === 0) return outcomes;
  return outcomes.map((outcome) => {
    const severity = Object.hasOwn(severities, outcome.rule) ? severities[outcome.rule] : undefined;
    return severity === undefined || outcome.status !== 'fail' ? outcome : { ...outcome, severity };
  });
}

/** The outcomes that are listed as findings: without the roundings that are notes where those are not wanted. */
export function listedOutcomes(outcomes: readonly Outcome[], options: CheckOptions): readonly Outcome[] {
  if (options.roundingNotes) return outcomes;
  return outcomes.filter((outcome) => !isRoundingNote(outcome));
}

/** A rounding (尾差) where such are common in the workbook. */
export function isRoundingNote({ status, severity }: Outcome): boolean {
  return status === 'rounding' && severity === 'note';
}
