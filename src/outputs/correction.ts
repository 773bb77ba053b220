import type { ShownCauseCell } from './cause';
import type { CheckedFinding, CheckResult } from './result';
import { patched } from './text-patch';

/**
 * What a finding's place in a text should read, in the text's own writing; null where its rule leaves that open, where
 * it has no place, or where a cause explains it: then the cause says what to change.
 */
export function correctedText({ correction, span, cause }: CheckedFinding): string | null {
  return correction === null || span === null || cause !== null ? null : patched(span.text, correction);
}

/** The same as what to write into the cell; [] where there is nothing, or the text stands outside the workbook. */
export function correctionCells(finding: CheckedFinding): readonly ShownCauseCell[] {
  const { span, source, cells } = finding;
  const [cell] = cells;
  const proposed = correctedText(finding);
  if (proposed === null || span === null || source !== null || !cell) return [];
  const { sheet, row, col } = cell;
  return [{ sheet, row, col, current: span.text, proposed, formula: false, span }];
}

/** What is proposed by a cause, by one of its alternatives (by index), or by a finding that stands alone; [] for nothing. */
export function proposalOf(
  { causes, findings }: Pick<CheckResult, 'causes' | 'findings'>,
  id: string,
  alternative: number | null,
): readonly ShownCauseCell[] {
  const cause = causes.find((one) => one.id === id);
  if (cause) return (alternative === null ? cause : cause.alternatives[alternative])?.cells ?? [];
  const finding = findings.find((one) => one.id === id);
  return finding ? correctionCells(finding) : [];
}
