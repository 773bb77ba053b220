import { findTable } from '../../disclosure/lookup';
import type { Row, Disclosure } from '../../disclosure/model';
import { chineseNumber } from './chinese-number';
import { holds } from './condition';
import { definitionOf, type EarlierGlossary, type LoadedTerms } from './definitions';
import { itemsOf } from './items';
import type { Composed, ComposedParagraph, Phrase } from './result';
import { displayName, Log, type Scope } from './scope';
import type { NarrativeTemplate } from './template';

/** A 科目 in use, with those below it. */
interface Subject {
  readonly code: string;
  readonly name: string;
  readonly row: Row;
  readonly children: Subject[];
}

/**
 * Writes 名词解释: every income item and every 类款项 with an amount, each as the user's own earlier text says it, else
 * as a loaded file does, else in our words; where none of them does, a marked field.
 * @param given values of fields by name, which the user has filled in
 */
export function composeGlossary(
  disclosure: Disclosure,
  template: NarrativeTemplate,
  earlier: EarlierGlossary,
  loaded: LoadedTerms,
  given: ReadonlyMap<string, string> = new Map(),
): Composed {
  const { glossary } = template;
  const log = new Log();
  const section = glossary.title;
  const scope: Scope = {
    disclosure,
    template,
    section,
    item: null,
    number: 0,
    up: 0,
    shares: null,
    fields: () => null,
    log,
  };
  const entries: { id: string; term: string; definition: string | null; inner: boolean }[] = [];
  for (const item of itemsOf(glossary.incomes, scope)) {
    const definition = definitionOf([item.name], null, earlier, loaded, glossary.definitions);
    entries.push({ id: item.key, term: item.name, definition, inner: false });
  }
  const [classMark, groupMark, itemMark] = glossary.levels;
  for (const kind of subjectsInUse(disclosure, glossary.codeTables)) {
    for (const group of kind.children) {
      const names = [kind.name, group.name];
      const term = `${kind.name}${classMark}${group.name}${groupMark}`;
      const only = group.children.length === 1 ? group.children[0] : undefined;
      const inner = only ?? group;
      entries.push({
        id: inner.code,
        term: only ? `${term}${only.name}${itemMark}` : term,
        definition: definitionOf(
          only ? [...names, only.name] : names,
          inner.code,
          earlier,
          loaded,
          glossary.definitions,
        ),
        inner: false,
      });
      if (group.children.length < 2) continue;
      for (const child of group.children) {
        const definition = definitionOf(
          [...names, child.name],
          child.code,
          earlier,
          loaded,
          glossary.definitions,
        );
        entries.push({ id: child.code, term: `${child.name}${itemMark}`, definition, inner: true });
      }
    }
  }
  for (const { term, when } of glossary.others) {
    if (!holds(when, scope)) continue;
    const definition = definitionOf([term], null, earlier, loaded, glossary.definitions);
    entries.push({ id: term, term, definition, inner: false });
  }
  let outer = 0;
  let inner = 0;
  const paragraphs = entries.map((entry): ComposedParagraph => {
    if (entry.inner) inner += 1;
    else [outer, inner] = [outer + 1, 0];
    const ordinal = entry.inner ? `（${chineseNumber(inner)}）` : `${chineseNumber(outer)}、`;
    return {
      id: `${section}/${entry.id}`,
      section,
      style: 'text',
      phrases: phrasesOf(ordinal, entry, scope, given),
      chart: null,
    };
  });
  const heading: Phrase[] = [{ kind: 'text', text: glossary.title }];
  const title: ComposedParagraph = {
    id: `${section}/title`,
    section,
    style: 'title',
    phrases: heading,
    chart: null,
  };
  return { paragraphs: [title, ...paragraphs], missing: log.missing, notes: log.notes };
}

function phrasesOf(
  ordinal: string,
  entry: { term: string; definition: string | null },
  scope: Scope,
  given: ReadonlyMap<string, string>,
): Phrase[] {
  const { glossary, words } = scope.template;
  if (entry.definition !== null)
    return [{ kind: 'text', text: `${ordinal}${entry.term}：${entry.definition}` }];
  const name = glossary.fieldName.replace('{name}', entry.term);
  const value = given.get(name);
  if (value !== undefined && value !== '') {
    return [
      { kind: 'text', text: `${ordinal}${entry.term}：` },
      { kind: 'field', text: value, name, value },
    ];
  }
  const message = glossary.ask.replace('{name}', entry.term);
  scope.log.lack({ kind: 'definition', section: scope.section, name: entry.term, message, cells: [] });
  return [
    { kind: 'text', text: `${ordinal}${entry.term}：` },
    { kind: 'field', text: words.field.replace('{name}', name), name, value: null },
  ];
}

/** 类 in use with their 款 and 项, in order of code; names as the first table that has them prints them. */
function subjectsInUse(
  disclosure: Disclosure,
  tables: readonly { readonly table: string; readonly column: string }[],
): Subject[] {
  const found = new Map<string, Subject>();
  for (const { table: name, column: columnName } of tables) {
    const table = findTable(disclosure, name);
    const column = table?.columns.find((one) => one.key === columnName);
    if (!table || !column) continue;
    for (const row of table.rows) {
      const fact = table.facts[row.index]?.[column.index];
      if (row.code === null || row.kind !== 'code' || fact?.state !== 'figure' || found.has(row.code))
        continue;
      found.set(row.code, { code: row.code, name: displayName(row.name), row, children: [] });
    }
  }
  const sorted = [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const tops: Subject[] = [];
  for (const subject of sorted) {
    const parent = [subject.code.slice(0, 5), subject.code.slice(0, 3)].find(
      (code) => code !== subject.code && found.has(code),
    );
    if (parent === undefined) tops.push(subject);
    else found.get(parent)?.children.push(subject);
  }
  return tops;
}
