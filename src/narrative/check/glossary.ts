import type { Row } from '../../disclosure/model';
import type { Comparing } from './compare';
import type { PlacedParagraph } from './headings';
import { checkIncome, checkMissing, type Entry } from './glossary-missing';
import type { LabelReader } from './label';
import { isUsed, lookUpPath, pathText, treesOf, type PathResult, type Tree } from './subject-names';

/** Longer than a term with its explanation's first words can be. */
const LONGEST_TERM = 120;

/** Holds 名词解释 against the tables: what is used has its explanation, under its name, and nothing else has. */
export function checkGlossary(
  paragraphs: readonly PlacedParagraph[],
  labels: LabelReader,
  on: Comparing,
): void {
  const entries = paragraphs.flatMap((paragraph) => entryOf(paragraph, labels));
  const trees = treesOf(labels);
  const explained = explainedCodes(entries, trees, labels, on);
  checkIncome(entries, labels, on);
  checkMissing(entries, explained, trees, labels, on);
}

function entryOf(paragraph: PlacedParagraph, labels: LabelReader): Entry[] {
  const { text } = paragraph.folded;
  const colon = text.indexOf(':', paragraph.from);
  const end = colon < 0 ? text.length : colon;
  if (end - paragraph.from > LONGEST_TERM || (colon < 0 && paragraph.level === 0)) return [];
  const term = text.slice(paragraph.from, end).replace(/[。,;]$/u, '');
  if (term === '' || /[。;]/u.test(term)) return [];
  const { parts } = labels.path(term);
  return [{ paragraph, start: paragraph.from, end: paragraph.from + term.length, term, parts }];
}

/** The codes that entries explain; a name that no table has is reported on the way. */
function explainedCodes(
  entries: readonly Entry[],
  trees: readonly Tree[],
  labels: LabelReader,
  on: Comparing,
): { codes: Set<string>; meant: Set<string> } {
  const codes = new Set<string>();
  const meant = new Set<string>();
  let above: { level: number; row: Row }[] = [];
  for (const entry of entries) {
    if (entry.parts.length === 0) continue;
    const { level } = entry.paragraph;
    above = above.filter((one) => level > 0 && one.level < level);
    const starts = entry.parts[0]?.level === 0;
    const under = starts ? null : (above[above.length - 1]?.row ?? null);
    const result = lookUpPath(entry.parts, under, trees, labels);
    const key = entry.parts.map((part) => part.name).join('/');
    const place = { paragraph: entry.paragraph, start: entry.start, end: entry.end };
    if (trees.length === 0) {
      on.receipts.add('glossary.name', key, 'unverifiable', place, {
        reason: { code: 'table-missing', params: { table: on.words.glossary.trees[0]?.table ?? '' } },
      });
      continue;
    }
    if (!result.found) {
      reportName(entry, result, labels, on);
      for (const code of prefixes(result.expected?.code)) meant.add(code);
      continue;
    }
    for (const row of result.rows) for (const code of prefixes(row.code, entry.parts.length)) codes.add(code);
    const [row] = result.rows;
    if (row && level > 0) above.push({ level, row });
    const used = result.rows.some((one) => one.code !== null && isUsedCode(one.code, trees));
    on.receipts.add('glossary.name', key, 'pass', place);
    on.receipts.add('glossary.unused', key, used ? 'pass' : 'fail', place, {
      ...(used ? {} : { message: 'unused', params: { actual: entry.term }, actual: entry.term }),
    });
  }
  return { codes, meant };
}

/** A code and those above it that an entry spells out with it. */
function prefixes(code: string | null | undefined, count = 3): string[] {
  if (!code) return [];
  return [7, 5, 3]
    .filter((length) => length <= code.length)
    .slice(0, count)
    .map((length) => code.slice(0, length));
}

function isUsedCode(code: string, trees: readonly Tree[]): boolean {
  return trees.some(({ table }) => table.rows.some((row) => row.code === code && isUsed(row, table)));
}

function reportName(
  entry: Entry,
  { part, expected, misspelt }: Extract<PathResult, { found: false }>,
  labels: LabelReader,
  on: Comparing,
): void {
  const { levels } = labels.words.labels;
  const actual = pathText([part], levels);
  const right = expected ? pathText([{ name: expected.name, level: part.level }], levels) : null;
  const at = entry.paragraph.folded.text.indexOf(part.name, entry.start);
  const place = { paragraph: entry.paragraph, start: at, end: at + part.name.length };
  on.receipts.add('glossary.name', entry.parts.map((one) => one.name).join('/'), 'fail', place, {
    message: right === null ? 'absent' : 'differs',
    params: { actual, expected: right ?? '' },
    actual: part.name,
    ...(expected ? { expected: expected.name } : {}),
    correction: misspelt && at >= 0 ? expected?.name : undefined,
  });
}
