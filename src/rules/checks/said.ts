import { foldText } from '../../core/label';
import type { Disclosure, Mention } from '../../disclosure/model';
import { listText } from './receipt';

/** One thing that places say, and all places that say it. */
export interface Said {
  /** As first said. */
  readonly value: string;
  readonly mentions: readonly Mention[];
}

/** What the places of a workbook say of the year, the department or the unit, the most said first. */
export function saidOf(
  disclosure: Pick<Disclosure, 'mentions'>,
  what: Mention['what'],
  keep: (mention: Mention) => boolean,
): Said[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of disclosure.mentions) {
    if (mention.what !== what || !keep(mention)) continue;
    const key = foldText(mention.value);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()]
    .map((mentions) => ({ value: mentions[0]?.value ?? '', mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length);
}

/** Where something is said, for people: the tables by name, other places by sheet. */
export function placesText(disclosure: Disclosure, mentions: readonly Mention[]): string {
  return listText(
    mentions.map((mention) => {
      const table = mention.table === null ? undefined : disclosure.tables[mention.table];
      return table ? table.name : `工作表“${mention.cell.sheet.trim()}”`;
    }),
  );
}

/** Whether a mention stands in 情况说明 or 名词解释: their own rules look at every word of a text. */
export function isInText(disclosure: Pick<Disclosure, 'texts'>, mention: Mention): boolean {
  return mention.table === null && disclosure.texts.some((text) => text.sheet === mention.cell.sheet);
}
