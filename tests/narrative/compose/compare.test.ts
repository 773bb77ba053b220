import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { comparison } from '../../../src/narrative/compose/compare';
import { chineseNumber } from '../../../src/narrative/compose/chinese-number';

const words = {
  equal: '与2024年执行数持平',
  than: '比2024年执行数',
  more: '增加',
  less: '减少',
  unit: '万元',
  comma: '，',
  grew: '增长',
  fell: '下降',
  rate: true,
};
const say = (of: string, base: string, rate = true): string =>
  comparison(
    { value: new Decimal(of), terms: [] },
    { value: new Decimal(base), terms: [] },
    { ...words, rate },
  ).text;

describe('the grammar of comparison', () => {
  test.each([
    ['110', '100', '比2024年执行数增加10.00万元，增长10.00%'],
    ['90', '100', '比2024年执行数减少10.00万元，下降10.00%'],
    ['100', '100', '与2024年执行数持平'],
    ['100.004', '100', '与2024年执行数持平'],
    ['0', '0', '与2024年执行数持平'],
    ['12', '0', '比2024年执行数增加12.00万元'],
    ['0', '12', '比2024年执行数减少12.00万元，下降100.00%'],
    ['5', '-5', '比2024年执行数增加10.00万元'],
    ['1234567.89', '0.01', '比2024年执行数增加1,234,567.88万元，增长12,345,678,800.00%'],
    ['567', '37.5', '比2024年执行数增加529.50万元，增长1,412.00%'],
    // A half goes up, in the change and in the rate: 0.125 and 0.125 %.
    ['100.125', '100', '比2024年执行数增加0.13万元，增长0.13%'],
  ])('%s against %s', (of, base, text) => {
    expect(say(of, base)).toBe(text);
  });

  test('without a rate where the form says none', () => {
    expect(say('14.65', '16.59', false)).toBe('比2024年执行数减少1.94万元');
  });
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [240, '二百四十'],
])('%s as an ordinal', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});
