import { cellKey } from '../../../src/core/address';
import type { Fact } from '../../../src/disclosure/model';
import type { Random } from '../../support/department/random';
import type { Book } from './book';

/** Figures by cell key: what is written, and what was there. */
export interface Injection {
  readonly kind: string;
  readonly written: ReadonlyMap<string, number>;
}

export const TYPING = [
  'substitute',
  'transpose',
  'omit',
  'insert',
  '×10',
  '÷10',
  '×100',
  'sign',
  '×10⁴',
] as const;

/** What somebody writes who means `value` and slips; null where the slip changes nothing or leaves nothing. */
export function slip(value: number, kind: string, random: Random): number | null {
  const scaled = Math.round(value * 100);
  const text = Math.abs(value).toFixed(2);
  const sign = value < 0 ? -1 : 1;
  const digits = [...text].flatMap((character, index) => (character === '.' ? [] : [index]));
  const at = pick(random, digits);
  const figure = (): number | null => {
    switch (kind) {
      case 'substitute':
        return parse(
          text.slice(0, at) + String((Number(text[at]) + random.whole(1, 9)) % 10) + text.slice(at + 1),
        );
      case 'transpose': {
        const places = digits.filter(
          (place) => digits.includes(place + 1) && text[place] !== text[place + 1],
        );
        if (places.length === 0) return null;
        const place = pick(random, places);
        return parse(text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2));
      }
      case 'omit':
        return parse(text.slice(0, at) + text.slice(at + 1));
      case 'insert': {
        const place = random.whole(0, text.length - 3);
        return parse(text.slice(0, place) + String(random.whole(0, 9)) + text.slice(place));
      }
      case '×10':
        return scaled / 10;
      case '÷10':
        return Math.round(scaled / 10) / 100;
      case '×100':
        return scaled;
      case '×10⁴':
        return scaled * 100;
      case 'sign':
        return -value;
      case '±0.01':
        return (scaled + (random.whole(0, 1) === 0 ? 1 : -1)) / 100;
      case 'arbitrary':
        return random.whole(100, 10 ** random.whole(3, 7)) / 100;
      default:
        throw new Error(`no such slip: ${kind}`);
    }
  };
  const made = figure();
  const signed =
    made === null || kind === 'sign' || kind.startsWith('×') || kind === '÷10' || kind === '±0.01'
      ? made
      : made * sign;
  return signed === null || signed === 0 || Math.abs(signed - value) < 1e-9 ? null : signed;
}

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[random.whole(0, list.length - 1)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

function parse(text: string): number {
  return Math.round(Number(text) * 100) / 100;
}

const of = (fact: Fact, value: number): [string, number] => [cellKey(fact.cell), value];

/** One slip in every figure. */
export function singles(
  facts: readonly Fact[],
  kinds: readonly string[],
  random: Random,
  each: number,
): Injection[] {
  return facts.flatMap((fact) =>
    rotate(kinds, random, each).flatMap((kind) => {
      if (kind === '×10⁴' && fact.unit === null) return [];
      const value = slip(fact.value.toNumber(), kind, random);
      return value === null ? [] : [{ kind, written: new Map([of(fact, value)]) }];
    }),
  );
}

function rotate(kinds: readonly string[], random: Random, each: number): string[] {
  if (each >= kinds.length) return [...kinds];
  return Array.from({ length: each }, () => pick(random, kinds));
}

export function blanked(book: Book): Injection[] {
  return book.typed().map((fact) => ({ kind: 'blank', written: new Map([of(fact, 0)]) }));
}

export function spurious(book: Book, random: Random): Injection[] {
  return book
    .blanks()
    .map((fact) => ({ kind: 'spurious', written: new Map([of(fact, random.whole(100, 999999) / 100)]) }));
}

/** Two neighbours exchanged, or a figure in the blank beside its place. */
export function exchanged(book: Book, down: boolean, withBlank: boolean): Injection[] {
  return book.typed().flatMap((fact) =>
    [-1, 1].flatMap((step): Injection[] => {
      const { sheet, row, col } = fact.cell;
      const other = book.at({ sheet, row: row + (down ? step : 0), col: col + (down ? 0 : step) });
      if (!other || other.table !== fact.table || book.isFormula(other)) return [];
      if (other.column.quantity !== fact.column.quantity) return [];
      if (withBlank ? other.state !== 'empty' : other.state !== 'figure' || step < 0) return [];
      if (other.value.equals(fact.value)) return [];
      const written = new Map([of(fact, other.value.toNumber()), of(other, fact.value.toNumber())]);
      return [{ kind: withBlank ? 'moved' : 'swapped', written }];
    }),
  );
}

/** The same wrong figure in a cell and in all that are copies of it. */
export function carried(book: Book, random: Random): Injection[] {
  const copies = new Map<string, Fact[]>();
  for (const { equation } of book.outcomes) {
    const [left] = equation?.left ?? [];
    const [right] = equation?.right ?? [];
    if (!equation?.copy || !left?.fact || !right?.fact || left.fact.state !== 'figure') continue;
    const group = copies.get(cellKey(left.fact.cell)) ?? copies.get(cellKey(right.fact.cell)) ?? [];
    for (const fact of [left.fact, right.fact]) {
      if (!group.includes(fact)) group.push(fact);
      copies.set(cellKey(fact.cell), group);
    }
  }
  return [...new Set(copies.values())].flatMap((group) => {
    const typed = group.filter((fact) => !book.isFormula(fact));
    const value = slip(typed[0]?.value.toNumber() ?? 0, pick(random, TYPING), random);
    if (typed.length < 2 || value === null) return [];
    return [{ kind: 'carried', written: new Map(typed.map((fact) => of(fact, value))) }];
  });
}

/** Several slips at once; `near` keeps them within three cells of the first. */
export function several(
  book: Book,
  count: number,
  near: boolean,
  times: number,
  random: Random,
): Injection[] {
  const typed = book.typed().filter((fact) => fact.unit !== null);
  return Array.from({ length: times }, (): Injection => {
    for (;;) {
      const first = pick(random, typed);
      const pool = near ? typed.filter((fact) => isNear(fact, first)) : typed;
      if (pool.length < count) continue;
      const written = new Map<string, number>();
      for (let tries = 0; tries < 50 && written.size < count; tries += 1) {
        const fact = written.size === 0 ? first : pick(random, pool);
        const value = slip(fact.value.toNumber(), pick(random, TYPING), random);
        if (value !== null && !written.has(cellKey(fact.cell))) written.set(...of(fact, value));
      }
      if (written.size === count) return { kind: `${count}${near ? ' near' : ''}`, written };
    }
  });
}

function isNear(a: Fact, b: Fact): boolean {
  return (
    a.table === b.table && Math.abs(a.cell.row - b.cell.row) <= 3 && Math.abs(a.cell.col - b.cell.col) <= 3
  );
}

/** A whole table in 元 where it says 万元. */
export function unitTables(book: Book): Injection[] {
  return book.disclosure.tables.flatMap((table) => {
    const facts = book.typed().filter((fact) => fact.table === table && fact.unit !== null);
    if (facts.length < 2) return [];
    return [
      {
        kind: 'unit-table',
        written: new Map(facts.map((fact) => of(fact, fact.value.times(10000).toNumber()))),
      },
    ];
  });
}

/** Totals without their last addend. */
export function withoutLast(book: Book): Injection[] {
  return book.outcomes.flatMap(({ equation }): Injection[] => {
    const [left] = equation?.left ?? [];
    if (
      equation?.kind !== 'linear' ||
      equation.op !== '=' ||
      equation.crossTable ||
      equation.left.length !== 1
    )
      return [];
    const addends = equation.right.filter((term) => term.fact?.state === 'figure' && term.coefficient === 1);
    const last = addends[addends.length - 1]?.fact;
    if (
      addends.length < 3 ||
      addends.length < equation.right.filter((term) => term.fact?.state === 'figure').length
    )
      return [];
    if (!left?.fact || !last || book.isFormula(left.fact)) return [];
    const value = left.fact.value.minus(last.value).toNumber();
    return value === 0 ? [] : [{ kind: 'without last', written: new Map([of(left.fact, value)]) }];
  });
}
