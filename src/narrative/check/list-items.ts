import { matcher } from '../../disclosure/pattern';
import type { Piece } from '../text/pieces';
import type { ListWord } from './vocabulary';

/** A name in a list, with its place in the folded paragraph. */
export interface Item {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The names of the list that belongs to the word's owner, up to the end of its sentence or the next opening. */
export function itemsOf(pieces: readonly Piece[], word: ListWord): Item[] {
  const opening = new RegExp(`^(.*?)(?:${word.opening})$`, 'u');
  const opened = new RegExp(`^(.*?)(?:${word.opening})(?=.)`, 'u');
  const items: Item[] = [];
  let listing = false;
  let owner = false;
  let sentence = -1;
  for (const piece of pieces) {
    const ends = /[。;]/u.test(piece.before) || piece.sentence !== sentence;
    if (ends) {
      listing = false;
      owner = false;
    }
    sentence = piece.sentence;
    const start = opening.exec(piece.label);
    if (start && piece.number === null && piece.after === ':') {
      listing = owner || fits(word.owner, start[1] ?? '');
      continue;
    }
    const inline = !listing && owner && piece.number === null ? opened.exec(piece.label) : null;
    if (inline && piece.after === '、') {
      listing = true;
      addItem(items, piece, inline[0].length, word);
      continue;
    }
    if (listing && (piece.number !== null || piece.after === ':')) {
      // A list with figures is read by its figures.
      return [];
    }
    if (listing && (items.length === 0 || /[、:,]/u.test(piece.before))) {
      addItem(items, piece, 0, word);
    }
    if (fits(word.owner, piece.label)) owner = true;
  }
  return items;
}

function fits(pattern: string, label: string): boolean {
  return pattern === '' || matcher(pattern)(label.replace(/(?:主要)$/u, ''));
}

function addItem(items: Item[], piece: Piece, skip: number, word: ListWord): void {
  const whole = piece.label.slice(skip);
  const name = whole.replace(new RegExp(`(?:${word.ends})$`, 'u'), '').replace(/^(?:和|以及|及)/u, '');
  if (name === '') return;
  const start = piece.start + skip + whole.indexOf(name);
  items.push({ name, start, end: start + name.length });
}
