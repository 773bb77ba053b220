import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDisclosure } from '../../src/disclosure/read';
import { catalogueMarkdown, type CatalogueExample } from '../../src/outputs/catalogue';
import type { Outcome, Status } from '../../src/rules/model';
import { run } from '../../src/rules/run';
import { centralBudgetChecks } from '../../src/templates/central-budget/checks';
import { centralBudget } from '../../src/templates/central-budget/family';
import { centralBudgetRules, centralBudgetThemes } from '../../src/templates/central-budget/rules/index';
import { EXAMPLES, UNCLEAR, type RuleExample } from '../cases/rules/examples';
import { sheetsWith } from '../cases/rules/sheets';
import { snapshotOf } from '../support/workbook';

const FILE = join(__dirname, '../../docs/rules.md');

function outcomeOf(example: RuleExample, to: string | null, status: Status): Outcome {
  const sheets = sheetsWith(example.sheets, to === null ? null : { ...example, to });
  const rules = centralBudgetRules.filter((rule) => rule.id === example.rule);
  const { outcomes } = run(readDisclosure(snapshotOf(sheets), centralBudget), rules, {
    functionalName: () => null,
    economicName: () => null,
  });
  const found = outcomes.find((outcome) => outcome.status === status);
  if (!found) throw new Error(`${example.rule}: no ${status}`);
  return found;
}

function examples(): Map<string, CatalogueExample> {
  return new Map(
    EXAMPLES.map((example) => [
      example.rule,
      {
        pass: outcomeOf(example, null, 'pass'),
        fail: outcomeOf(example, example.wrong, 'fail'),
        unverifiable: outcomeOf(example, UNCLEAR, 'unverifiable'),
      },
    ]),
  );
}

const themes = [...centralBudgetThemes, { heading: '其他检查', rules: centralBudgetChecks }];

describe('the rule catalogue', () => {
  const text = catalogueMarkdown(themes, examples());

  test('docs/rules.md is what the declarations make (UPDATE_DOCS=1 writes it anew)', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, text);
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });

  test.each(centralBudgetChecks)('$id is in it with what it says', (rule) => {
    const section = text.slice(text.indexOf(`### ${rule.title}\n`)).split('\n### ')[0] ?? '';
    expect(section).toContain(rule.basis);
    for (const message of Object.values(rule.messages)) expect(section).toContain(message);
  });

  test.each(centralBudgetRules)('$id is in it with formula, reason and norm', (rule) => {
    const section = text.slice(text.indexOf(`### ${rule.title}\n`)).split('\n### ')[0] ?? '';
    expect(section).toContain(rule.kind === 'check' ? rule.id : rule.formula);
    expect(section).toContain(rule.why);
    expect(section).toContain(rule.basis);
    expect(section).toContain('- 不符：');
  });
});
