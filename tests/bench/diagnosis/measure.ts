import { cellKey } from '../../../src/core/address';
import type { Disclosure } from '../../../src/disclosure/model';
import type { Outcome } from '../../../src/rules/model';
import type { Cause } from '../../../src/rules/diagnosis/cause';
import { diagnose } from '../../../src/rules/diagnosis/from-outcomes';
import type { Book } from './book';
import type { Injection } from './inject';

/** What one kind of mistake came to in one workbook and regime. */
export class Tally {
  runs = 0;
  covered = 0;
  detected = 0;
  detectedCovered = 0;
  /** Detected by an equation or a ratio, not by a ≤ alone; and those found exactly. */
  byEquation = 0;
  exactByEquation = 0;
  cells = 0;
  exact = 0;
  causes = 0;
  certain = 0;
  likely = 0;
  review = 0;
  wrongCertain = 0;
  wrongLikely = 0;
  wrongRuns = 0;
  reviewRuns = 0;
  reviewListed = 0;
  reviewLength = 0;
  readonly latencies: number[] = [];

  /** Milliseconds of processor time that the share of runs stays below: what else the machine does is left out. */
  latency(share: number): number {
    const sorted = [...this.latencies].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }
}

interface Checked {
  readonly disclosure: Disclosure;
  readonly outcomes: readonly Outcome[];
}

/** Runs one injection and adds what came of it. The truth is what the workbook held before. */
export function measure(
  book: Book,
  injection: Injection,
  covered: ReadonlySet<string>,
  tally: Tally,
  priors: boolean,
  checked: Checked = book.changed(injection.written),
): readonly Cause[] {
  const truth = new Map<string, number>();
  for (const key of injection.written.keys()) {
    const fact = book.factOf(key);
    if (fact) truth.set(key, fact.value.toNumber());
  }
  const { causes } = timed(checked, tally, priors);
  tally.runs += 1;
  const isCovered = [...truth.keys()].some((key) => covered.has(key));
  const detected = hasNew(book, checked);
  if (isCovered) tally.covered += 1;
  if (detected) tally.detected += 1;
  if (detected && isCovered) tally.detectedCovered += 1;
  const proposed = new Map<string, number>();
  for (const cause of causes) for (const [key, value] of proposals(cause.cells)) proposed.set(key, value);
  const sameCells = proposed.size === truth.size && [...truth.keys()].every((key) => proposed.has(key));
  if (sameCells) tally.cells += 1;
  const exact = sameCells && agrees(proposed, truth);
  if (exact) tally.exact += 1;
  if (hasNew(book, checked, true)) {
    tally.byEquation += 1;
    if (exact) tally.exactByEquation += 1;
  }
  judgeClaims(causes, truth, tally);
  return causes;
}

/** Runs a prepared workbook; `right` says whether a cause is what was done to it. */
export function measureWhole(
  book: Book,
  checked: Checked,
  right: (cause: Cause) => boolean,
  tally: Tally,
  priors: boolean,
): readonly Cause[] {
  const { causes } = timed(checked, tally, priors);
  tally.runs += 1;
  tally.covered += 1;
  if (hasNew(book, checked)) {
    tally.detected += 1;
    tally.detectedCovered += 1;
  }
  if (causes.some(right)) tally.cells += 1;
  if (causes.some(right) && causes.length === 1) tally.exact += 1;
  let wrong = false;
  for (const cause of causes) {
    tally.causes += 1;
    tally[cause.claim] += 1;
    if (cause.claim === 'review' || right(cause)) continue;
    if (cause.claim === 'certain') tally.wrongCertain += 1;
    else tally.wrongLikely += 1;
    wrong = true;
  }
  if (wrong) tally.wrongRuns += 1;
  return causes;
}

function timed(
  { disclosure, outcomes }: Checked,
  tally: Tally,
  priors: boolean,
): { causes: readonly Cause[] } {
  const start = process.cpuUsage();
  const causes = diagnose(disclosure, outcomes, { priors });
  const { user, system } = process.cpuUsage(start);
  tally.latencies.push((user + system) / 1000);
  return { causes };
}

function hasNew(book: Book, { outcomes }: Checked, equations = false): boolean {
  return outcomes.some(
    (outcome) =>
      isSymptom(outcome) &&
      (!equations || outcome.equation?.op === '=') &&
      !book.baseline.has(`${outcome.rule}:${outcome.key}`),
  );
}

/** Whether an outcome says that something is wrong; a remainder that is common says nothing. */
export function isSymptom({ equation, status, severity }: Outcome): boolean {
  return equation !== null && (status === 'fail' || (status === 'rounding' && severity !== 'note'));
}

function proposals(cells: Cause['cells']): Map<string, number> {
  return new Map(
    cells.flatMap(({ cell, proposed }) => (cell ? [[cellKey(cell), proposed.toNumber()] as const] : [])),
  );
}

function agrees(proposed: ReadonlyMap<string, number>, truth: ReadonlyMap<string, number>): boolean {
  return [...proposed].every(([key, value]) => Math.abs((truth.get(key) ?? Number.NaN) - value) < 1e-9);
}

function judgeClaims(causes: readonly Cause[], truth: ReadonlyMap<string, number>, tally: Tally): void {
  let wrong = false;
  let listed = true;
  let length = 0;
  for (const cause of causes) {
    tally.causes += 1;
    tally[cause.claim] += 1;
    const cells = proposals(cause.cells);
    if (cause.claim === 'review') {
      const hit = cause.alternatives.some((other) => {
        const cellsOf = proposals(other.cells);
        return cellsOf.size > 0 && agrees(cellsOf, truth);
      });
      if (!hit) listed = false;
      length += cause.alternatives.length;
      continue;
    }
    // A claim stands for its cells, and for its figures where it claims them as well.
    const cellsRight = cells.size > 0 && [...cells.keys()].every((key) => truth.has(key));
    if (cellsRight && (cause.valueClaim === 'review' || agrees(cells, truth))) continue;
    if (cause.claim === 'certain') tally.wrongCertain += 1;
    else tally.wrongLikely += 1;
    wrong = true;
  }
  if (wrong) tally.wrongRuns += 1;
  if (length > 0) {
    tally.reviewRuns += 1;
    tally.reviewLength += length;
    if (listed) tally.reviewListed += 1;
  }
}
