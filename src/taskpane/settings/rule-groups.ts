import { foldText } from '../../core/label';
import type { CheckResult } from '../../outputs/result';
import type { Rule } from '../../rules/model';
import type { Engine } from '../engine';

/** Rules under one heading. */
export interface RuleGroup {
  readonly heading: string;
  readonly rules: readonly Rule[];
}

/** The rules of a check that are not the family's: the user's own formulas, and what says that one is wrong. */
export function usersRules(engine: Engine, result: CheckResult): Rule[] {
  const own = new Set(engine.family.rules.map(({ id }) => id));
  return [...result.rules.values()].filter(({ id }) => !own.has(id));
}

/**
 * Rules under the headings of their themes, those of no theme last; with a text, only those that have it in their title,
 * their reason or their id.
 */
export function ruleGroups(
  rules: readonly Rule[],
  themes: readonly RuleGroup[],
  otherHeading: string,
  text: string,
): RuleGroup[] {
  const themed = new Map(
    themes.flatMap(({ heading, rules: own }) => own.map(({ id }) => [id, heading] as const)),
  );
  const groups = new Map<string, Rule[]>();
  const sought = foldText(text).toLowerCase();
  for (const rule of rules) {
    const said = foldText(`${rule.title}${rule.why}${rule.id}`).toLowerCase();
    if (!said.includes(sought)) continue;
    const heading = themed.get(rule.id) ?? otherHeading;
    const group = groups.get(heading);
    if (group) group.push(rule);
    else groups.set(heading, [rule]);
  }
  const other = groups.get(otherHeading);
  groups.delete(otherHeading);
  const found = [...groups].map(([heading, own]) => ({ heading, rules: own }));
  return other ? [...found, { heading: otherHeading, rules: other }] : found;
}
