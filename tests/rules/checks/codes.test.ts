import { describe, expect, test } from '@jest/globals';
import { change, cleanSheets, keys, outcomesOf, sentence, sheet, type Rows, without } from './build';

const clean = cleanSheets();
const HEAD = ['科目代码', '科目名称', '合计', '基本支出', '项目支出'];

/** The clean workbook with other lines in 部门支出总表. */
const spending = (rows: Rows): typeof clean => ({ ...clean, 支出: sheet('部门支出总表', [HEAD, ...rows]) });
const fails = (id: string, sheets: typeof clean): string[] => keys(outcomesOf(id, sheets), 'fail');

describe('code.length', () => {
  test.each([
    ['2050', '部门支出总表[2050]'],
    ['205020', '部门支出总表[205020]'],
    ['20502055', '部门支出总表[20502055]'],
  ])('%s is no code', (code, key) => {
    const sheets = spending([
      ['205', '教育支出', 1, 1, null],
      [code, '普通教育', 1, 1, null],
      ['合计', '', 1, 1, null],
    ]);
    expect(fails('code.length', sheets)).toEqual([key]);
    expect(sentence(outcomesOf('code.length', sheets).find((one) => one.status === 'fail'))).toContain(code);
  });

  test('economic codes have 3 or 5 digits', () => {
    expect(fails('code.length', change(clean, '基本', [[4, 0, '3010101']]))).toEqual([
      '一般公共预算基本支出表[3010101]',
    ]);
  });
});

describe('code.parent', () => {
  test('a missing 款 is one finding for all its 项', () => {
    const sheets = spending([
      ['205', '教育支出', 3, 3, null],
      ['20501', '教育管理事务', 1, 1, null],
      ['2050101', '行政运行', 1, 1, null],
      ['2050204', '高中教育', 1, 1, null],
      ['2050205', '高等教育', 1, 1, null],
      ['合计', '', 3, 3, null],
    ]);
    const [found] = outcomesOf('code.parent', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '部门支出总表[20502]', severity: 'error', expected: '20502' });
    expect(found?.cells).toHaveLength(2);
  });

  test('a 款 without 项 just above is pointed out as the slip', () => {
    const sheets = change(clean, '支出', [[4, 0, '20503']]);
    const [found] = outcomesOf('code.parent', sheets).filter((one) => one.status === 'fail');
    expect(sentence(found)).toContain('20503 普通教育');
  });

  test('a code of a wrong length explains the missing parent', () => {
    const sheets = change(clean, '支出', [[4, 0, '2050']]);
    expect(fails('code.parent', sheets)).toEqual([]);
    expect(keys(outcomesOf('code.parent', sheets), 'notApplicable')).toEqual(['部门支出总表[20502]']);
  });

  test('a form that lists no 款 at all is not asked', () => {
    const sheets = spending([
      ['205', '教育支出', 3, 3, null],
      ['2050204', '高中教育', 1, 1, null],
      ['2050301', '初等职业教育', 2, 2, null],
      ['合计', '', 3, 3, null],
    ]);
    expect(fails('code.parent', sheets)).toEqual([]);
  });
});

describe('code.order', () => {
  test('a 类 out of place is one finding', () => {
    const sheets = spending([
      ['208', '社会保障和就业支出', 1, 1, null],
      ['20805', '行政事业单位养老支出', 1, 1, null],
      ['205', '教育支出', 1, 1, null],
      ['20502', '普通教育', 1, 1, null],
      ['合计', '', 2, 2, null],
    ]);
    expect(fails('code.order', sheets)).toEqual(['部门支出总表[205]']);
    expect(outcomesOf('code.order', sheets).find((one) => one.status === 'fail')?.severity).toBe('warning');
  });

  test('a 款 after its own 项', () => {
    const sheets = spending([
      ['205', '教育支出', 1, 1, null],
      ['2050205', '高等教育', 1, 1, null],
      ['20502', '普通教育', 1, 1, null],
      ['合计', '', 1, 1, null],
    ]);
    expect(fails('code.order', sheets)).toHaveLength(1);
  });

  test('an orphan is left to its own finding', () => {
    expect(fails('code.order', change(clean, '支出', [[6, 0, '20408']]))).toEqual([]);
  });
});

describe('code.duplicate', () => {
  test('the same line twice', () => {
    const sheets = change(clean, '支出', [
      [6, 0, '20502'],
      [6, 1, '普通教育'],
    ]);
    const [found] = outcomesOf('code.duplicate', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '部门支出总表[20502]', severity: 'error' });
    expect(sentence(found)).toContain('列了 2 次');
  });

  test('one code for two names', () => {
    const [found] = outcomesOf('code.duplicate', change(clean, '支出', [[6, 0, '20502']])).filter(
      (one) => one.status === 'fail',
    );
    expect(sentence(found)).toContain('普通教育、进修及培训');
  });

  test('units that are not named make it unverifiable', () => {
    const unit: Rows = [
      ['205', '教育支出', 1, 1, null],
      ['20502', '普通教育', 1, 1, null],
      ['2050205', '高等教育', 1, 1, null],
    ];
    const outcomes = outcomesOf('code.duplicate', spending([...unit, ...unit, ['合计', '', 2, 2, null]]));
    expect(keys(outcomes, 'fail')).toEqual([]);
    expect(keys(outcomes, 'unverifiable')).toEqual(['部门支出总表[*]']);
  });
});

describe('code.coverage', () => {
  const empty = (code: string, name: string): (string | null)[] => [
    code,
    name,
    null,
    null,
    null,
    null,
    null,
    null,
  ];
  const general = clean['一般'] as (typeof clean)[string];
  const withLines = (...lines: Rows): typeof clean => ({
    ...clean,
    一般: { ...general, rows: [...general.rows.slice(0, -1), ...lines, ...general.rows.slice(-1)] },
  });

  test('a code with this year’s amount that the other table lacks', () => {
    const sheets = change(clean, '一般', [
      [7, 0, '20509'],
      [7, 1, '教育费附加安排的支出'],
      [8, 0, '2050999'],
      [8, 1, '其他教育费附加安排的支出'],
    ]);
    const found = outcomesOf('code.coverage', sheets).filter((one) => one.status === 'fail');
    expect(found.map((one) => [one.key, one.expected])).toEqual([['一般公共预算支出表[20509]', '20508']]);
    expect(sentence(found[0])).toContain('多半应为 20508');
  });

  test('where the catalogue knows this code by the name, the other table is the one to mend', () => {
    const sheets = change(clean, '支出', [
      [6, 0, '20518'],
      [7, 0, '2051803'],
    ]);
    const [found] = outcomesOf('code.coverage', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({
      actual: '20518',
      expected: '20508',
      cells: [{ sheet: '部门支出总表' }, {}, {}],
    });
    expect(sentence(found)).toContain('改正部门支出总表的代码');
  });

  test('an empty line beside a sibling that only the other table has', () => {
    const sheets = {
      ...withLines(empty('208', '社会保障和就业支出'), empty('20899', '其他社会保障和就业支出')),
    };
    const [found] = outcomesOf('code.coverage', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '一般公共预算支出表[20899]', expected: '20805' });
  });

  test('empty lines that the form prints are no fault', () => {
    expect(
      fails('code.coverage', withLines(empty('210', '卫生健康支出'), empty('21011', '行政事业单位医疗'))),
    ).toEqual([]);
  });

  test('a 款 that the other table does not divide is not asked for its 项', () => {
    const line = ['2080505', '机关事业单位基本养老保险缴费支出', null, 1, 1, null, 1, null];
    const sheets = withLines(
      ['208', '社会保障和就业支出', null, 1, 1, null, 1, null],
      ['20805', '行政事业单位养老支出', null, 1, 1, null, 1, null],
      line,
    );
    expect(fails('code.coverage', sheets)).toEqual([]);
  });

  test('without 部门支出总表 nothing can be said', () => {
    const rest = without(clean, '支出');
    const outcomes = outcomesOf('code.coverage', rest);
    expect(outcomes.map((one) => [one.status, one.reason?.code])).toEqual([
      ['unverifiable', 'table-missing'],
    ]);
  });
});
