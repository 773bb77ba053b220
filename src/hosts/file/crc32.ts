const POLYNOMIAL = 0xedb88320;
/** Bytes taken in one step; the tables give the effect of each of them at once. */
const STEP = 4;

const TABLES = Array.from({ length: STEP }, () => new Uint32Array(256));

function fillTables(): void {
  const [first] = TABLES;
  for (let n = 0; n < 256; n += 1) {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
    if (first) first[n] = value;
  }
  for (let step = 1; step < STEP; step += 1) {
    for (let n = 0; n < 256; n += 1) {
      const before = TABLES[step - 1]?.[n] ?? 0;
      const table = TABLES[step];
      if (table) table[n] = (before >>> 8) ^ (first?.[before & 255] ?? 0);
    }
  }
}
fillTables();

/** The checksum that zip archives keep of each file: CRC-32 of ISO 3309, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const whole = bytes.length - (bytes.length % STEP);
  let crc = -1;
  let at = 0;
  for (; at < whole; at += STEP) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (t3[crc & 255] as number) ^
      (t2[(crc >>> 8) & 255] as number) ^
      (t1[(crc >>> 16) & 255] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) crc = (t0[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
