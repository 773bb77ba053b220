import { joined } from '../core/joined';
import type { CellRef } from '../core/address';
import type { Outcome, Rule, Severity, Span } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';
import type { CellTexts } from './cell-texts';
import { findingMessage, whatText } from './message';

/** Something to look at: a failed case of a rule, or many alike as one. */
export interface Finding {
  /** Rule and fact keys: survives inserted rows. Unique in a result. */
  readonly id: string;
  readonly rule: string;
  /** What must hold, as the rule says it. */
  readonly title: string;
  readonly severity: Severity;
  readonly status: 'fail' | 'rounding';
  readonly message: string;
  /** The message's first half, both figures and their difference: enough under a cause that says what to do. */
  readonly summary: string;
  readonly cells: readonly FindingCell[];
  /** Figures as printed; null where the finding has none. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly span: Span | null;
  /** What the place should read, folded, where that is certain; else null. */
  readonly correction: string | null;
  readonly source: { readonly file: string; readonly paragraph: number } | null;
  /** What it rests on: as soon as one of these texts changes, a reason given for ignoring it has lapsed. */
  readonly figures: string;
  /** The cells to mark: both sides of a comparison, but of a sum only its total. */
  readonly marked: readonly CellRef[];
  /** Keys of the outcomes it stands for. */
  readonly outcomes: readonly string[];
}

export interface FindingCell extends CellRef {
  readonly text: string;
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
/** How much of a long text cell is kept as evidence of what a finding rests on. */
const EVIDENCE_LENGTH = 120;
/** Findings without a cell stand after those that have one. */
const NOWHERE = 1_000_000;

/** Names an outcome among all: its rule and its case. */
export function outcomeId(outcome: Pick<Outcome, 'rule' | 'key'>): string {
  return `${outcome.rule}:${outcome.key}`;
}

/**
 * Findings of a run: failures and roundings, worst first, then in workbook order. Common roundings
 * (notes) of one rule become one finding with all its cells.
 * @param rules by id; an outcome of an unknown rule is shown under its id.
 */
export function findingsOf(
  outcomes: readonly Outcome[],
  rules: ReadonlyMap<string, Rule>,
  texts: CellTexts,
): Finding[] {
  const found = outcomes.filter((outcome) => outcome.status === 'fail' || outcome.status === 'rounding');
  const clusters = new Map<string, Outcome[]>();
  const findings: Finding[] = [];
  for (const outcome of found) {
    if (outcome.status === 'rounding' && outcome.severity === 'note') {
      const cluster = clusters.get(outcome.rule);
      if (cluster) cluster.push(outcome);
      else clusters.set(outcome.rule, [outcome]);
    } else findings.push(single(outcome, rules.get(outcome.rule) ?? null, texts));
  }
  for (const cluster of clusters.values()) {
    findings.push(clustered(cluster, rules.get(cluster[0]?.rule ?? '') ?? null, texts));
  }
  return uniqueIds(findings.sort((a, b) => compareFindings(a, b, texts)));
}

function single(outcome: Outcome, rule: Rule | null, texts: CellTexts): Finding {
  const cells = outcome.cells.map((cell) => ({ ...cell, text: texts.of(cell) }));
  return {
    id: outcomeId(outcome),
    rule: outcome.rule,
    title: rule?.title ?? outcome.rule,
    severity: outcome.severity,
    status: outcome.status === 'rounding' ? 'rounding' : 'fail',
    message: findingMessage(outcome, rule),
    summary: outcome.equation ? whatText(outcome, outcome.equation) : findingMessage(outcome, rule),
    cells,
    expected: outcome.expected,
    actual: outcome.actual,
    difference: outcome.difference,
    span: outcome.span,
    correction: outcome.correction ?? null,
    source: outcome.source,
    figures: evidence(outcome, cells),
    marked: markedCells(outcome),
    outcomes: [outcomeId(outcome)],
  };
}

function clustered(outcomes: readonly Outcome[], rule: Rule | null, texts: CellTexts): Finding {
  const parts = outcomes.map((outcome) => single(outcome, rule, texts));
  const first = parts[0];
  const example = outcomes[0];
  if (!first || !example || parts.length === 1) return first as Finding;
  const what = example.equation ? whatText(example, example.equation) : first.message;
  const message = fill(zhCN.equation.clustered, {
    count: parts.length,
    what: zhCN.status.rounding,
    example: `${what}${zhCN.equation.roundingTail}`,
  });
  return {
    ...first,
    id: `${first.rule}:*`,
    message,
    summary: message,
    cells: parts.flatMap((part) => part.cells.slice(0, 1)),
    expected: null,
    actual: null,
    difference: null,
    correction: null,
    figures: parts.map((part) => part.figures).join(';'),
    marked: parts.flatMap((part) => part.marked),
    outcomes: parts.flatMap((part) => part.outcomes),
  };
}

/** Marking forty addends of one wrong sum would hide the rest of the table. */
function markedCells(outcome: Outcome): readonly CellRef[] {
  const { equation } = outcome;
  if (!equation) return outcome.cells;
  const shown = equation.right.length === 1 ? [...equation.left, ...equation.right] : equation.left;
  const cells = joined(shown, (term) => (term.fact ? [term.fact.cell] : []));
  return cells.length > 0 ? cells : outcome.cells.slice(0, 1);
}

function evidence(outcome: Outcome, cells: readonly FindingCell[]): string {
  const texts = outcome.span
    ? [outcome.span.text, outcome.expected ?? '']
    : cells.map((cell) => cell.text.slice(0, EVIDENCE_LENGTH));
  return texts.map((text) => text.trim()).join('|');
}

function compareFindings(a: Finding, b: Finding, texts: CellTexts): number {
  const first = a.cells[0];
  const second = b.cells[0];
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    (first ? texts.sheetIndex(first.sheet) : NOWHERE) - (second ? texts.sheetIndex(second.sheet) : NOWHERE) ||
    (first?.row ?? 0) - (second?.row ?? 0) ||
    (first?.col ?? 0) - (second?.col ?? 0) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** A row printed twice gives two findings of one key: number them. */
function uniqueIds(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    return times === 1 ? finding : { ...finding, id: `${finding.id}#${times}` };
  });
}
