import { foldParagraph } from '../narrative/text/fold';

const NUMBER = /[+\-－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]*)?/u;
const FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$/;
const WIDE = /[０-９]/u;

/**
 * A piece of text made to say what is expected, in its own writing: of a figure the digits alone change, grouped and as
 * wide as they are; of a word the characters that differ. Null where it says so already, or cannot be made to.
 */
export function patched(before: string, expected: string): string | null {
  const isFigure = FIGURE.test(expected) && (!expected.endsWith('%') || /[%％]/u.test(before));
  const after = isFigure ? withFigure(before, expected) : withWords(before, expected);
  return after === before ? null : after;
}

/** A figure written as the one it replaces is: with grouping commas or without, with what stands around the digits. */
function withFigure(before: string, expected: string): string {
  const found = NUMBER.exec(before)?.[0] ?? '';
  const whole = found.split(/[.．]/u)[0] ?? '';
  const isGrouped = /[,，]/u.test(whole) || whole.length <= 3;
  const figure = expected.replace(/%$/, '');
  const plain = isGrouped ? figure : figure.replace(/,/g, '');
  return before.replace(NUMBER, () => asWideAs(found, plain));
}

function withWords(before: string, expected: string): string {
  const own = foldParagraph(before);
  const right = foldParagraph(expected);
  const shorter = Math.min(own.text.length, right.text.length);
  let head = 0;
  while (head < shorter && own.text[head] === right.text[head]) head++;
  // A character that is folded to several is kept or replaced whole.
  while (head > 0 && (isInside(own.at, head) || isInside(right.at, head))) head--;
  let tail = 0;
  while (tail < shorter - head && own.text.at(-1 - tail) === right.text.at(-1 - tail)) tail++;
  while (
    tail > 0 &&
    (isInside(own.at, own.text.length - tail) || isInside(right.at, right.text.length - tail))
  ) {
    tail--;
  }
  if (head === own.text.length && head === right.text.length) return before;
  const cut = (folded: typeof own, at: number): number => folded.at[at] ?? folded.original.length;
  const middle = expected.slice(cut(right, head), cut(right, right.text.length - tail));
  return (
    before.slice(0, cut(own, head)) +
    asWideAs(before, middle) +
    before.slice(cut(own, own.text.length - tail))
  );
}

/** Whether the folded characters before and at an index come of one character of the original. */
function isInside(at: readonly number[], index: number): boolean {
  return index < at.length && at[index] === at[index - 1];
}

/** Digits with their points and commas in full width, where the model writes its digits so. */
function asWideAs(model: string, text: string): string {
  if (!WIDE.test(model) || /\d/.test(model)) return text;
  return text.replace(/[\d.,-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
