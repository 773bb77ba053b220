import type { Disclosure } from '../disclosure/model';
import { checkIdentity } from './identity';
import { expand } from './language/expand';
import { parseFormula } from './language/parser';
import { Tables } from './language/tables';
import type { Outcome, Rule, RunResult, SubjectCatalogue } from './model';
import { checkRatio } from './ratio';
import { gradeRoundings } from './severity';
import { userFormulas } from './user-formulas';

/**
 * Tries every rule on a disclosure, and the user's own formulas after them. Every case leaves an outcome. A rule that
 * throws is a fault of the program, is named as such, and stops no other; what it gave before stays.
 * @param off ids of rules not to try, the user's own among them.
 */
export function run(
  disclosure: Disclosure,
  rules: readonly Rule[],
  catalogue: SubjectCatalogue,
  off: ReadonlySet<string> = new Set(),
): RunResult {
  const tables = new Tables(disclosure);
  const outcomes: Outcome[] = [];
  const faults: RunResult['faults'][number][] = [];
  const attempt = (id: string, work: () => Iterable<Outcome>): void => {
    try {
      for (const outcome of work()) outcomes.push(outcome);
    } catch (error) {
      faults.push({ rule: id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  const tryAll = (those: readonly Rule[]): void => {
    for (const rule of those) {
      if (!off.has(rule.id)) attempt(rule.id, () => outcomesOf(rule, disclosure, tables, catalogue));
    }
  };
  tryAll(rules);
  const own = userFormulas(disclosure, tables);
  outcomes.push(...own.mistakes.filter((mistake) => !off.has(mistake.rule)));
  tryAll(own.rules);
  return { outcomes: gradeRoundings(outcomes), faults, userRules: own.rules };
}

function outcomesOf(
  rule: Rule,
  disclosure: Disclosure,
  tables: Tables,
  subjects: SubjectCatalogue,
): Iterable<Outcome> {
  if (rule.kind === 'check') return rule.run({ disclosure, subjects });
  const formula = parseFormula(rule.formula);
  const cases = expand(formula, tables);
  if (rule.kind === 'ratio') return cases.map((one) => checkRatio(rule, one));
  return cases.map((one) => {
    const isLeftOut =
      one.reason?.code === 'table-missing' && one.reason.params['table'] === rule.unlessMissing;
    return checkIdentity(rule, isLeftOut ? { ...one, applies: false } : one, formula.relation);
  });
}
