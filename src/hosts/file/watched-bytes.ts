/** More steps than this for each byte, and it is going round in a circle: reading takes at most a few. */
const STEPS_PER_BYTE = 64;
const STEPS_AT_LEAST = 10_000;

const PLACE = Symbol('place');
const STEPS = Symbol('steps');

interface Watched extends Uint8Array {
  [PLACE]?: number;
  [STEPS]?: number;
}

/**
 * Runs what reads an .xls with SheetJS, and notices when that goes round in a circle. It keeps its place as `l` on the
 * bytes it reads, which are copies of its own for each record; in a damaged file a length that stands behind a record's
 * end is no number, and a formula of that length has no end. While `read` runs every array of bytes counts its steps.
 * Throws an Error once they are far too many, and whatever `read` throws.
 */
export function watchingBytes<T>(read: () => T): T {
  Object.defineProperty(Uint8Array.prototype, 'l', {
    configurable: true,
    get(this: Watched): number | undefined {
      return this[PLACE];
    },
    set(this: Watched, place: number) {
      this[PLACE] = place;
      const steps = (this[STEPS] ?? 0) + 1;
      this[STEPS] = steps;
      if (steps > STEPS_AT_LEAST + this.length * STEPS_PER_BYTE) throw new Error('no end');
    },
  });
  try {
    return read();
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, 'l');
  }
}
