import { fill, zhCN } from '../strings/zh-CN';
import { isRoundingNote } from './options';
import type { CheckResult } from './result';

const WORDS = zhCN.settings;

/** As much of a check's result as its settings show in. */
export interface SettingsSaid extends Pick<CheckResult, 'receipts' | 'options' | 'rules' | 'outcomes'> {
  readonly disclosure: Pick<CheckResult['disclosure'], 'problems'>;
}

/**
 * What the user's settings kept from being checked or listed, a sentence each; [] where nothing. It stands with the
 * counts, so that nobody takes what was left out for what was found right.
 */
export function settingsLines({ receipts, options, rules, outcomes, disclosure }: SettingsSaid): string[] {
  const lines: string[] = [];
  const off = receipts.rules.filter((receipt) => receipt.off).map(({ title }) => title);
  if (off.length > 0) lines.push(fill(WORDS.off, { count: off.length, titles: listed(off) }));
  const graded = [...rules.values()].flatMap(({ id, title, severity }) => {
    const set = Object.hasOwn(options.severities, id) ? options.severities[id] : undefined;
    if (set === undefined || set === severity || options.off.includes(id)) return [];
    return [fill(WORDS.severity, { title, severity: zhCN.severity[set] })];
  });
  if (graded.length > 0) lines.push(fill(WORDS.severities, { count: graded.length, titles: listed(graded) }));
  const hidden = options.roundingNotes ? 0 : outcomes.filter(isRoundingNote).length;
  if (hidden > 0) lines.push(fill(WORDS.roundingNotes, { count: hidden }));
  for (const { code, params } of disclosure.problems) {
    if (code === 'pointed-lost') lines.push(fill(WORDS.pointedLost, params));
  }
  return lines;
}

function listed(titles: readonly string[]): string {
  return titles.join(zhCN.listSeparator);
}
