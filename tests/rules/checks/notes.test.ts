import { describe, expect, test } from '@jest/globals';
import { change, cleanSheets, keys, outcomesOf, sentence, sheet } from './build';

const clean = cleanSheets();
const fund = (note: string | null): typeof clean => change(clean, '基金', [[4, 0, note]]);
const withData = (note: string | null): typeof clean => ({
  ...clean,
  基金: sheet('政府性基金预算支出表', [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['229', '其他支出', 12.34, null, 12.34],
    ['合计', '', 12.34, null, 12.34],
    [note],
  ]),
});

describe('note.empty', () => {
  test.each([
    '注：本校没有使用政府性基金预算拨款安排的支出，故本表无数据。',
    '注：本校2025年无政府性基金预算支出。',
    '注：本表为空表。',
  ])('%s above data', (note) => {
    const [found] = outcomesOf('note.empty', withData(note)).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '政府性基金预算支出表[注]', severity: 'error' });
    expect(sentence(found)).toContain('12.34');
  });

  test.each([
    '注：本表无数据的栏目以空格表示。',
    '注：如本表无数据，以空表列示。',
    '注：本校无政府性基金预算安排的基本支出。',
    '注：本表反映政府性基金预算支出情况。',
    '注：本表金额转换为万元时，因四舍五入可能存在尾差。',
  ])('%s denies nothing', (note) =>
    expect(outcomesOf('note.empty', withData(note)).filter((one) => one.key.startsWith('政府性'))).toEqual(
      [],
    ),
  );

  test('a table of unknown form cannot be looked at', () => {
    const sheets = {
      ...clean,
      基金: sheet('政府性基金预算支出表', [
        ['甲', '乙'],
        ['229', 1, 2],
        ['注：无政府性基金预算支出，本表无数据。'],
      ]),
    };
    expect(keys(outcomesOf('note.empty', sheets), 'unverifiable')).toEqual(['政府性基金预算支出表[注]']);
  });
});

describe('note.missing', () => {
  test('an empty table without a note', () => {
    const outcomes = outcomesOf('note.missing', fund(null));
    expect(keys(outcomes, 'fail')).toEqual(['政府性基金预算支出表[无数据]']);
    expect(outcomes.find((one) => one.status === 'fail')?.severity).toBe('note');
  });

  test('a note that says nothing of emptiness does not do', () => {
    expect(keys(outcomesOf('note.missing', fund('注：金额单位为万元。')), 'fail')).toHaveLength(1);
  });

  test('formulas nobody has calculated may be data', () => {
    const sheets = change(fund(null), '基金', [[3, 2, { v: null, f: 'SUM(C1:C2)', uncached: true }]]);
    expect(keys(outcomesOf('note.missing', sheets), 'unverifiable')).toEqual([
      '政府性基金预算支出表[无数据]',
    ]);
  });
});

describe('note.names', () => {
  test('another fund’s note', () => {
    const sheets = change(clean, '国资', [
      [4, 0, '注：本校没有使用政府性基金预算拨款安排的支出，故本表无数据。'],
    ]);
    const [found] = outcomesOf('note.names', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '国有资本经营预算支出表[注]', severity: 'warning' });
    expect(sentence(found)).toContain('没有提到国有资本经营');
  });

  test('another table’s number', () => {
    const numbered = change(clean, '基金', [
      [1, 0, '部门公开表7'],
      [4, 0, '注：表8无数据。'],
    ]);
    expect(keys(outcomesOf('note.names', numbered), 'fail')).toEqual(['政府性基金预算支出表[注]']);
    expect(
      keys(outcomesOf('note.names', change(numbered, '基金', [[4, 0, '注：表7无数据。']])), 'fail'),
    ).toEqual([]);
  });

  test('a note on both funds is right under each', () => {
    const note = '注：本校无政府性基金、国有资本经营预算支出，故本表无数据。';
    expect(keys(outcomesOf('note.names', change(fund(note), '国资', [[4, 0, note]])), 'fail')).toEqual([]);
  });
});

describe('note.denial', () => {
  const carried = change(clean, '财政', [
    [9, 1, 327.18],
    [6, 2, '（三）其他支出'],
    [6, 3, 327.18],
  ]);

  test('money brought forward of a fund that the note denies', () => {
    const [found] = outcomesOf('note.denial', carried).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({
      key: '政府性基金预算支出表[注, 政府性基金]',
      severity: 'error',
      actual: '327.18',
    });
    expect(sentence(found)).toContain('“上年结转”下的“政府性基金预算拨款”却有 327.18');
    expect(found?.cells).toHaveLength(3);
  });

  test('a note on this year’s appropriation alone does not deny it', () => {
    const sheets = change(carried, '基金', [[4, 0, '注：本校无当年政府性基金预算拨款，故本表无数据。']]);
    expect(keys(outcomesOf('note.denial', sheets), 'fail')).toEqual([]);
  });

  test('income of the fund in 部门收入总表', () => {
    expect(keys(outcomesOf('note.denial', change(clean, '收入', [[3, 3, 5.55]])), 'fail')).toHaveLength(1);
  });

  test('without the tables of income nothing can be said', () => {
    const outcomes = outcomesOf('note.denial', { 基金: clean['基金'] as (typeof clean)[string] });
    expect(outcomes.map((one) => one.status)).toEqual(['unverifiable']);
  });
});

describe('note.missing: what says that a table is empty', () => {
  test.each(['*本表为空表', '※ 本表无数据', '本表无数据', '注：本表数据为零。', '说明：本表没有数据。'])(
    '%s',
    (note) => {
      const outcomes = outcomesOf('note.missing', change(clean, '基金', [[4, 0, note]]));
      expect(keys(outcomes, 'pass')).toContain('政府性基金预算支出表[无数据]');
    },
  );
});
