import type { Draft } from './draft';
import { outline } from './outline';
import { removePart, removeRelationship } from './package-edit';
import { splice, withAttribute, type Edit } from './splice';

/**
 * Takes cells out of the workbook's calculation chain: an entry for a cell without a formula makes Excel repair
 * the file. `gone` is told the sheet's id and the address. A chain that would be empty goes as a whole.
 */
export function removeFromCalcChain(draft: Draft, gone: (sheetId: number, address: string) => boolean): void {
  const path = draft.related('calcChain');
  if (path === null) return;
  const xml = draft.text(path);
  const { children } = draft.reading(path, () => outline(xml));
  const edits: Edit[] = [];
  let sheetId = 0;
  let left = 0;
  // An entry without i is on the sheet of the entry before it, also where that one goes.
  let orphaned = false;
  for (const { tag, start, end } of children) {
    if (tag.name !== 'c') continue;
    const own = tag.attributes['i'];
    if (own !== undefined) {
      sheetId = Number(own);
      orphaned = false;
    }
    if (gone(sheetId, tag.attributes['r'] ?? '')) {
      edits.push({ start, end, text: '' });
      orphaned ||= own !== undefined;
      continue;
    }
    left += 1;
    if (orphaned) {
      const text = withAttribute(xml.slice(tag.start, tag.end), 'i', String(sheetId));
      edits.push({ start: tag.start, end: tag.end, text });
      orphaned = false;
    }
  }
  if (edits.length === 0) return;
  if (left > 0) {
    draft.put(path, splice(xml, edits));
    return;
  }
  const rel = draft.relationships(draft.workbook).find((candidate) => candidate.target === path);
  removePart(draft, path);
  if (rel) removeRelationship(draft, rel.id);
}
