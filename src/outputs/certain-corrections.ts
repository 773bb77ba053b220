import { parseFigure } from '../core/amount';
import { cellKey } from '../core/address';
import { foldText } from '../core/label';
import type { Cause, CauseCell } from '../rules/diagnosis/cause';
import type { Outcome } from '../rules/model';
import { figureText } from './cause-gap';
import { outcomeId, type Finding } from './finding';

/** What a correction must not rest on. */
interface Doubts {
  /** Cells that may be wrong themselves. */
  readonly cells: ReadonlySet<string>;
  /** Sheets whose amounts may all be in another unit. */
  readonly sheets: ReadonlySet<string>;
  /** Outcomes whose place may be right, or may have to read something else. */
  readonly outcomes: ReadonlySet<string>;
  /** Names that a check of the tables objects to, folded. */
  readonly names: ReadonlySet<string>;
}

/**
 * The findings with those of their corrections that are certain with all else that was found: none that comes of a table's
 * cell which may be wrong itself, and none that the diagnosis is not sure of or would have read otherwise.
 */
export function withCertainCorrections(
  findings: readonly Finding[],
  causes: readonly Cause[],
  outcomes: readonly Outcome[],
): Finding[] {
  const doubts = doubtsOf(causes, outcomes);
  return findings.map((finding) =>
    finding.correction === null || !isDoubtful(finding, doubts) ? finding : { ...finding, correction: null },
  );
}

function isDoubtful({ cells, correction, outcomes, source }: Finding, doubts: Doubts): boolean {
  // The first cell is the text's own, those behind it are what it was held against.
  const facts = source === null ? cells.slice(1) : cells;
  return (
    facts.some((cell) => doubts.cells.has(cellKey(cell)) || doubts.sheets.has(cell.sheet)) ||
    outcomes.some((id) => doubts.outcomes.has(id)) ||
    doubts.names.has(foldText(correction ?? ''))
  );
}

function doubtsOf(causes: readonly Cause[], outcomes: readonly Outcome[]): Doubts {
  const cells = new Set<string>();
  const sheets = new Set<string>();
  const doubted = new Set<string>();
  const settled = new Set<string>();
  for (const cause of causes) {
    const suspects = [...cause.cells, ...cause.alternatives.flatMap((one) => one.cells)];
    const tabled = suspects.flatMap(({ cell, span }) => (cell && span === null ? cell : []));
    for (const cell of tabled) {
      cells.add(cellKey(cell));
      if (cause.mistake === 'unit-table') sheets.add(cell.sheet);
    }
    const sure = cause.claim !== 'review' && cause.cells.length > 0;
    for (const outcome of cause.outcomes) {
      if (sure) settled.add(outcomeId(outcome));
      if (outcome.span && !confirms(cause, outcome)) doubted.add(outcomeId(outcome));
    }
  }
  const names = new Set<string>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'fail' || outcome.span || outcome.source) continue;
    if (!outcome.equation) names.add(foldText(outcome.actual ?? ''));
    // A sum that does not come out for no reason found: any of its figures may be the wrong one.
    else if (!settled.has(outcomeId(outcome))) for (const cell of outcome.cells) cells.add(cellKey(cell));
  }
  names.delete('');
  return { cells, sheets, outcomes: doubted, names };
}

/** Whether a cause is sure of an outcome's place and of what it should read, and reads the same there as the rule. */
function confirms({ claim, valueClaim, cells, alternatives }: Cause, outcome: Outcome): boolean {
  if (claim === 'review' || valueClaim === 'review') return false;
  if (new Set([cells, ...alternatives.map((one) => one.cells)].map(proposalKey)).size > 1) return false;
  return cells.some(
    (one) =>
      one.span?.start === outcome.span?.start &&
      (one.cell === null || one.cell.sheet === outcome.cells[0]?.sheet) &&
      isSameFigure(figureText(one.proposed, one), outcome.correction ?? ''),
  );
}

function proposalKey(cells: readonly CauseCell[]): string {
  return cells
    .map(
      ({ cell, span, proposed }) =>
        `${cell ? cellKey(cell) : ''}@${span?.start ?? ''}=${proposed.toString()}`,
    )
    .join(';');
}

function isSameFigure(a: string, b: string): boolean {
  const [one, other] = [parseFigure(a), parseFigure(b)];
  return one !== null && other !== null && one.value.abs().eq(other.value.abs());
}
