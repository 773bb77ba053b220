import { describe, expect, test } from '@jest/globals';
import { factAt } from '../../src/disclosure/lookup';
import { m, readSheets, type Rows } from './forms';

const _ = null;
const top: Rows = [
  ['测绘装备购置项目绩效目标表'],
  ['（2025年度）'],
  ['项目名称', _, '测绘装备购置'],
  ['主管部门及代码', _, '[123]某部', '实施单位', '测绘事务中心'],
];
const money: Rows = [
  ['项目资金\n（万元）', _, '年度资金总额：', m(149), '执行率\n分值\n（10）', 10],
  [_, _, '其中：财政拨款', m(100)],
  [_, _, '上年结转', m(49)],
  [_, _, '其他资金', '-'],
];
const list: Rows = [
  ['年度总体目标', '目标1：购置装备；目标2：提高能力。'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值（90）'],
  [_, '产出指标', '数量指标', '购置装备', '≥8台', 50],
  [_, _, '质量指标', '合格率', '≥95%', 20],
  [_, '效益指标', '社会效益指标', '合格率', '≥85%', 20],
];

function table(rows: Rows) {
  return readSheets({ name: 'a', rows }).tables[0]!;
}

describe('项目绩效目标表', () => {
  test.each<[string, Rows]>([
    ['values beside the labels', [...top, ...money, ...list]],
    [
      'values in the labels’ cells',
      [
        ...top,
        ['项目资金（万元）', _, '年度资金总额：  149.00', '执行率分值（10）'],
        [_, _, '    其中：财政拨款  100.00'],
        [_, _, '          上年结转  49.00'],
        [_, _, '          其他资金  -'],
        ...list,
      ],
    ],
    [
      'blank columns between',
      [...top, ...money.map((line) => line.flatMap((cell) => [cell, null])), ...list],
    ],
    [
      'no merges, all repeated',
      [
        ...top,
        ...money.map((line, i) =>
          i > 0 ? ['项目资金（万元）', '项目资金（万元）', ...line.slice(2)] : line,
        ),
        ...list,
      ],
    ],
  ])('%s', (_name, rows) => {
    const read = table(rows);
    expect(read.form).toBe('sheet');
    const figures = read.rows.map((row) => [
      row.key,
      factAt(read, row, '金额')?.value.toString() ?? factAt(read, row, '分值')?.value.toString(),
    ]);
    expect(figures).toEqual([
      ['年度资金总额', '149'],
      ['财政拨款', '100'],
      ['上年结转', '49'],
      ['其他资金', '0'],
      ['执行率分值', '10'],
      ['购置装备', '50'],
      ['合格率', '20'],
      ['社会效益指标/合格率', '20'],
    ]);
    expect([read.year, read.unit]).toEqual([2025, '万元']);
    expect(read.rows.map((row) => row.duplicateOf)).toEqual(Array<null>(8).fill(null));
  });

  test('many, on one sheet and on several, are all read', () => {
    const one = [...top, ...money, ...list];
    const disclosure = readSheets({ name: 'a', rows: [...one, [], ...one] }, { name: 'b', rows: one });
    expect(disclosure.tables).toHaveLength(3);
    expect(disclosure.tables.map((read) => read.rows.length)).toEqual([8, 8, 8]);
    expect(disclosure.problems.map((problem) => problem.code)).not.toContain('several-candidates');
  });

  test('a blank amount is empty, not its neighbour', () => {
    const read = table([
      ...top,
      ['项目资金（万元）', _, '年度资金总额：', _, '执行率分值（10）', 10],
      ...money.slice(1),
      ...list,
    ]);
    expect(factAt(read, '年度资金总额', '金额')?.state).toBe('empty');
    expect(factAt(read, '年度资金总额', '金额')?.cell).toMatchObject({ row: 4, col: 3 });
  });

  test('another form of the same title is not read', () => {
    const disclosure = readSheets({ name: 'a', rows: [['项目绩效目标表'], ['项目', '金额'], ['甲', m(5)]] });
    expect(disclosure.tables[0]?.form).toBe('unknown');
    expect(disclosure.problems.map((problem) => problem.code)).toContain('form-unknown');
  });
});
