import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText, isIncluded, labelKey, stripOrdinal } from '../../src/core/label';

describe('foldText', () => {
  test.each([
    ['收　　入\n总  计', '收入总计'],
    ['增减（%)', '增减(%)'],
    ['６，８００．００', '6,800.00'],
    ['“三公”经费', '"三公"经费'],
    ['科目\u200b编码\ufeff', '科目编码'],
    ['国发〔1998〕23号', '国发(1998)23号'],
    ['①甲', '(1)甲'],
    ['—–－', '---'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});

describe('labelKey', () => {
  test.each([
    '一、上年结转',
    '（一）上年结转',
    '(1)上年结转',
    '1.上年结转',
    '１．上年结转',
    '3、上年结转',
    '①上年结转',
    '㈠上年结转',
    '十二、上年结转',
    '一）上年结转',
    '1)上年结转',
    '其中：上年结转',
    '一、其中：上年结转',
    '其中:1.上年结转',
    ' 上 年 结 转 ',
  ])('%s is 上年结转', (text) => {
    expect(labelKey(text)).toBe('上年结转');
  });

  test.each(['一般公共预算', '三公经费', '十三五规划', '2025年预算数', '2.5万元', '百货'])(
    '%s has no ordinal',
    (text) => {
      expect(stripOrdinal(foldText(text))).toBe(foldText(text));
    },
  );

  test('其中 is told apart from a name', () => {
    expect(isIncluded(foldText('其中：教育收费'))).toBe(true);
    expect(isIncluded(foldText('（一）其中：教育收费'))).toBe(true);
    expect(isIncluded(foldText('教育收费'))).toBe(false);
  });
});
