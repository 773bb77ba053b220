import { cellKey, type CellRef } from '../core/address';
import type { Mark, MarkKind, MarkStyle } from '../workbook/plan';
import type { CheckedFinding } from './result';

/** Which mark shows where a cell has several. */
const STRENGTH: Readonly<Record<MarkKind, number>> = { cause: 3, error: 2, warning: 1, note: 0 };

/**
 * Marks for the open findings: one a cell, the strongest where findings meet. Explained findings are not marked.
 * @param causes cells that are probably wrong themselves, marked stronger than those that show the symptom.
 */
export function marksOf(
  findings: readonly CheckedFinding[],
  causes: readonly CellRef[] = [],
  style: MarkStyle = 'fill',
): Mark[] {
  const strongest = new Map<string, Mark>();
  const put = (cell: CellRef, kind: MarkKind) => {
    const key = cellKey(cell);
    const present = strongest.get(key);
    if (present && STRENGTH[present.kind] >= STRENGTH[kind]) return;
    const { sheet, row, col } = cell;
    const range = { sheet, top: row, bottom: row, left: col, right: col };
    strongest.set(key, style === 'fill' ? { range, kind } : { range, kind, style });
  };
  for (const finding of findings) {
    if (finding.opinion !== null) continue;
    for (const cell of finding.marked) put(cell, finding.severity);
  }
  for (const cell of causes) put(cell, 'cause');
  return [...strongest.values()];
}
