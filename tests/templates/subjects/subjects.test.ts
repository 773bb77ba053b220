import { describe, expect, test } from '@jest/globals';
import { builtInSubjects } from '../../../src/templates/subjects/catalogue';
import { ECONOMIC } from '../../../src/templates/subjects/economic';
import { FUNCTIONAL_CLASSES } from '../../../src/templates/subjects/functional-classes';
import { FUNCTIONAL_ITEMS } from '../../../src/templates/subjects/functional-items';
import { loadCatalogue } from '../../../src/templates/subjects/load';

describe('the catalogue that comes along', () => {
  test.each([
    ['201', '一般公共服务支出'],
    ['20805', '行政事业单位养老支出'],
    ['2080505', '机关事业单位基本养老保险缴费支出'],
    ['2019898', null],
  ])('function %s', (code, name) => expect(builtInSubjects.functionalName(code)).toBe(name));

  test.each([
    ['302', '商品和服务支出'],
    ['30217', '公务接待费'],
    ['205', null],
  ])('economic %s', (code, name) => expect(builtInSubjects.economicName(code)).toBe(name));

  test.each([
    ['functional 类 and 款', FUNCTIONAL_CLASSES, /^2\d{2}(\d{2})?$/],
    ['functional 项', FUNCTIONAL_ITEMS, /^2\d{6}$/],
    ['economic', ECONOMIC, /^3\d{2}(\d{2})?$/],
  ] as const)(
    '%s: codes well formed, once each, names without blanks, every 款 under its 类',
    (_, entries, shape) => {
      const codes = entries.map(([code]) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const all = new Set([...codes, ...FUNCTIONAL_CLASSES.map(([code]) => code)]);
      for (const [code, name] of entries) {
        expect(code).toMatch(shape);
        expect(name).toMatch(/^\S{2,}$/u);
        if (code.length > 3) expect(all.has(code.slice(0, code.length - 2)) ? '' : code).toBe('');
      }
    },
  );
});

describe('a fuller catalogue of the user’s', () => {
  test('header, BOM, quotes, separators; the rest comes from the built-in one', () => {
    const csv =
      '\uFEFF科目编码,科目名称,备注\r\n2019898,"超长期，特别""国债""支出",x\r\n30217;公务接待\r\n205\t教育\r\n';
    const { subjects, count, problems } = loadCatalogue(csv);
    expect(count).toBe(3);
    expect(problems).toEqual([]);
    expect(subjects.functionalName('2019898')).toBe('超长期，特别"国债"支出');
    expect(subjects.economicName('30217')).toBe('公务接待');
    expect(subjects.functionalName('205')).toBe('教育');
    expect(subjects.functionalName('201')).toBe('一般公共服务支出');
  });

  test('lines that cannot be used are reported by number and passed over', () => {
    const { count, problems } = loadCatalogue(
      '205,教育支出\n20,教育\n206,\n205,教学支出\n\n208,社会保障和就业支出',
    );
    expect(count).toBe(2);
    expect(problems.map(({ line, why }) => [line, why])).toEqual([
      [2, 'code'],
      [3, 'fields'],
      [4, 'conflict'],
    ]);
  });
});
