import type { Unit } from '../core/unit';
import { labelKey } from '../core/label';
import { remembering } from '../core/remembering';
import type { GridCell } from './grid';
import { headerKey } from './header';
import { matcher, type Matcher } from './pattern';
import type { TemplateFamily } from './template';

/** A family's words made ready for use: every question that reading asks about a text. */
export interface Vocabulary {
  readonly family: TemplateFamily;
  /** Years that a folded text says, in order. */
  years(folded: string): readonly number[];
  /** The unit that a folded text states ("单位:万元", "(万元)", "万元" alone), or null. */
  unit(folded: string): Unit | null;
  /** What a folded text writes for a unit by mistake ("单位:万"), or null. */
  unitSlip(folded: string): string | null;
  /** Whether a folded name is what a department calls itself in place of its name: 我局, 本单位. */
  isPronoun(folded: string): boolean;
  /** Whether a folded label is of a signature or a date below a table. */
  isFooter: Matcher;
  /** The name in "部门名称:XX", "" where the label stands alone, null where there is no such label. */
  departmentLine(folded: string): string | null;
  /** The printed number of a table in "部门公开表3", or null. */
  tableNumber(folded: string): number | null;
  /** Whether the text is nothing but a table's number. */
  isNumberTag(folded: string): boolean;
  /** What a header says beside year and unit. */
  header(cell: GridCell): string;
  isCodeHeader: Matcher;
  isNameHeader: Matcher;
  isUnitHeader: Matcher;
  isTotal(text: string): boolean;
  isNote(folded: string): boolean;
  isContinued(folded: string): boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (texts: readonly string[]): string => texts.map(escape).join('|');
const HAN_DIGITS = '一二三四五六七八九十';

function hanNumber(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return HAN_DIGITS.indexOf(text) + 1;
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(text[0] ?? '') + 1;
  return tens * 10 + (ten + 1 < text.length ? HAN_DIGITS.indexOf(text[ten + 1] ?? '') + 1 : 0);
}

const NO_YEARS: readonly number[] = [];
const made = new WeakMap<TemplateFamily, Vocabulary>();

/** The vocabulary of a family, made once. */
export function vocabularyOf(family: TemplateFamily): Vocabulary {
  const known = made.get(family);
  if (known) return known;
  const { words } = family;
  const year = `(?<!\\d)(20\\d{2})(?!\\d)(?:${words.year})?`;
  const yearAll = new RegExp(year, 'gu');
  const yearsIn = remembering<readonly number[]>((folded) =>
    Array.from(folded.matchAll(yearAll), (match) => Number(match[1])),
  );
  const properWords = anyOf(words.units.map((entry) => entry.word));
  const slipWords = anyOf(words.unitSlips.map((entry) => entry.word));
  // Proper words first: 万元 is not 万.
  const unitWords = slipWords === '' ? properWords : `${properWords}|${slipWords}`;
  const unitByWord = new Map(
    [...words.unitSlips, ...words.units].map((entry): [string, Unit] => [entry.word, entry.unit]),
  );
  const slips = new Set(words.unitSlips.map((entry) => entry.word));
  const pronoun = new RegExp(
    `^(?:${anyOf(words.pronouns)})(?:${anyOf([...words.pronounNouns, ...words.departmentEnds])})`,
    'u',
  );
  const unitLabels = anyOf(words.unitLabels);
  const unitStated = new RegExp(`(?:${unitLabels}):?\\(?(${unitWords})(?![\\p{L}])`, 'u');
  const unitAlone = new RegExp(`^\\(?(${properWords})\\)?$`, 'u');
  const slipAlone = new RegExp(`^\\(?(?:${unitWords})\\)?$`, 'u');
  const unitBracket = new RegExp(`\\((?:${unitLabels})?:?(${unitWords})\\)`, 'u');
  const unitInner = new RegExp(`^(?:${unitLabels})?:?(?:${unitWords})$`, 'u');
  const department = new RegExp(
    `(?:^|[;,])(?:${anyOf(words.departmentLabels)}):([^:]*?)(?=$|(?:${unitLabels}):)`,
    'u',
  );
  const departmentOpen = new RegExp(`^(?:${anyOf(words.departmentLabels)}):?$`, 'u');
  const tag = new RegExp(
    `(?:${anyOf(words.numberTags)})(\\d{1,2}|[${HAN_DIGITS}]{1,3})(?![\\d${HAN_DIGITS}])`,
    'u',
  );
  const tagAlone = new RegExp(
    `^\\(?(?:${anyOf(words.numberTags)})[\\d${HAN_DIGITS}]{1,3}(?:[-.]\\d{1,2})?(?:${escape(words.continued)})?[:.]?\\)?$`,
    'u',
  );
  const totals = matcher(words.totals);
  const notes = new RegExp(
    `^(?:(?:${anyOf(words.notes)})(?:[:.、]|\\d)|[^\\p{L}\\p{N}]*(?:${anyOf(words.noteOpenings)}))`,
    'u',
  );
  const headers = new Map<string, string>();
  const unitWord = (folded: string): string | null =>
    (unitStated.exec(folded) ?? unitAlone.exec(folded) ?? unitBracket.exec(folded))?.[1] ?? null;
  const unit = (folded: string): Unit | null => unitByWord.get(unitWord(folded) ?? '') ?? null;
  const vocabulary: Vocabulary = {
    family,
    years: (folded) => (folded.includes('20') ? yearsIn(folded) : NO_YEARS),
    unit,
    unitSlip: (folded) => {
      const word = unitWord(folded);
      return word !== null && slips.has(word) ? word : null;
    },
    isPronoun: (folded) => pronoun.test(folded),
    isFooter: matcher(words.footers),
    departmentLine: (folded) => {
      if (departmentOpen.test(folded)) return unitAlone.test(folded) ? null : '';
      const name = department.exec(folded)?.[1];
      if (name === undefined) return null;
      return slipAlone.test(name) ? null : name;
    },
    tableNumber: (folded) => {
      const digits = tag.exec(folded)?.[1];
      if (digits === undefined) return null;
      return /\d/.test(digits) ? Number(digits) : hanNumber(digits);
    },
    isNumberTag: (folded) => tagAlone.test(folded),
    header: (cell) => {
      let key = headers.get(cell.folded);
      if (key === undefined) {
        key = headerKey(cell.folded, yearAll, (inner) => unitInner.test(inner));
        if (unitAlone.test(key)) key = '';
        if (headers.size < 5000) headers.set(cell.folded, key);
      }
      return key;
    },
    isCodeHeader: matcher(words.codeHeader),
    isNameHeader: matcher(words.nameHeader),
    isUnitHeader: matcher(words.unitHeader),
    isTotal: (text) => totals(labelKey(text)),
    isNote: (folded) => notes.test(folded),
    isContinued: (folded) => folded.includes(words.continued),
  };
  made.set(family, vocabulary);
  return vocabulary;
}
