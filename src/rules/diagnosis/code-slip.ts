/**
 * Codes of a length under a line that are one keystroke from a code that was printed: a digit replaced, left out or
 * added, or two neighbours exchanged. Ascending, without the printed code itself.
 */
export function codesMeant(printed: string, under: string, length: number): string[] {
  const found = new Set<string>();
  const add = (code: string): void => {
    if (code.length === length && code.startsWith(under) && code !== printed) found.add(code);
  };
  for (let at = 0; at <= printed.length; at += 1) {
    const before = printed.slice(0, at);
    const after = printed.slice(at + 1);
    const here = printed[at] ?? '';
    if (at < printed.length) {
      add(before + after);
      if (after !== '') add(before + after.charAt(0) + here + after.slice(1));
    }
    for (let digit = 0; digit <= 9; digit += 1) {
      if (at < printed.length) add(before + String(digit) + after);
      add(before + String(digit) + here + after);
    }
  }
  return [...found].sort();
}
