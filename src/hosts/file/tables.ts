import { parseRange } from '../../core/address';
import type { Draft } from './draft';
import { outline } from './outline';

/** Whether a cell is in the header row of a table of its sheet: Excel repairs a file where the two differ. */
export function isTableHeader(draft: Draft, sheetPath: string, row: number, col: number): boolean {
  for (const rel of draft.relationships(sheetPath)) {
    if (rel.type !== 'table' || !draft.parts.has(rel.target)) continue;
    const { attributes } = draft.reading(rel.target, (xml) => outline(xml)).root;
    const area = attributes['headerRowCount'] === '0' ? null : parseRange(attributes['ref'] ?? '');
    if (area && row === area.top && area.left <= col && col <= area.right) return true;
  }
  return false;
}
