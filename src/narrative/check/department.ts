import type { PlacedParagraph } from './headings';
import type { TextReceipts } from './receipts';

/** Shorter names have other names for neighbours. */
const LEAST = 6;
/** From this length on two wrong characters are still the same name. */
const LEAST_FOR_TWO = 9;

/** A place in a folded text that says a name with one or two slips. */
export interface Misspelling {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Places that say a name with one slip, or with two where it is long. The name's ends stand as they are, or at most one is
 * touched by a single changed character: shortened and lengthened names are others. Linear in the text: one of three parts of the
 * name must be there untouched.
 */
export function misspellings(text: string, name: string): Misspelling[] {
  if (name.length < LEAST) return [];
  const most = name.length >= LEAST_FOR_TWO ? 2 : 1;
  const exact = new Set<number>();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) exact.add(at);
  const found = new Map<number, Found>();
  let order = 0;
  const cut = Math.floor(name.length / 3);
  const parts = [name.slice(0, cut), name.slice(cut, 2 * cut), name.slice(2 * cut)];
  parts.forEach((part, index) => {
    const shift = index * cut;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      for (let move = -most; move <= most; move++) {
        const start = at - shift + move;
        if (start < 0) continue;
        for (let length = name.length - most; length <= name.length + most; length++) {
          const end = start + length;
          if (end > text.length) break;
          const candidate = text.slice(start, end);
          if (!keepsEnds(candidate, name) || /[,;。、:()\d]/u.test(candidate)) continue;
          if (touches(exact, name.length, start, end)) continue;
          const distance = slips(candidate, name, most);
          if (distance === 0 || distance > most) continue;
          const known = firstOverlap(found, name.length + most, start, end);
          if (known && known.distance <= distance) continue;
          if (known) found.delete(known.start);
          const place = found.get(start)?.order ?? order++;
          found.set(start, { start, end, text: candidate, distance, order: place });
        }
      }
    }
  });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

interface Found extends Misspelling {
  readonly distance: number;
  /** Which was found first. */
  readonly order: number;
}

/** Whether a place shares a character with one of the stretches of one length that begin at `starts`. */
function touches(starts: ReadonlySet<number>, length: number, start: number, end: number): boolean {
  for (let at = start - length + 1; at < end; at++) if (starts.has(at)) return true;
  return false;
}

/** Of the finds that share a character with a place, none longer than `longest`, the first one found. */
function firstOverlap(
  found: ReadonlyMap<number, Found>,
  longest: number,
  start: number,
  end: number,
): Found | null {
  let first: Found | null = null;
  for (let at = start - longest + 1; at < end; at++) {
    const one = found.get(at);
    if (one && one.end > start && (first === null || one.order < first.order)) first = one;
  }
  return first;
}

function keepsEnds(candidate: string, name: string): boolean {
  const head = candidate.startsWith(name.slice(0, 2));
  const tail = candidate.endsWith(name.slice(-2));
  if (head && tail) return true;
  return candidate.length === name.length && (head || tail) && slips(candidate, name, 1) === 1;
}

/** Edit distance with swaps of neighbours, up to `most`; more than that gives most + 1. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      next.push(value);
    }
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** All variants of a name that paragraphs write, where the name as it is prevails. */
export function nameVariants(paragraphs: readonly { readonly text: string }[], name: string): Set<string> {
  const counts = new Map<string, number>();
  let exact = 0;
  for (const { text } of paragraphs) {
    exact += text.split(name).length - 1;
    for (const one of misspellings(text, name)) counts.set(one.text, (counts.get(one.text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count * 3 <= exact || count === 1).map(([text]) => text));
}

/** Finds the department's name misspelt. */
export function checkDepartment(
  paragraphs: readonly PlacedParagraph[],
  name: string,
  variants: ReadonlySet<string>,
  receipts: TextReceipts,
): void {
  for (const paragraph of paragraphs) {
    const { text } = paragraph.folded;
    for (const one of variants.size > 0 ? misspellings(text, name) : []) {
      if (!variants.has(one.text)) continue;
      receipts.add(
        'text.department',
        `${paragraph.section?.id ?? '-'}/${one.text}`,
        'fail',
        { paragraph, start: one.start, end: one.end },
        {
          message: 'misspelt',
          params: { actual: one.text, expected: name },
          actual: one.text,
          expected: name,
          correction: name,
        },
      );
    }
    const at = text.indexOf(name);
    if (at >= 0) {
      receipts.add('text.department', `${paragraph.section?.id ?? '-'}/${name}`, 'pass', {
        paragraph,
        start: at,
        end: at + name.length,
      });
    }
  }
}
