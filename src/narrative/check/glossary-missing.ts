import { keyOfLabel } from '../text/keys';
import { columnsOf } from '../../disclosure/lookup';
import { matcher } from '../../disclosure/pattern';
import type { Row, Table } from '../../disclosure/model';
import type { Comparing } from './compare';
import type { PlacedParagraph } from './headings';
import type { LabelReader, PathPart } from './label';
import { isUsed, pathText, type Tree } from './subject-names';

/** A term that 名词解释 explains. */
export interface Entry {
  readonly paragraph: PlacedParagraph;
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly parts: readonly PathPart[];
}

/** Income lines with an amount need an explanation; those without need none. */
export function checkIncome(entries: readonly Entry[], labels: LabelReader, on: Comparing): void {
  const word = on.words.glossary.income;
  const [table] = on.book.tablesOf(word.table);
  if (!table) return;
  const column = columnsOf(table, word.column).find((one) => one.side === null || one.side === word.side);
  const terms = entries.filter((entry) => entry.parts.length === 0);
  for (const row of table.rows) {
    if (row.side !== word.side || row.kind === 'total' || matcher(word.except)(keyOfLabel(row.name)))
      continue;
    const fact = column ? (table.facts[row.index]?.[column.index] ?? null) : null;
    const has = fact !== null && !fact.value.isZero();
    const entry = terms.find((one) => isIncome(one.term, row, labels));
    const key = `${word.side}/${row.key}`;
    const place = entry ? { paragraph: entry.paragraph, start: entry.start, end: entry.end } : null;
    if (has) {
      on.receipts.add('glossary.missing', key, entry ? 'pass' : 'fail', place, {
        ...(entry ? {} : { message: 'income', params: { expected: row.name }, expected: row.name }),
        facts: [fact],
      });
    } else if (entry) {
      on.receipts.add('glossary.unused', key, 'fail', place, {
        message: 'unused',
        params: { actual: entry.term },
        actual: entry.term,
        facts: fact ? [fact] : [],
      });
    }
  }
}

function isIncome(said: string, row: Row, labels: LabelReader): boolean {
  const name = keyOfLabel(said);
  if (name === keyOfLabel(row.name) || name === keyOfLabel(row.key)) return true;
  const bound = labels.resolve(said, {
    section: labels.words.sections.find((section) => section.id === 'income') ?? null,
    under: null,
    opener: null,
    sentence: said,
  });
  if (!bound?.certain) return false;
  return bound.subject.readings.some((reading) =>
    [reading.amount, ...reading.copies].some((figure) => figure?.facts.some((fact) => fact.row === row)),
  );
}

interface Used {
  readonly row: Row;
  readonly table: Table;
}

/** What the tables use and no entry explains: the highest line that is missing, one note for each. */
export function checkMissing(
  entries: readonly Entry[],
  explained: { codes: ReadonlySet<string>; meant: ReadonlySet<string> },
  trees: readonly Tree[],
  labels: LabelReader,
  on: Comparing,
): void {
  const { levels } = labels.words.labels;
  const used = new Map<string, Used>();
  for (const { frame, table } of trees) {
    if (!on.words.glossary.trees.some((word) => word.table === frame.table)) continue;
    for (const row of table.rows) {
      if (row.code !== null && row.kind === 'code' && isUsed(row, table) && !used.has(row.code))
        used.set(row.code, { row, table });
    }
  }
  const deepest = Math.max(-1, ...entries.flatMap((entry) => entry.parts.map((part) => part.level)));
  if (deepest < 0 && used.size === 0) return;
  const stopped = deepest >= 0 && deepest < levels.length - 1;
  const told = new Set<string>();
  for (const [code, { row, table }] of [...used].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (stopped && row.level > deepest) continue;
    const facts = (table.facts[row.index] ?? [])
      .flatMap((fact) => (fact && !fact.value.isZero() ? [fact] : []))
      .slice(0, 1);
    if (explained.codes.has(code) || explained.meant.has(code)) {
      on.receipts.add('glossary.missing', code, 'pass', null, { facts });
      continue;
    }
    const parents = [...told].filter((one) => code.startsWith(one));
    if (parents.length > 0) continue;
    const below = [...used.keys()].some(
      (one) => one !== code && one.startsWith(code) && explained.codes.has(one),
    );
    if (below) continue;
    told.add(code);
    const expected = pathText(pathOf(row, table, used, labels), levels);
    on.receipts.add('glossary.missing', code, 'fail', null, {
      message: 'subject',
      params: { expected },
      expected,
      facts,
    });
  }
  if (stopped) {
    on.receipts.add('glossary.missing', 'level', 'fail', null, {
      message: 'level',
      params: { level: levels[deepest] ?? '' },
    });
  }
}

/** A line with the lines above it; where it is a 类 or 款 with one line below it, that one as well. */
function pathOf(
  row: Row,
  table: Table,
  used: ReadonlyMap<string, Used>,
  labels: LabelReader,
): { name: string; level: number }[] {
  const path: { name: string; level: number }[] = [];
  for (let at: Row | undefined = row; at; at = at.parent === null ? undefined : table.rows[at.parent]) {
    if (at.kind === 'code') path.unshift({ name: at.name, level: at.level });
  }
  let code = row.code ?? '';
  for (let level = row.level + 1; level < labels.words.labels.levels.length; level++) {
    const below = [...used.values()].filter(
      (one) => one.row.level === level && one.row.code?.startsWith(code),
    );
    const [only] = below;
    if (below.length !== 1 || !only) break;
    path.push({ name: only.row.name, level });
    code = only.row.code ?? '';
  }
  return path;
}
