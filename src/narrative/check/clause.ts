import type { NumberToken } from '../text/numbers';
import type { ClauseWords } from './vocabulary';

/** The words of comparison, ready for use. */
export interface ClauseReader {
  readonly listStart: RegExp;
  readonly listEnd: RegExp;
  readonly level: RegExp;
  readonly reason: RegExp;
  readonly net: RegExp;
  readonly netPhrase: RegExp;
  /** A word of comparison right before a year. */
  readonly compared: RegExp;
  readonly basis: RegExp;
  readonly basisWord: RegExp;
  readonly anyTotal: RegExp;
  readonly anyDirection: RegExp;
  readonly comparison: RegExp;
  readonly direction: RegExp;
  readonly share: RegExp;
  readonly up: RegExp;
  readonly execution: RegExp;
  readonly budget: RegExp;
}

/** What something is compared with. */
export interface Comparison {
  /** What stands before it: the subject, "" where it names none. */
  readonly before: string;
  /** Null for 上年. */
  readonly year: NumberToken | null;
  readonly basis: string | null;
  readonly net: boolean;
}

/** Compiles the words of comparison. */
export function clauseReader(words: ClauseWords): ClauseReader {
  const direction = `${words.up}|${words.down}`;
  return {
    listStart: new RegExp(`^其中(?:[:,])?`, 'u'),
    listEnd: new RegExp(`(?:主要)?(?:${words.parts})$`, 'u'),
    level: new RegExp(words.level, 'u'),
    reason: new RegExp(words.reason, 'u'),
    net: new RegExp(words.net, 'u'),
    compared: new RegExp(`(?:${words.compare})(?=\\d{4}年|${words.lastYear})`, 'u'),
    netPhrase: new RegExp(`(?:${words.net})(?:投资)?(?:支出|资金)?(?:以)?后`, 'u'),
    basis: new RegExp(`${words.execution}|(?:${words.budget})数`, 'u'),
    basisWord: new RegExp(`(?:年初)?(?:(?:${words.execution}|${words.budget})数|${words.execution})`, 'u'),
    anyTotal: new RegExp(`^(?:${words.anyTotal})$`, 'u'),
    anyDirection: new RegExp(direction, 'u'),
    comparison: new RegExp(`(?:(?:${words.compare})(\\d{4}年度?|${words.lastYear})([^,;。:]*)|同比)`, 'u'),
    direction: new RegExp(`(${direction})(?:了|额|数|约|为|幅度|率|比例|比率|幅)*(到|至)?$`, 'u'),
    share: new RegExp(`^(.*)${words.share}([^,;。:]*?)${words.shareTail}$`, 'u'),
    up: new RegExp(`^(?:${words.up})`, 'u'),
    execution: new RegExp(words.execution, 'u'),
    budget: new RegExp(words.budget, 'u'),
  };
}

/** "公务接待费比2024年预算数": what is compared with what, or null where nothing is. */
export function parseComparison(
  label: string,
  years: readonly NumberToken[],
  reader: ClauseReader,
): Comparison | null {
  const match = reader.comparison.exec(label);
  if (!match) return null;
  const said = match[2] ?? '';
  const spoken = match[1] ?? '';
  const year = /^\d/.test(spoken)
    ? (years.find((one) => one.value.eq(Number(spoken.slice(0, 4)))) ?? null)
    : null;
  const basis = reader.execution.test(said) ? '执行' : reader.budget.test(said) ? '预算' : null;
  return { before: label.slice(0, match.index), year, basis, net: reader.net.test(said) };
}

/** A direction word at the end of what stands before a number; `reached` for 增加到. */
export function parseDirection(
  label: string,
  reader: ClauseReader,
): { sign: 1 | -1; start: number; end: number; reached: boolean } | null {
  const match = reader.direction.exec(label);
  if (!match) return null;
  const word = match[1] ?? '';
  const sign = reader.up.test(word) ? 1 : -1;
  return { sign, start: match.index, end: match.index + word.length, reached: match[2] !== undefined };
}

/** "基本支出占支出总额的": the subject before and the base behind 占, or null. */
export function parseShare(label: string, reader: ClauseReader): { before: string; base: string } | null {
  const match = reader.share.exec(label);
  return match ? { before: match[1] ?? '', base: match[2] ?? '' } : null;
}
