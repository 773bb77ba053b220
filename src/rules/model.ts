import type { Decimal } from 'decimal.js';
import type { CellRef } from '../core/address';
import type { Unit } from '../core/unit';
import type { Disclosure, Fact } from '../disclosure/model';

export type Severity = 'error' | 'warning' | 'note';
export type Status = 'pass' | 'rounding' | 'fail' | 'unverifiable' | 'notApplicable';

/** What every rule says of itself. Chinese, for the accountant: it is shown and printed, and makes the catalogue. */
export interface RuleMeta {
  /** Stable, lower case with dots and dashes: "summary.income-total". */
  readonly id: string;
  /** What must hold, as a finance officer would say it. */
  readonly title: string;
  /** Why it must, in a sentence or two. */
  readonly why: string;
  /** The norm or form it comes from. */
  readonly basis: string;
  /** Of a `fail`. */
  readonly severity: Severity;
}

/** Linear: sums, differences, = or ≤, in the formula language of rules/language. */
export interface IdentityRule extends RuleMeta {
  readonly kind: 'identity';
  readonly formula: string;
  /** A table that a workbook need not have: where it is missing, the rule does not apply. By its official name. */
  readonly unlessMissing?: string;
}

/** A share or a growth rate: `formula` is `rate = numerator ÷ base` in the same language, the rate in percent. */
export interface RatioRule extends RuleMeta {
  readonly kind: 'ratio';
  readonly formula: string;
}

/** What no formula says: one check a file. */
export interface CheckRule extends RuleMeta {
  readonly kind: 'check';
  /** Message texts by id, with {placeholders}. Each says what, why and what to do. */
  readonly messages: Readonly<Record<string, string>>;
  /** Gives an outcome for every case it looked at, passes included. */
  run(context: RuleContext): Iterable<Outcome>;
}

export type Rule = IdentityRule | RatioRule | CheckRule;

export interface RuleContext {
  readonly disclosure: Disclosure;
  readonly subjects: SubjectCatalogue;
}

/** 政府收支分类科目, as far as it is known. */
export interface SubjectCatalogue {
  /** The current official name of a code, or null where the catalogue does not know it (unknown is not wrong). */
  functionalName(code: string): string | null;
  economicName(code: string): string | null;
}

/** A reason as data: why something could not be verified, or did not apply. */
export interface Reason {
  /** e.g. "table-missing", "row-missing", "unreadable", "uncached", "form-unknown", "both-empty", "condition". */
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The receipt of one case of one rule. */
export interface Outcome {
  readonly rule: string;
  /** Names the case by fact keys, never by addresses, so that it survives inserted rows: "部门支出总表[201, 合计]". */
  readonly key: string;
  readonly status: Status;
  /** Of the finding, where status is fail or rounding. */
  readonly severity: Severity;
  readonly reason: Reason | null;
  /** Which of the rule's messages, and what fills it; null for identities and ratios, whose message is made of `equation`. */
  readonly message: { readonly id: string; readonly params: Readonly<Record<string, string>> } | null;
  /** The cells concerned, the one to look at first. */
  readonly cells: readonly CellRef[];
  readonly equation: Equation | null;
  /** As printed; null where there is no figure. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** actual − expected. */
  readonly difference: string | null;
  /** A place inside the text of the first cell. */
  readonly span: Span | null;
  /**
   * What the place should read, folded, where the rule leaves nothing to decide: one right text, and nothing else of the
   * sentence changes with it. Absent where the user has to choose or to look something up.
   */
  readonly correction?: string;
  /** For a text outside the workbook. */
  readonly source: { readonly file: string; readonly paragraph: number } | null;
  /** Optional terms whose line the form lacks, by name: they counted as nothing, and the receipt says so. */
  readonly absent: readonly string[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A ground identity or ratio: what was compared. Values are in `unit`.
 * Linear: Σ left `op` Σ right. Ratio: left is the one rate, right holds numerator terms, `base` the denominator's.
 */
export interface Equation {
  readonly kind: 'linear' | 'ratio';
  readonly op: '=' | '≤';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly base: readonly Term[];
  /** Null for percentages and scores. */
  readonly unit: Unit | null;
  readonly leftValue: Decimal;
  readonly rightValue: Decimal;
  /** leftValue − rightValue. */
  readonly difference: Decimal;
  /** How far the two sides may lie apart and still be the same figures before rounding. */
  readonly allowance: Decimal;
  /** One figure printed twice in one unit: equal exactly, no rounding. */
  readonly copy: boolean;
  /** Whether facts of more than one table meet. */
  readonly crossTable: boolean;
}

export interface Term {
  readonly coefficient: number;
  /** Null for a plain number. */
  readonly fact: Fact | null;
  readonly constant: Decimal | null;
}

/** What `run` gives: every receipt, and the rules that threw (our fault, never the user's). */
export interface RunResult {
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly { readonly rule: string; readonly message: string }[];
  /** The user's own formulas (sheet 审核公式) that could be read, for their titles. */
  readonly userRules: readonly Rule[];
}
