import { foldText } from '../../core/label';

/** A paragraph as it is read: folded, without white space, and where each character came from. */
export interface FoldedText {
  readonly text: string;
  /** at[i]: where in the original the folded character i stands. */
  readonly at: readonly number[];
  readonly original: string;
}

/** Part of a paragraph, in the original's own offsets. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

const characters = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = characters.get(character);
  if (folded === undefined) {
    folded = foldText(character);
    if (characters.size < 20_000) characters.set(character, folded);
  }
  return folded;
}

/** Folds a paragraph as labels are folded (see core/label), keeping the way back to its own characters. */
export function foldParagraph(original: string): FoldedText {
  let text = '';
  const at: number[] = [];
  let position = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i++) at.push(position);
    text += folded;
    position += character.length;
  }
  return { text, at, original };
}

/** The place in the original that a part of the folded text came from; blanks inside belong to it, those around do not. */
export function spotOf(folded: FoldedText, start: number, end: number): Spot {
  const from = folded.at[start] ?? folded.original.length;
  if (end <= start) return { start: from, end: from };
  const last = folded.at[end - 1] ?? folded.original.length - 1;
  const size = (folded.original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { start: from, end: last + size };
}
