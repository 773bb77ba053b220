import { expect, test } from '@jest/globals';
import { FORMS, form, readSheets } from './forms';

const KEYS = Object.keys(FORMS);

/** How departments and provinces title the nine tables, in the order of the forms. */
const TITLES: readonly (readonly [string, readonly string[]])[] = [
  [
    '…总体情况表',
    [
      '2025年部门收支总体情况表',
      '2025年部门收入总体情况表',
      '2025年部门支出总体情况表',
      '2025年财政拨款收支总体情况表',
      '2025年一般公共预算支出情况表',
      '2025年一般公共预算基本支出情况表',
      '2025年政府性基金预算支出情况表',
      '2025年国有资本经营预算支出情况表',
      '2025年一般公共预算“三公”经费支出情况表',
    ],
  ],
  [
    '…预算总表',
    [
      '收支预算总表',
      '收入预算总表',
      '支出预算总表',
      '财政拨款收支预算总表',
      '一般公共预算财政拨款支出预算表',
      '一般公共预算财政拨款基本支出预算表',
      '政府性基金预算财政拨款支出预算表',
      '国有资本经营预算财政拨款支出预算表',
      '财政拨款“三公”经费支出预算表',
    ],
  ],
  [
    'of a unit',
    [
      '单位收支总表',
      '单位收入总表',
      '单位支出总表',
      '财政拨款收支总表',
      '一般公共预算支出表（按功能分类）',
      '一般公共预算基本支出表（按经济分类）',
      '政府性基金预算支出表',
      '国有资本经营预算支出表',
      '一般公共预算三公经费、会议费、培训费支出表',
    ],
  ],
];

test.each(TITLES)('titles as %s', (_name, titles) => {
  const sheets = KEYS.map((key, index) => {
    const rows = form(key);
    const at = rows.findIndex((row) =>
      row.some((cell) => typeof cell === 'string' && /表$/u.test(cell.trim())),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    return { name: `Sheet${index + 1}`, rows: [[titles[index] ?? ''], ...rows.slice(at + 1)] };
  });
  const found = readSheets(...sheets).tables.map(({ template, form: read }) => [template, read !== null]);
  const usual = readSheets(...KEYS.map((key, index) => ({ name: `Sheet${index + 1}`, rows: form(key) })));
  expect(found).toEqual(usual.tables.map(({ template }) => [template, true]));
});

test.each(['项目支出总表', '部门预算项目支出总表', '基本支出总表', '部门预算支出经济分类汇总表'])(
  '%s is none of the nine',
  (title) => {
    const rows = [[title], ['单位：万元'], ['项目名称', '合计', '备注'], ['某项目', { v: 3, z: '0.00' }]];
    const disclosure = readSheets({ name: 'a', rows });
    expect(disclosure.tables).toEqual([]);
  },
);
