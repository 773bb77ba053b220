import type { CellRef } from '../core/address';
import type { Cause, CauseCell } from '../rules/diagnosis/cause';
import type { Claim } from '../rules/diagnosis/claims';
import type { Mistake } from '../rules/diagnosis/mistake';
import type { Severity, Span } from '../rules/model';
import type { CellTexts } from './cell-texts';
import { figureText } from './cause-gap';
import { causeMessage } from './cause-message';
import type { Finding } from './finding';
import { outcomeId } from './finding';

/** A mistake with the findings that are its symptoms, ready to show. */
export interface ShownCause {
  /** Rule-free and address-free, like a finding's: the suspects' fact keys. */
  readonly id: string;
  readonly claim: Claim;
  readonly mistake: Mistake;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly ShownCauseCell[];
  readonly alternatives: readonly {
    readonly cells: readonly ShownCauseCell[];
    readonly probability: number;
  }[];
  /** Indexes of its findings. */
  readonly findings: readonly number[];
  /** What it rests on; a reason given for it lapses when one of these texts changes. */
  readonly figures: string;
}

export interface ShownCauseCell extends CellRef {
  /** As printed, and as it would be. */
  readonly current: string;
  readonly proposed: string;
  /** The cell holds a formula: its figure is not typed. */
  readonly formula: boolean;
  /** The figure's place within a text; null where it is the cell's whole value. */
  readonly span: Span | null;
}

const WORST: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * The causes worth showing, each with its findings; a finding goes to the first cause that explains it. A cause
 * that names nothing to look at is none, and a figure in a text that only its own finding speaks of needs none
 * beside it: those findings stand alone.
 */
export function shownCauses(
  causes: readonly Cause[],
  findings: readonly Finding[],
  texts: CellTexts,
): ShownCause[] {
  const byOutcome = new Map<string, number>();
  findings.forEach((finding, index) => finding.outcomes.forEach((id) => byOutcome.set(id, index)));
  const taken = new Set<number>();
  return causes.flatMap((cause) => {
    if (!namesSomething(cause)) return [];
    const explained = cause.outcomes.flatMap((outcome) => byOutcome.get(outcomeId(outcome)) ?? []);
    const own = [...new Set(explained)].filter((index) => !taken.has(index)).sort((a, b) => a - b);
    if (
      own.length === 0 ||
      (own.length === 1 && cause.cells.length > 0 && cause.cells.every(({ span }) => span))
    ) {
      return [];
    }
    own.forEach((index) => taken.add(index));
    const unit = cause.mistake === 'unit-table' ? unitFinding(own, findings) : null;
    const severity = WORST.find((one) => own.some((index) => findings[index]?.severity === one)) ?? 'note';
    const one = shown(cause, own, severity, texts);
    return [unit ? saidByUnit(one, unit) : one];
  });
}

/** Of a table in the wrong unit, the finding that names the unit said and the true one. */
function unitFinding(own: readonly number[], findings: readonly Finding[]): Finding | null {
  const found = own.map((index) => findings[index]).find((one) => one?.difference === null && one.expected);
  return found ?? null;
}

/** The unit itself is what to correct: nobody wants fifty amounts with four more digits proposed. */
function saidByUnit(cause: ShownCause, { cells, actual, expected, message, figures }: Finding): ShownCause {
  const [cell] = cells;
  if (!cell) return { ...cause, message };
  const { sheet, row, col } = cell;
  const unit = {
    sheet,
    row,
    col,
    current: actual ?? cell.text,
    proposed: expected ?? '',
    formula: false,
    span: null,
  };
  return { ...cause, message, figures, cells: [unit], alternatives: [] };
}

function namesSomething(cause: Cause): boolean {
  return (
    cause.cells.length > 0 ||
    cause.row !== null ||
    cause.alternatives.some(({ cells, row }) => cells.length > 0 || row !== null)
  );
}

function shown(cause: Cause, findings: readonly number[], severity: Severity, texts: CellTexts): ShownCause {
  const cells = cause.row ? codeCells(cause, texts) : shownCells(cause.cells, texts);
  const suspects = cause.cells.map((cell) => factKey(cell)).join('+');
  return {
    id: `cause:${suspects || cause.outcomes.map(outcomeId).join('+')}`,
    claim: cause.claim,
    mistake: cause.mistake,
    severity,
    message: causeMessage(cause, findings.length),
    cells,
    alternatives: cause.alternatives
      .map(({ cells: others, probability }) => ({ cells: shownCells(others, texts), probability }))
      .filter((one) => one.cells.length > 0),
    findings,
    figures: [
      ...cells.map(({ current, proposed }) => `${current}>${proposed}`),
      ...(cause.row?.amounts ?? []).map(({ fact, amount }) => `${fact.text.trim()}~${amount.toString()}`),
    ].join('|'),
  };
}

/** Of a row with a wrong code, the code: as printed, and as it was probably meant. */
function codeCells({ row }: Cause, texts: CellTexts): ShownCauseCell[] {
  const { codeCell } = row?.moved?.row ?? { codeCell: null };
  const [proposed, ...others] = row?.moved?.codes ?? [];
  if (!row?.moved || proposed === undefined || others.length > 0 || !codeCell) return [];
  const current = texts.of(codeCell).trim();
  // A code in several cells, or in one with its name, is no figure to put in one cell.
  if (current !== row.moved.row.code) return [];
  return [{ ...codeCell, current, proposed, formula: false, span: null }];
}

function shownCells(cells: readonly CauseCell[], texts: CellTexts): ShownCauseCell[] {
  return cells.flatMap((one) => {
    if (!one.cell) return [];
    const { sheet, row, col } = one.cell;
    const printed = one.span ? one.span.text : texts.of(one.cell).trim();
    return [
      {
        sheet,
        row,
        col,
        current: printed,
        proposed: figureText(one.proposed, one),
        formula: one.formula,
        span: one.span,
      },
    ];
  });
}

function factKey({ fact, cell, span }: CauseCell): string {
  if (fact) return `${fact.table.name}[${fact.row.key}, ${fact.column.key}]`;
  return `${cell?.sheet ?? ''}:${span?.text ?? ''}`;
}
