/** How many letters of a name may be wrong, left out or too many for it still to be meant. */
const MOST = 2;

/** The length from which two wrong letters leave a name recognizable: 其他收入 and 其他结余 are two names. */
const LONG = 5;

/**
 * Whether two names are probably one, written wrong: one has all the letters of the other in their order, or one letter
 * differs, or two of a longer name. Takes names as compared (nameKey), and is false for equal names.
 */
export function isNearName(one: string, other: string): boolean {
  if (one === other || one.length < 2 || other.length < 2) return false;
  if (isWithin(one, other) || isWithin(other, one)) return true;
  const apart = distance(one, other);
  return apart <= (Math.max(one.length, other.length) >= LONG ? MOST : 1);
}

/** Whether the letters of a name stand in another in their order: 科技 in 科学技术. */
function isWithin(name: string, other: string): boolean {
  let at = 0;
  for (const letter of other) if (letter === name[at]) at += 1;
  return at === name.length;
}

/** Letters to change, add or drop to make one text of the other (Levenshtein); names are short. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST) return MOST + 1;
  let line = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(
        Math.min((line[j - 1] as number) + same, (line[j] as number) + 1, (next[j - 1] as number) + 1),
      );
    }
    line = next;
  }
  return line[other.length] as number;
}
