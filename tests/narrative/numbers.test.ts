import { describe, expect, test } from '@jest/globals';
import { foldParagraph, spotOf } from '../../src/narrative/text/fold';
import { numbersIn } from '../../src/narrative/text/numbers';
import { ordinalOf } from '../../src/narrative/text/ordinal';
import { piecesOf } from '../../src/narrative/text/pieces';
import { numbers as words } from '../../src/templates/central-budget/narrative/check/words';

const read = (text: string): string[] =>
  numbersIn(foldParagraph(text), words).map((one) => `${one.kind} ${one.value.toFixed()}${one.unitText}`);

describe('numbers of a text', () => {
  test.each<readonly [string, readonly string[]]>([
    ['收入1,234.56万元', ['amount 1234.56万元']],
    ['收入１，２３４．５６万元，占５％', ['amount 1234.56万元', 'percent 5%']],
    ['收入 1 234.5 万元', ['amount 1234.5万元']],
    ['外交支出45万，占0.40%', ['amount 45万', 'percent 0.4%']],
    ['45万占0.40%', ['amount 45万', 'percent 0.4%']],
    ['约2万人、3万平方米', ['count 2', 'count 3']],
    ['2.11亿元', ['amount 2.11亿元']],
    ['增加-5.00万元', ['amount -5万元']],
    ['2025年预算、2025收支总预算、2024-2025年', ['year 2025', 'year 2025', 'count 2024', 'year 2025']],
    ['〔2016〕17号、16个、7月31日', ['count 2016', 'count 17', 'count 16', 'count 7', 'count 31']],
    ['单价100万元以上设备、200万元（含）以上', ['limit 100万元', 'limit 200万元']],
    ['人均月补贴90元，90元/人', ['limit 90元', 'limit 90元']],
    ['占12.50；增长3.1，', ['bare 12.5', 'bare 3.1']],
    ['1,50.0万元', ['malformed 0万元']],
    ['减少5，2024年增加', ['bare 5', 'year 2024']],
    ['ISO9001认证', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a number is found again in its own characters', () => {
    const folded = foldParagraph('下降 ５．6 1％。');
    const [number] = numbersIn(folded, words);
    const spot = spotOf(folded, number?.start ?? 0, number?.end ?? 0);
    expect('下降 ５．6 1％。'.slice(spot.start, spot.end)).toBe('５．6 1％');
  });
});

describe('pieces of a sentence', () => {
  test('brackets with amounts are lists one level deeper, others part of the label', () => {
    const folded = foldParagraph('甲费（境）9万元（其中：乙2万元、丙7万元），占5%。丁1万元');
    const { pieces } = piecesOf(folded, 0, words);
    expect(
      pieces.map((one) => `${one.depth}.${one.sentence} ${one.label}${one.number ? '#' : ''}${one.after}`),
    ).toEqual(['0.0 甲费(境)#(', '1.0 其中:', '1.0 乙#、', '1.0 丙#)', '0.0 占#。', '0.1 丁#']);
  });
});

test.each([
  ['一、关于', 2, 1],
  ['（二）结构', 3, 2],
  ['3．海关', 2, 3],
  ['1.2025年', 2, 3],
  ['（4）检验', 3, 4],
  ['1.5万元', 0, 0],
  ['2025年', 0, 0],
])('the ordinal of %s', (text, length, level) => {
  expect(ordinalOf(foldParagraph(text).text)).toEqual({ length, level });
});
