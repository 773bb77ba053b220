/** Files named .xls that are texts: the HTML or CSV that older systems export. */

/** Bytes that begin with a BOM or with no control characters: a text of some kind. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (hasUtf16Bom(bytes)) return true;
  const head = bytes.subarray(0, 4096);
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/** The text: by its BOM, else UTF-8 where the bytes are valid UTF-8, else GB18030 (of which GBK is a part). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function hasUtf16Bom(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
