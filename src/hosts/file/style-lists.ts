import type { Draft } from './draft';
import { outline, placeFor, STYLES_ORDER, type Outline } from './outline';
import { addContentType, addRelationship, removePart, removeRelationship } from './package-edit';
import { splice, withAttribute, type Edit } from './splice';
import { BASE, LISTS, withPrefix, type ListName } from './style-base';
import type { OpenTag } from './xml';

interface StyleItem {
  /** The element's source. */
  readonly text: string;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
}

interface StyleList {
  readonly open: OpenTag | null;
  readonly end: number;
  readonly original: readonly StyleItem[];
  /** How many of the original items stay: only items at the end are ever taken away, so no index shifts. */
  kept: number;
  readonly added: string[];
}

/**
 * A workbook's style sheet, to which items are added at the end of a list and from whose ends they are taken
 * again. White space within the tags we write remembers how a list looked before ("<dxfs  " one that was not
 * there, "<dxfs count="0" >" one that closed itself), so that taking ours away gives back the very bytes.
 */
export class StyleLists {
  private readonly xml: string;
  private readonly at: Outline;
  private readonly lists: Record<ListName, StyleList>;
  /** The xf elements of cellStyleXfs: they refer to fonts, fills and borders too. */
  readonly baseXfs: readonly Readonly<Record<string, string>>[];
  readonly path: string;

  private constructor(
    private readonly draft: Draft,
    path: string,
  ) {
    this.path = path;
    this.xml = draft.text(path);
    const items = new Map<string, { tag: OpenTag; end: number }[]>();
    const baseXfs: Readonly<Record<string, string>>[] = [];
    let list = '';
    let item: OpenTag | null = null;
    this.at = draft.reading(path, (xml) =>
      outline(xml, {
        open(tag) {
          if (tag.depth === 1) list = tag.name;
          if (tag.depth !== 2) return;
          item = tag;
          if (list === 'cellStyleXfs') baseXfs.push(tag.attributes);
        },
        close(tag) {
          if (tag.depth !== 2 || !item) return;
          const into = items.get(list) ?? [];
          into.push({ tag: item, end: tag.end });
          items.set(list, into);
        },
      }),
    );
    this.baseXfs = baseXfs;
    const lists = {} as Record<ListName, StyleList>;
    for (const name of LISTS) {
      const child = this.at.children.find((candidate) => candidate.tag.name === name);
      const original = (items.get(name) ?? []).map(({ tag, end }) => ({
        text: this.xml.slice(tag.start, end),
        end,
        attributes: tag.attributes,
      }));
      lists[name] = {
        open: child?.tag ?? null,
        end: child?.end ?? 0,
        original,
        kept: original.length,
        added: [],
      };
    }
    this.lists = lists;
  }

  /** The style sheet of a workbook, or null where it has none. */
  static find(draft: Draft): StyleLists | null {
    const path = draft.related('styles');
    return path === null ? null : new StyleLists(draft, path);
  }

  /** The style sheet of a workbook; an empty one is added where it has none. */
  static open(draft: Draft): StyleLists {
    const found = StyleLists.find(draft);
    if (found) return found;
    const path = draft.beside('styles.xml');
    draft.put(path, emptyStyles(draft));
    addRelationship(draft, 'styles', path);
    addContentType(draft, path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
    return new StyleLists(draft, path);
  }

  /** The prefix that the elements of new items begin with. */
  get prefix(): string {
    return this.at.prefix;
  }

  /** Sources of a list's items as they stand now. */
  items(name: ListName): string[] {
    const list = this.lists[name];
    return [...list.original.slice(0, list.kept).map((item) => item.text), ...list.added];
  }

  /** Attributes of the items that the file had and that stay. */
  attributes(name: ListName): Readonly<Record<string, string>>[] {
    const list = this.lists[name];
    return list.original.slice(0, list.kept).map((item) => item.attributes);
  }

  /** Index of the item with this source; it is added where there is none. */
  ensure(name: ListName, text: string): number {
    const list = this.lists[name];
    if (list.open === null && list.added.length === 0)
      list.added.push(...BASE[name].map((item) => withPrefix(item, this.prefix)));
    const found = this.items(name).indexOf(text);
    if (found !== -1) return found;
    list.added.push(text);
    return list.kept + list.added.length - 1;
  }

  /** Takes items away from the end of a list as long as `gone` says so. */
  dropTail(name: ListName, gone: (index: number, text: string) => boolean): void {
    const list = this.lists[name];
    for (;;) {
      const last = list.original[list.kept - 1];
      if (!last || !gone(list.kept - 1, last.text)) return;
      list.kept -= 1;
    }
  }

  /** Writes the lists back into the draft. */
  save(): void {
    const edits: Edit[] = [];
    for (const name of LISTS) edits.push(...this.listEdits(name, this.lists[name]));
    this.draft.put(this.path, splice(this.xml, edits));
  }

  private listEdits(name: ListName, list: StyleList): Edit[] {
    const { added, kept, original, open } = list;
    const text = added.join('');
    if (open === null) {
      if (added.length === 0) return [];
      const place = placeFor(this.at, STYLES_ORDER, name);
      const tag = `${this.prefix}${name}`;
      return [
        { start: place, end: place, text: `<${tag}  count="${String(added.length)}">${text}</${tag}>` },
      ];
    }
    if (added.length === 0 && kept === original.length) return [];
    const source = this.xml.slice(open.start, open.end);
    const count = Number(open.attributes['count'] ?? 0) + added.length - (original.length - kept);
    const counted = 'count' in open.attributes ? withAttribute(source, 'count', String(count)) : source;
    if (open.selfClosing) {
      const tag = `${counted.slice(0, -2)} >${text}</${this.prefix}${name}>`;
      return [{ start: open.start, end: list.end, text: tag }];
    }
    if (added.length === 0 && this.isBare(name, list)) {
      if (source.startsWith(`<${this.prefix}${name}  `))
        return [{ start: open.start, end: list.end, text: '' }];
      if (source.endsWith(' >'))
        return [{ start: open.start, end: list.end, text: `${counted.slice(0, -2)}/>` }];
    }
    const from = original[kept - 1]?.end ?? open.end;
    const to = original.at(-1)?.end ?? open.end;
    return [
      { start: open.start, end: open.end, text: counted },
      { start: from, end: to, text },
    ];
  }

  /** Whether nothing stays of a list but what we had to begin it with. */
  private isBare(name: ListName, list: StyleList): boolean {
    const created = list.open !== null && this.xml.startsWith(`<${this.prefix}${name}  `, list.open.start);
    const base = created ? BASE[name].map((item) => withPrefix(item, this.prefix)) : [];
    const left = list.original.slice(0, list.kept);
    return left.length === base.length && left.every((item, index) => item.text === base[index]);
  }
}

/** Takes away a style sheet that we added and that holds nothing any more. */
export function dropEmptyStyles(draft: Draft): void {
  const path = draft.related('styles');
  if (path === null || draft.text(path) !== emptyStyles(draft)) return;
  const rel = draft.relationships(draft.workbook).find((candidate) => candidate.type === 'styles');
  removePart(draft, path);
  if (rel) removeRelationship(draft, rel.id);
}

function emptyStyles(draft: Draft): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${draft.schema('spreadsheetml')}"></styleSheet>`;
}
