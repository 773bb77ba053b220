import { describe, expect, test } from '@jest/globals';
import { nameKey } from '../../../src/rules/checks/names';
import { catalogueOf } from '../../../src/templates/subjects/catalogue';
import { change, cleanSheets, keys, outcomesOf, sentence } from './build';

const clean = cleanSheets();

test.each([
  ['政府办公厅（室）及相关机构事务', '政府办公厅(室)及相关机构事务'],
  ['　　海关事务', '海关事务'],
  ['“三公”经费', '三公经费'],
  ['一、教育支出', '教育支出'],
])('%s and %s are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

describe('name.elsewhere', () => {
  test('the reading that is not the catalogue’s is the odd one, however often it stands', () => {
    const sheets = change(clean, '支出', [[3, 1, '教育']]);
    const [found] = outcomesOf('name.elsewhere', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({
      key: '功能分类[205]',
      severity: 'error',
      expected: '教育支出',
      actual: '教育',
    });
    expect(found?.cells[0]).toMatchObject({ sheet: '部门支出总表', row: 3, col: 1 });
    expect(sentence(found)).toContain('科目表中为“教育支出”');
  });

  test('where the catalogue does not know the code, both readings are shown', () => {
    const sheets = change(clean, '支出', [[7, 1, '培训']]);
    const found = outcomesOf('name.elsewhere', sheets, catalogueOf([], [])).filter(
      (one) => one.status === 'fail',
    );
    expect(found.map((one) => one.key)).toEqual(['功能分类[2050803]']);
    expect(sentence(found[0])).toMatch(/“培训”.*“培训支出”|“培训支出”.*“培训”/);
  });

  test('brackets and indents are no difference', () => {
    const sheets = change(clean, '支出', [[4, 1, '　　普通（教育）']]);
    expect(keys(outcomesOf('name.elsewhere', sheets), 'fail')).toEqual([]);
  });

  test('functions and economic kinds are apart', () => {
    const outcomes = outcomesOf('name.elsewhere', clean);
    expect(keys(outcomes, 'pass')).toContain('功能分类[205]');
    expect(outcomes.some((one) => one.key.startsWith('经济分类'))).toBe(false);
  });
});

describe('name.catalogue', () => {
  const old = change(clean, '支出', [[9, 1, '行政事业单位离退休']]);

  test('an old name is a warning that says the present one', () => {
    const [found] = outcomesOf('name.catalogue', old).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({
      key: '功能分类[20805]',
      severity: 'warning',
      expected: '行政事业单位养老支出',
    });
  });

  test('an economic name', () => {
    const sheets = change(clean, '基本', [[6, 1, '办公用品费']]);
    expect(keys(outcomesOf('name.catalogue', sheets), 'fail')).toEqual(['经济分类[30201]']);
  });

  test('unknown is not wrong', () => {
    const outcomes = outcomesOf('name.catalogue', clean, catalogueOf([], []));
    expect(keys(outcomes, 'fail')).toEqual([]);
    expect(new Set(outcomes.map((one) => one.status))).toEqual(new Set(['unverifiable']));
  });

  test('two readings of a code are one finding, not two', () => {
    const sheets = change(clean, '支出', [[3, 1, '教育']]);
    expect(keys(outcomesOf('name.catalogue', sheets), 'fail')).toEqual([]);
  });

  test('names of years before 2020 are not the catalogue’s to judge', () => {
    const early = Object.fromEntries(
      Object.entries(old).map(([name, sheet]) => [
        name,
        {
          ...sheet,
          rows: sheet.rows.map((line) =>
            line.map((cell) =>
              typeof cell === 'string' ? cell.replace(/2025/g, '2019').replace(/2024/g, '2018') : cell,
            ),
          ),
        },
      ]),
    );
    const outcomes = outcomesOf('name.catalogue', early);
    expect(keys(outcomes, 'fail')).toEqual([]);
    expect(keys(outcomes, 'unverifiable')).toContain('功能分类[20805]');
  });
});
