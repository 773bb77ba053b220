import { describe, expect, test } from '@jest/globals';
import { centralBudgetRules } from '../../src/templates/central-budget/rules/index';
import type { Rule } from '../../src/rules/model';
import { sheetsWith, type Edit, type SheetKey } from '../cases/rules/sheets';
import { edit, said, tried } from './tried';

const rule = (id: string): Rule => centralBudgetRules.find((one) => one.id === id) as Rule;
const of = (id: string, keys: readonly SheetKey[], change: Edit | null = null) =>
  tried(rule(id), sheetsWith(keys, change));

describe('a bound whose tables are not all there', () => {
  test('holds for those that are, and says which are not', () => {
    const found = of('bounds.appropriation-classes', ['4', '5', '7']);
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['pass']));
    expect(found[0]?.absent.join()).toContain('国有资本经营预算支出表');
  });

  test('fails for those that are', () => {
    const found = of('bounds.appropriation-classes', ['4', '5'], edit('5', '221', 4, '12.00'));
    expect(found.map(({ status }) => status)).toContain('fail');
  });

  test('is not tried without any, or without the greater side', () => {
    expect(said(of('bounds.appropriation-classes', ['4']))).toEqual(['unverifiable table-missing']);
    expect(said(of('bounds.appropriation-classes', ['5', '7', '8']))).toEqual(['unverifiable table-missing']);
  });

  test('an equation needs all its tables', () => {
    expect(said(of('between.fund-expenditure', ['4']))).toEqual(['unverifiable table-missing']);
    expect(said(of('three-public.reception', ['9']))).toEqual(['unverifiable table-missing']);
  });
});

describe('a workbook without 项目绩效目标表', () => {
  const ids = centralBudgetRules.map(({ id }) => id).filter((id) => id.startsWith('performance.'));
  test.each(ids)('%s does not apply', (id) => {
    expect(said(of(id, ['1', '3', '5', '7', '8']))).toEqual(['notApplicable table-missing']);
  });

  test('but another table that is missing is', () => {
    expect(said(of('performance.total', ['绩效']))).toEqual(['unverifiable table-missing']);
  });
});

test('a unit’s code is no 科目: the other table need not have it', () => {
  const tree = sheetsWith(['2 tree', '3'], null).map((sheet) =>
    sheet.name === sheetsWith(['3'], null)[0]?.name
      ? {
          ...sheet,
          rows: sheet.rows.flatMap((line) =>
            line[0] === '205' ? [['105236', '某大学', '137.00', '62.00', '74.00', '1.00'], line] : [line],
          ),
        }
      : sheet,
  );
  const found = tried(rule('bounds.income-codes'), tree);
  expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['pass']));
});
