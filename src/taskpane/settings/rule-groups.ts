import { foldText } from '../../core/label';
import type { Rule } from '../../rules/model';
import { centralBudgetThemes } from '../../templates/central-budget/rules/index';

export interface RuleGroup {
  readonly heading: string;
  readonly rules: readonly Rule[];
}

/**
 * Rules under the headings of the catalogue, those of no theme last; with a text, only those that have it in their title,
 * their reason or their id.
 */
export function ruleGroups(rules: readonly Rule[], otherHeading: string, text: string): RuleGroup[] {
  const themed = new Map(
    centralBudgetThemes.flatMap(({ heading, rules: own }) => own.map(({ id }) => [id, heading] as const)),
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
