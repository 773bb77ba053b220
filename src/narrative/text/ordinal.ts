const HAN = '[一二三四五六七八九十]{1,3}';
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?:第${HAN}(?:部分|章)[、:.]?|${HAN}[、.,:])`, 'u'),
  new RegExp(`^(?:\\(${HAN}\\)[、.]?|第${HAN}[,、])`, 'u'),
  /^\d{1,2}(?:[、.](?!\d)|[、.](?=\d{4}年))/u,
  /^\(\d{1,2}\)[、.]?/u,
];

/** The number before a paragraph: how long it is in folded text, and its level (1 for 一、, 2 for (一), 3 for 1., 4 for (1)). */
export interface Ordinal {
  readonly length: number;
  readonly level: number;
}

/** The ordinal that a folded paragraph begins with; level 0 where there is none. */
export function ordinalOf(folded: string): Ordinal {
  for (let level = 0; level < FORMS.length; level++) {
    const match = FORMS[level]?.exec(folded);
    if (match) return { length: match[0].length, level: level + 1 };
  }
  return { length: 0, level: 0 };
}
