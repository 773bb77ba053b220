import type { FoldedText } from './fold';
import { numbersIn, type NumberToken, type NumberWords } from './numbers';

/**
 * The least part of a sentence that says one thing: it ends at a separator, or behind a number. Brackets that hold a
 * number are read as a list of their own, one level deeper; others are part of what they stand in.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** What stands before the number, or the whole piece where it has none. */
  readonly label: string;
  /** The number it ends with: an amount, a percentage, a bare or a malformed number. */
  readonly number: NumberToken | null;
  readonly years: readonly NumberToken[];
  /** The separator before and behind it; "" where it goes on. */
  readonly before: string;
  readonly after: string;
  readonly depth: number;
  readonly sentence: number;
}

const SEPARATOR = /[,;。:!?、]/u;
const SENTENCE = /[。!?]/u;
const CLAIMS: ReadonlySet<string> = new Set(['amount', 'percent', 'bare', 'malformed']);

/** Cuts a folded paragraph, from an offset on, into pieces. */
export function piecesOf(
  folded: FoldedText,
  from: number,
  words: NumberWords,
): { readonly pieces: readonly Piece[]; readonly numbers: readonly NumberToken[] } {
  const { text } = folded;
  const numbers = numbersIn(folded, words);
  const lists = listBrackets(text, numbers);
  const claimAt = new Map(numbers.filter((n) => CLAIMS.has(n.kind)).map((n) => [n.end, n]));
  const inside = new Set<number>();
  for (const n of numbers) for (let i = n.start; i < n.end; i++) inside.add(i);
  const years = numbers.filter((n) => n.kind === 'year');
  const pieces: Piece[] = [];
  let nextYear = 0;
  let start = from;
  let before = '';
  let depth = 0;
  let sentence = 0;
  let closed = -1;
  const push = (end: number, after: string): void => {
    const number = claimAt.get(end) ?? null;
    const own: NumberToken[] = [];
    while (nextYear < years.length && (years[nextYear] as NumberToken).start < end) {
      const year = years[nextYear++] as NumberToken;
      if (year.start >= start) own.push(year);
    }
    if (end > start) {
      const label = text.slice(start, number && number.start >= start ? number.start : end);
      pieces.push({ start, end, label, number, years: own, before, after, depth, sentence });
    }
    before = end > start || SEPARATOR.test(after) ? after : before;
  };
  for (let i = from; i < text.length; i++) {
    const character = text[i] ?? '';
    if (i <= closed) continue;
    if (character === '(' && !lists.has(i)) {
      closed = closingOf(text, i);
      continue;
    }
    if (inside.has(i)) {
      if (claimAt.has(i + 1)) {
        const next = text[i + 1] ?? '';
        const ends =
          next === '' || SEPARATOR.test(next) || next === ')' || (next === '(' && lists.has(i + 1));
        if (!ends) {
          push(i + 1, '');
          start = i + 1;
        }
      }
      continue;
    }
    const isList = (character === '(' || character === ')') && lists.has(i);
    if (!SEPARATOR.test(character) && !isList) continue;
    push(i, character);
    start = i + 1;
    if (isList) depth = Math.max(0, depth + (character === '(' ? 1 : -1));
    if (SENTENCE.test(character)) {
      sentence++;
      depth = 0;
    }
  }
  push(text.length, '');
  return { pieces, numbers };
}

/** Offsets of the brackets, opening and closing, that hold a claimed number. */
function listBrackets(text: string, numbers: readonly NumberToken[]): Set<number> {
  const lists = new Set<number>();
  const open: { at: number; next: number }[] = [];
  let next = 0;
  const claimed = numbers.filter((n) => CLAIMS.has(n.kind) && n.kind !== 'bare');
  for (let i = 0; i < text.length; i++) {
    while (next < claimed.length && (claimed[next] as NumberToken).start < i) next++;
    if (text[i] === '(') open.push({ at: i, next });
    else if (text[i] === ')') {
      const pair = open.pop();
      const first = pair ? claimed[pair.next] : undefined;
      if (pair && first && first.start > pair.at && first.start < i) {
        lists.add(pair.at);
        lists.add(i);
      }
    }
  }
  return lists;
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i < open + 80; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
    else if (text[i] === '。') break;
  }
  return open;
}
