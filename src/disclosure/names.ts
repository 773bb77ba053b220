import { stripOrdinal } from '../core/label';
import type { Vocabulary } from './vocabulary';

/**
 * The department that a title begins with, or null: what stands before the year ("XX2025年部门预算…"), else before
 * the first word that no name has, where that ends as names of departments do.
 */
export function departmentInTitle(folded: string, vocabulary: Vocabulary): string | null {
  const { words } = vocabulary.family;
  let text = stripOrdinal(folded);
  for (const tag of words.numberTags) text = text.replace(tagPattern(tag), '');
  const year = /20\d{2}/.exec(text);
  const stops = words.notDepartment.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  const stop = Math.min(text.length, ...stops);
  if (year && year.index <= stop) return asName(text.slice(0, year.index), vocabulary, false);
  return asName(text.slice(0, stop), vocabulary, true);
}

const tagPatterns = new Map<string, RegExp>();

/** A table's number at the head of a title: "部门公开表3". Made once for each of the family's words. */
function tagPattern(tag: string): RegExp {
  let pattern = tagPatterns.get(tag);
  if (!pattern) {
    pattern = new RegExp(`^\\(?${tag}[\\d一二三四五六七八九十]{1,3}(?:[-.]\\d{1,2})?\\)?[:.]?`, 'u');
    tagPatterns.set(tag, pattern);
  }
  return pattern;
}

function asName(text: string, vocabulary: Vocabulary, needsEnd: boolean): string | null {
  const name = text.replace(/^[-:."]+|[-:."]+$/gu, '');
  if (vocabulary.isPronoun(name)) return null;
  if (name.length < 3 || name.length > 40 || /[\d。;,:]/u.test(name)) return null;
  const { words } = vocabulary.family;
  if (words.notDepartment.some((word) => name.includes(word))) return null;
  return !needsEnd || words.departmentEnds.some((end) => name.endsWith(end)) ? name : null;
}

/** Whether two texts differ by one character put in, left out or changed, or by two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/**
 * Every place in a folded text that says a name, or says it with one slip. Names under six characters are only found
 * as they are: one character off, they are other names (北京市, 天津市).
 * @returns the texts found, in order
 */
export function namesIn(text: string, name: string): string[] {
  const found: string[] = [];
  const head = name.slice(0, 2);
  const tail = name.slice(-2);
  let from = 0;
  while (from < text.length) {
    const exact = text.indexOf(name, from);
    const limit = exact < 0 ? text.length : exact;
    if (name.length >= 6) {
      const slip = slipIn(text.slice(from, limit), name, head, tail);
      if (slip !== null) found.push(slip);
    }
    if (exact < 0) break;
    found.push(name);
    from = exact + name.length;
  }
  return found;
}

function slipIn(text: string, name: string, head: string, tail: string): string | null {
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      const window = text.slice(at, at + length);
      if (window.length === length && window.endsWith(tail) && isOneSlip(window, name)) return window;
    }
  }
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const start = at + tail.length - name.length;
    const window = start < 0 ? '' : text.slice(start, at + tail.length);
    if (window.length === name.length && isOneSlip(window, name)) return window;
  }
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const window = text.slice(at, at + name.length);
    if (window.length === name.length && isOneSlip(window, name)) return window;
  }
  return null;
}
