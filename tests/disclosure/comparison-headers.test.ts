import { describe, expect, test } from '@jest/globals';
import type { CellInput } from '../support/workbook';
import { m, readTable } from './forms';

const _ = null;

/** 一般公共预算支出表 with last year in one column and one comparison, under the headers given. */
function table(last: string, compared: string, change: string, rate: string, more: CellInput[] = []) {
  const extra = (value: CellInput): CellInput[] => (more.length > 0 ? [value] : []);
  return readTable(
    [
      ['一般公共预算支出表'],
      ['单位：万元'],
      ['科目编码', '科目名称', ...more, last, '2025年预算数', _, _, compared, _],
      [_, _, ...extra(_), _, '小计', '基本支出', '项目支出', change, rate],
      ['202', '外交支出', ...extra(m(77)), m(80), m(100), m(60), m(40), m(20), { v: 0.25, z: '0.00%' }],
      ['合计', _, ...extra(m(77)), m(80), m(100), m(60), m(40), m(20), { v: 0.25, z: '0.00%' }],
    ],
    'general',
  );
}

const KEYS = ['执行数', '预算数/小计', '预算数/基本支出', '预算数/项目支出', '增减额', '增减率'];

describe('headers of 一般公共预算支出表', () => {
  test.each([
    '2024年执行数（不含基建）',
    '2024年执行数（扣除中央基建投资）',
    '2024年执行数（决算数）',
    '2024年实际执行数（含追加）',
    '2024年预算执行数',
    '2024年预计执行数',
    '上年执行数（含上年结转）',
    '2024年决算数',
  ])('%s is 执行数', (last) => {
    expect(table(last, '比上年增减', '增减额', '增减%').columns.map((one) => one.key)).toEqual(KEYS);
  });

  test.each([
    ['比2024年执行数增减情况', '金额', '比例（%）'],
    ['2025年预算比上年执行增减', '增减数', '增减比例'],
    ['增减变化情况', '增减额', '变动幅度（%）'],
    ['2025年预算数比2024年执行数', '增减额', '增减幅度'],
    ['较上年变动', '变动额', '增幅（%）'],
  ])('%s: %s, %s', (compared, change, rate) => {
    const read = table('2024年执行数', compared, change, rate);
    expect(read.columns.map((one) => one.key)).toEqual(KEYS);
    expect(read.columns[5]?.quantity).toBe('percent');
  });

  test('a remark beside the gross column is the net column', () => {
    const read = table('2024年执行数（不含基建）', '比上年增减', '增减额', '增减%', ['2024年执行数']);
    expect(read.columns.map((one) => one.key)).toEqual(['执行数', '扣除基建后执行数', ...KEYS.slice(1)]);
  });

  test('last year’s budget beside this year’s is a column of the department’s own', () => {
    const read = table('2024年执行数', '比上年增减', '增减额', '增减%', ['2024年预算数']);
    expect(read.columns.filter((one) => one.known).map((one) => one.key)).toEqual(KEYS);
    expect(read.columns.filter((one) => !one.known).map((one) => one.headers)).toEqual([['2024年预算数']]);
  });

  test('of two years under the same headers the later is the budget, wherever it is printed', () => {
    const two = (first: string, second: string) =>
      readTable(
        [
          ['一般公共预算支出表'],
          ['单位：万元'],
          ['科目编码', '科目名称', first, _, _, second, _, _],
          [_, _, '小计', '基本支出', '项目支出', '小计', '基本支出', '项目支出'],
          ['202', '外交支出', m(1), m(1), m(0), m(2), m(2), m(0)],
        ],
        'general',
      )
        .columns.filter((one) => one.known)
        .map((one) => `${one.headers[0] ?? ''}/${one.key}`);
    const wanted = ['预算数/小计', '预算数/基本支出', '预算数/项目支出'].map((key) => `2025年预算数/${key}`);
    expect(two('2024年预算数', '2025年预算数')).toEqual(wanted);
    expect(two('2025年预算数', '2024年预算数')).toEqual(wanted);
  });
});
