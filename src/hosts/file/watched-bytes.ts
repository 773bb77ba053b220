/** More steps than this for each byte, and it is going round in a circle: reading takes at most a few. */
const STEPS_PER_BYTE = 64;
const STEPS_AT_LEAST = 10_000;

/**
 * Bytes that notice when their reader goes round in a circle. SheetJS keeps its place in a record as `l` on the bytes
 * themselves, and in a damaged .xls its formulas may lead it back to where it was, for ever. Slices are watched each for
 * itself. Setting `l` throws an Error once it has been set far too often.
 */
class WatchedBytes extends Uint8Array {
  private place = 0;
  private steps = 0;

  get l(): number {
    return this.place;
  }

  set l(place: number) {
    this.place = place;
    this.steps += 1;
    if (this.steps > STEPS_AT_LEAST + this.length * STEPS_PER_BYTE) throw new Error('no end');
  }
}

/** A copy of a stream that is watched, with what the library has put on it to read it by. */
export function watched<T extends object>(stream: T & ArrayLike<number>): T {
  const copy = new WatchedBytes(stream);
  for (const key of ['read_shift', 'write_shift', 'chk']) Reflect.set(copy, key, Reflect.get(stream, key));
  copy.l = 0;
  return copy as unknown as T;
}
