/** Places in a zip archive's central directory and headers, to be changed byte by byte. */

const CENTRAL = 0x02014b50;

/** Where the central entry of a part begins. Throws where there is none. */
export function centralEntry(bytes: Uint8Array, path: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = Buffer.from(path);
  for (let at = bytes.length - 46; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) continue;
    const length = view.getUint16(at + 28, true);
    if (Buffer.compare(bytes.subarray(at + 46, at + 46 + length), name) === 0) return at;
  }
  throw new Error(`no ${path}`);
}

/** A copy of an archive with a number of its central directory set. */
export function withCentral(
  bytes: Uint8Array,
  path: string,
  offset: number,
  size: 2 | 4,
  value: number,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = centralEntry(copy, path) + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

/** A copy with one name, wherever it stands, written over by another of the same length. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('names of other lengths');
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at, 'latin1');
  return new Uint8Array(copy);
}

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
