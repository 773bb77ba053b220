/** Steps and characters for each byte of a file; reading takes less than one. With more it is going round in a circle. */
const SPENT_PER_BYTE = 16;
const SPENT_AT_LEAST = 100_000;

const PLACE = Symbol('place');

type Shift = (this: Uint8Array, size: number, kind?: string) => unknown;

interface Watched extends Uint8Array {
  [PLACE]?: number;
}

/** Texts of as many characters as `size` says, and those that begin with a length of their own. */
const COUNTED: ReadonlySet<string> = new Set('sbcs-cont dbcs-cont cpstr dbcs wstr utf8 utf16le'.split(' '));
const PREFIXED: ReadonlySet<string> = new Set('lpstr-ansi lpstr-cp lpwstr lpp4 8lpp4'.split(' '));

/**
 * Runs what reads an .xls of `size` bytes with SheetJS, and notices when that does not come to an end. It keeps its place
 * as `l` on the bytes it reads, which are copies of its own for each record, and takes texts from there by `read_shift`.
 * In a damaged file a length that stands behind a record's end is no number: a formula of that length has no end, and a
 * text of that length grows until the memory is full. While `read` runs, the steps and the characters of all the arrays
 * together are counted. Throws an Error once they are out of proportion to the file, and whatever `read` throws.
 */
export function watchingBytes<T>(size: number, read: () => T): T {
  let left = SPENT_AT_LEAST + size * SPENT_PER_BYTE;
  const spend = (count: number): void => {
    left -= count;
    // A length that is no number leaves none.
    if (!(count >= 0 && left >= 0)) throw new Error('no end');
  };
  // All arrays are given the same function.
  let own: Shift | null = null;
  const shift: Shift = function (this: Watched, length, kind) {
    if (kind !== undefined) {
      if (COUNTED.has(kind)) spend(length);
      else if (PREFIXED.has(kind)) spend(lengthAt(this, this[PLACE] ?? 0));
    }
    return own?.call(this, length, kind);
  };
  Object.defineProperties(Uint8Array.prototype, {
    l: {
      configurable: true,
      get(this: Watched): number | undefined {
        return this[PLACE];
      },
      set(this: Watched, place: number) {
        this[PLACE] = place;
        spend(1);
      },
    },
    read_shift: {
      configurable: true,
      get: () => shift,
      set(given: Shift) {
        if (given !== shift) own = given;
      },
    },
  });
  try {
    return read();
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, 'l');
    Reflect.deleteProperty(Uint8Array.prototype, 'read_shift');
  }
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const byte = (n: number): number => bytes[at + n] ?? NaN;
  return byte(0) + byte(1) * 0x100 + byte(2) * 0x10000 + byte(3) * 0x1000000;
}
