import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../src/core/label';
import { patched } from '../../src/outputs/text-patch';

describe('a place of a text made to say what is expected', () => {
  test.each([
    ['a figure, grouped as it is', '1,328.13万元', '1,267.92', '1,267.92万元'],
    ['a figure without grouping', '1328.13万元', '1,267.92', '1267.92万元'],
    ['a short figure becomes a long one', '28.13万元', '1,267.92', '1,267.92万元'],
    ['a full-width figure', '１３２８．１３万元', '1,267.92', '１２６７．９２万元'],
    ['a percentage', '94.61%', '91.61%', '91.61%'],
    ['a percentage with a full-width sign', '94.61％', '91.61%', '91.61％'],
    ['a percentage whose sign was left out', '94.61', '94.61%', '94.61%'],
    ['元 left out', '45万', '45万元', '45万元'],
    ['元 left out after a blank', '45 万', '45万元', '45 万元'],
    ['元 left out after full-width digits', '４５万', '45万元', '４５万元'],
    ['a year', '2023年', '2025年', '2025年'],
    ['a full-width year', '２０２３年', '2025年', '２０２５年'],
    ['a year without 年', '2025', '2025年', '2025年'],
    ['one character of a name', '东临口技技术研究院', '东临口岸技术研究院', '东临口岸技术研究院'],
    ['a name in full-width brackets', '海关（南局）', '海关(北局)', '海关（北局）'],
    ['a name broken by a line end', '东临口\n技技术', '东临口岸技术', '东临口\n岸技术'],
    ['a character too many', '。。', '。', '。'],
    ['a word', '增加', '减少', '减少'],
  ])('%s', (_, before, expected, after) => {
    expect(patched(before, expected)).toBe(after);
  });

  test.each([
    ['it says so already', '45万元', '45万元'],
    ['only the width differs', '（甲）', '(甲)'],
    ['a figure is expected where none is', '若干', '12.00'],
  ])('nothing where %s', (_, before, expected) => {
    expect(patched(before, expected)).toBeNull();
  });

  test('says what was expected, folded, whatever stood there; and once is enough', () => {
    const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁（）(),，㈠ｱ１2万元 '), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (before, expected) => {
        fc.pre(!/^-?\d[\d,]*%?$/.test(expected));
        const after = patched(before, expected);
        expect(foldText(after ?? before)).toBe(foldText(expected));
        if (after !== null) expect(patched(after, expected)).toBeNull();
      }),
    );
  });
});
