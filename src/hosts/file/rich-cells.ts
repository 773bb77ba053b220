import type { Draft } from './draft';
import { richTextOf, sharedStrings } from './rich-text';
import type { CellPlace } from './sheet-cells';

/** Looks up what a cell holds where that is a text in several fonts: the content of its <is>, or of its shared string; else null. */
export type RichLookUp = (xml: string, prefix: string, cell: CellPlace) => string | null;

/** The look-up over a draft's workbook; the shared strings are read once, and only where a cell has one. */
export function richLookUp(draft: Draft): RichLookUp {
  let strings: ReturnType<typeof sharedStrings> | null = null;
  return (xml, prefix, cell) => {
    const inner = xml.slice(cell.tag.end, cell.end);
    const type = cell.tag.attributes['t'];
    if (type === 'inlineStr') {
      const content = /<(?:\w+:)?is\s*>([\s\S]*)<\/(?:\w+:)?is\s*>/.exec(inner)?.[1] ?? '';
      return richTextOf(content, prefix) === null ? null : content;
    }
    const number = type === 's' ? /<(?:\w+:)?v\s*>\s*(\d+)\s*</.exec(inner)?.[1] : undefined;
    if (number === undefined) return null;
    const path = strings ? null : draft.related('sharedStrings');
    strings ??= path === null ? [] : sharedStrings(draft.text(path));
    const item = strings[Number(number)];
    return item?.prefix === prefix && richTextOf(item.content, prefix) !== null ? item.content : null;
  };
}
