import { describe, expect, test } from '@jest/globals';
import { change, cleanSheets, keys, outcomesOf, sentence } from './build';

const clean = cleanSheets();
const titled = (name: string, title: string): typeof clean => change(clean, name, [[0, 0, title]]);

describe('said.year', () => {
  test('one title of another year', () => {
    const found = outcomesOf('said.year', titled('支出', '2024年部门支出总表')).filter(
      (one) => one.status === 'fail',
    );
    expect(found.map((one) => [one.key, one.severity, one.expected])).toEqual([
      ['年度[2024]', 'warning', '2025'],
    ]);
    expect(sentence(found[0])).toContain('部门支出总表');
  });

  test('several places with one wrong year are one finding', () => {
    const sheets = change(titled('支出', '2024年部门支出总表'), '收入', [[0, 0, '2024年部门收入总表']]);
    const found = outcomesOf('said.year', sheets).filter((one) => one.status === 'fail');
    expect(found.map((one) => one.cells.length)).toEqual([2]);
  });

  test('the day a table was made is no budget year', () => {
    expect(
      keys(outcomesOf('said.year', change(clean, '支出', [[1, 0, '填报日期：2024年12月30日']])), 'fail'),
    ).toEqual([]);
  });

  test.each([
    ['a project may have a year in its name', '2023年度修缮项目绩效目标表', '（2025年度）', []],
    ['the year of its table is a budget year', '修缮项目绩效目标表', '（2024年度）', ['年度[2024]']],
  ])('%s', (_, title, year, found) => {
    const project = {
      name: '项目1',
      rows: [
        [title],
        [year],
        ['项目名称', '2023年度修缮项目'],
        ['项目资金（万元）', '年度资金总额：100.00'],
        ['', '其中：财政拨款 100.00'],
        ['三级指标', '', '指标值', '分值'],
        ['完成率', '', '≥95%', 90],
      ],
    };
    const outcomes = outcomesOf('said.year', { ...clean, 项目: project });
    expect(keys(outcomes, 'fail')).toEqual(found);
  });

  test('no year anywhere', () => {
    const outcomes = outcomesOf('said.year', { 支出: clean['支出'] as (typeof clean)[string] });
    expect(outcomes.map((one) => one.status)).toEqual(['unverifiable']);
  });
});

describe('header.years', () => {
  test.each([[[2, 2, '2023年执行数']], [[2, 6, '2025年预算数比2023年执行数']]] as [
    number,
    number,
    string,
  ][][])('%j', (cell) => {
    const sheets = change(clean, '一般', [cell as [number, number, string]]);
    const [found] = outcomesOf('header.years', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '一般公共预算支出表[表头]', severity: 'warning' });
    expect(found?.cells[0]).toMatchObject({ row: 2, col: cell?.[1] });
  });

  test('a table that is a year behind throughout is a finding on its year only', () => {
    const sheets = change(clean, '三公', [
      [2, 0, '2023年预算数'],
      [2, 6, '2024年预算数'],
    ]);
    expect(keys(outcomesOf('header.years', sheets), 'fail')).toEqual([]);
    expect(keys(outcomesOf('said.year', sheets), 'fail')).toEqual(['年度[2024]']);
  });
});

describe('said.department', () => {
  const named = (...names: string[]): typeof clean =>
    names.reduce((sheets, name, i) => {
      const key = Object.keys(clean)[i] as string;
      return change(sheets, key, [[1, 0, `部门：${name}`]]);
    }, clean);

  test('a misspelt name', () => {
    const sheets = named('北方农业大学', '北方农业大学', '北方农业大学', '北方衣业大学');
    const [found] = outcomesOf('said.department', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '部门[北方衣业大学]', severity: 'warning', expected: '北方农业大学' });
    expect(sentence(found)).toContain('错字');
  });

  test('another department’s table', () => {
    const sheets = named('北方农业大学', '北方农业大学', '南方医科研究院');
    expect(sentence(outcomesOf('said.department', sheets).find((one) => one.status === 'fail'))).toContain(
      '其他部门',
    );
  });

  test('a short form of the name is the name', () => {
    expect(
      keys(outcomesOf('said.department', named('北方农业大学', '北方农业大学（本级）', '农业大学')), 'fail'),
    ).toEqual([]);
  });

  test('nobody says a name', () => {
    const outcomes = outcomesOf('said.department', { 收入: clean['收入'] as (typeof clean)[string] });
    expect(outcomes.map((one) => one.status)).toEqual(['notApplicable']);
  });
});
