import { keyOfLabel } from '../text/keys';
import { matcher } from '../../disclosure/pattern';
import { columnsOf } from '../../disclosure/lookup';
import type { Fact, Row, Table } from '../../disclosure/model';
import type { Comparing } from './compare';
import type { PlacedParagraph } from './headings';
import { itemsOf, type Item } from './list-items';
import { isSection } from './scope';
import type { ListWord } from './vocabulary';

/** Holds the names after 主要包括, 收入包括, 支出包括 against the lines of the table that answers for them. */
export function compareLists(paragraphs: readonly PlacedParagraph[], on: Comparing): void {
  for (const word of on.words.lists) {
    const [table] = on.book.tablesOf(word.table);
    for (const paragraph of paragraphs) {
      if (paragraph.heading || !word.sections.some((id) => isSection(paragraph.section, id))) continue;
      const items = itemsOf(paragraph.pieces, word);
      if (items.length > 0) compareItems(items, word, table ?? null, paragraph, on);
    }
  }
}

interface Line {
  readonly row: Row;
  readonly fact: Fact | null;
}

function compareItems(
  items: readonly Item[],
  word: ListWord,
  table: Table | null,
  paragraph: PlacedParagraph,
  on: Comparing,
): void {
  const list = listName(word);
  if (!table) {
    const [first] = items;
    if (!first) return;
    on.receipts.add(
      word.rule === 'items' ? 'text.items' : 'text.list',
      `${word.id}/*`,
      'unverifiable',
      { paragraph, ...first },
      {
        reason: { code: 'table-missing', params: { table: word.table } },
      },
    );
    return;
  }
  const lines = linesOf(table, word);
  const said = new Set<Row>();
  const named = byName(lines);
  for (const item of items) compareItem(item, items, lines, named, said, word, table, list, paragraph, on);
  if (word.rule === 'items') reportOmitted(items, lines, said, word, table, list, paragraph, on);
}

/** The lines of a table that a list may name, with their figure in the list's column. */
function linesOf(table: Table, word: ListWord): Line[] {
  const column = columnsOf(table, word.column).find((one) => one.side === null || one.side === word.side);
  return table.rows
    .filter((row) => row.kind !== 'total' && (word.side === null || row.side === word.side))
    .filter((row) => !matcher(word.except)(keyOfLabel(row.name)))
    .map((row) => ({ row, fact: column ? (table.facts[row.index]?.[column.index] ?? null) : null }));
}

type Lines = ReadonlyMap<string, readonly Line[]>;

function byName(lines: readonly Line[]): Lines {
  const named = new Map<string, Line[]>();
  for (const line of lines) {
    for (const key of new Set([keyOfLabel(line.row.name), line.row.key])) {
      const own = named.get(key);
      if (own) own.push(line);
      else named.set(key, [line]);
    }
  }
  return named;
}

function rowsFor(name: string, named: Lines, word: ListWord): readonly Line[] {
  const key = keyOfLabel(name);
  const exact = named.get(key);
  if (exact) return exact;
  const names = word.aliases
    .filter((alias) => matcher(alias.at)(key))
    .flatMap((alias) => alias.rows.map(keyOfLabel));
  const aliased = [...new Set(names.flatMap((one) => named.get(one) ?? []))];
  if (aliased.length > 0) return aliased;
  const parts = key.split(/(?:和|及|与)/u);
  if (parts.length < 2) return [];
  const each = parts.map((part) => named.get(part) ?? []);
  return each.every((one) => one.length > 0) ? each.flat() : [];
}

const hasAmount = (line: Line): boolean => line.fact !== null && !line.fact.value.isZero();

function compareItem(
  item: Item,
  items: readonly Item[],
  lines: readonly Line[],
  named: Lines,
  said: Set<Row>,
  word: ListWord,
  table: Table,
  list: string,
  paragraph: PlacedParagraph,
  on: Comparing,
): void {
  const rule = word.rule === 'items' ? 'text.items' : 'text.list';
  const key = `${word.id}/${item.name}`;
  const place = { paragraph, start: item.start, end: item.end };
  const found = rowsFor(item.name, named, word);
  for (const line of found) said.add(line.row);
  const facts = found.flatMap((line) => line.fact ?? []);
  const params = { item: item.name, list, table: table.name };
  if (found.some(hasAmount)) {
    on.receipts.add(rule, key, 'pass', place, { facts: facts.slice(0, 2), actual: item.name });
    return;
  }
  if (found.length > 0) {
    const elsewhere = found.some((line) =>
      table.facts[line.row.index]?.some((fact) => fact !== null && !fact.value.isZero()),
    );
    const message = elsewhere && word.rule === 'items' ? 'misplaced' : 'empty';
    on.receipts.add(rule, key, 'fail', place, { message, params, facts, actual: item.name });
    return;
  }
  const listed = new Set(items.map((one) => keyOfLabel(one.name)));
  const near = lines.filter(
    (line) =>
      hasAmount(line) && !listed.has(keyOfLabel(line.row.name)) && isVariant(item.name, line.row.name),
  );
  const [only] = near;
  if (near.length === 1 && only && word.rule === 'items') {
    said.add(only.row);
    on.receipts.add('text.item-name', key, 'fail', place, {
      message: 'differs',
      params: { ...params, expected: only.row.name },
      facts: only.fact ? [only.fact] : [],
      expected: only.row.name,
      actual: item.name,
      correction: only.row.name,
    });
    return;
  }
  on.receipts.add(rule, key, 'fail', place, { message: 'absent', params, actual: item.name });
}

/** Whether one name says the other with words added: 办公用房租赁费 for 租赁费. */
function isVariant(said: string, name: string): boolean {
  const a = keyOfLabel(said);
  const b = keyOfLabel(name);
  if (b.length < 3 || a.length < 3) return false;
  return a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a);
}

function listName(word: ListWord): string {
  const owner = word.owner.split('|')[0]?.replace(/\*/g, '') ?? '';
  return word.rule === 'items' ? owner : `${owner}包括`;
}

function reportOmitted(
  items: readonly Item[],
  lines: readonly Line[],
  said: ReadonlySet<Row>,
  word: ListWord,
  table: Table,
  list: string,
  paragraph: PlacedParagraph,
  on: Comparing,
): void {
  const whole = new Set(lines.filter((line) => said.has(line.row)).map((line) => line.row.index));
  const missing = lines.filter(
    (line) =>
      hasAmount(line) &&
      line.row.children.length === 0 &&
      !said.has(line.row) &&
      !(line.row.parent !== null && whole.has(line.row.parent)),
  );
  const first = items[0];
  const last = items[items.length - 1];
  if (!first || !last) return;
  const place = { paragraph, start: first.start, end: last.end };
  if (missing.length === 0) {
    on.receipts.add('text.item-omitted', word.id, 'pass', place);
    return;
  }
  const names = missing.map((line) => line.row.name).join('、');
  on.receipts.add('text.item-omitted', word.id, 'fail', place, {
    message: 'omitted',
    params: { list, table: table.name, items: names },
    facts: missing.flatMap((line) => line.fact ?? []),
    expected: names,
  });
}
