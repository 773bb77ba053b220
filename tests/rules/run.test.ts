import { describe, expect, test } from '@jest/globals';
import { readDisclosure } from '../../src/disclosure/read';
import type { CheckRule } from '../../src/rules/model';
import { run } from '../../src/rules/run';
import { centralBudget } from '../../src/templates/central-budget/family';
import { SHEETS, type Edit, type SheetKey } from '../cases/rules/sheets';
import { snapshotOf, type SheetInput } from '../support/workbook';
import { edit, identity, NO_SUBJECTS, on, said, tried, WORDS } from './tried';

describe('nothing passes silently', () => {
  test.each<[string, string, SheetKey[], Edit | null]>([
    ['unverifiable table-missing', '部门收支总表[收入总计] = 部门收入总表[合计]', ['1'], null],
    ['unverifiable row-missing', '部门收支总表[收入总计] = [收入小计]', ['1'], null],
    ['unverifiable column-missing', '部门支出总表[合计, 合计] = [合计, 经营支出]', ['3'], null],
    [
      'unverifiable unreadable',
      '部门收支总表[收入总计] = [支出总计]',
      ['1'],
      edit('1', '收入总计', 1, '约一百'),
    ],
    ['notApplicable both-empty', '部门支出总表[221, 项目支出] = [221, 上缴上级支出]', ['3'], null],
    ['notApplicable condition', '部门收支总表[收入总计] = 1，当 部门收支总表[结转下年] 无数', ['1'], null],
    [
      'unverifiable table-missing',
      '部门收支总表[收入总计] = 1，当 财政拨款收支总表[结转下年] 无数',
      ['1'],
      null,
    ],
    ['unverifiable row-missing', '部门收支总表[收入总计] = [收入小计]?', ['1'], null],
  ])('%s: %s', (expected, formula, keys, change) => {
    expect(said(on(formula, keys, change))).toEqual([expected]);
  });

  test('an unknown form is said, not read', () => {
    const sheet: SheetInput = {
      name: '表',
      rows: [['部门支出总表'], ['单位：万元'], ['甲', '乙'], ['丙', '1.00']],
    };
    expect(said(tried(identity('部门支出总表[合计, 合计] = 1'), [sheet]))).toEqual([
      'unverifiable form-unknown',
    ]);
  });

  test('a formula that no program has calculated is not a figure', () => {
    const rows = SHEETS['1'].rows.map((line) =>
      line.map((cell) => (cell === '120.00' ? { v: null, f: 'SUM(B6:B10)', uncached: true } : cell)),
    );
    const found = tried(identity('部门收支总表[本年收入合计] = 120'), [{ ...SHEETS['1'], rows }]);
    expect(said(found)).toEqual(['unverifiable uncached']);
  });

  test('an optional line that the form lacks counts as nothing, and the receipt says so', () => {
    const [outcome] = on('财政拨款收支总表[支出总计] = [本年支出] + [结转下年]?', ['4']);
    expect(outcome?.status).toBe('pass');
    expect(outcome?.absent).toEqual(['财政拨款收支总表[结转下年]']);
  });

  test('a rule that throws is named as a fault and stops no other', () => {
    const broken: CheckRule = {
      ...WORDS,
      id: 'broken',
      kind: 'check',
      messages: {},
      run: () => {
        throw new Error('boom');
      },
    };
    const disclosure = readDisclosure(snapshotOf([SHEETS['1']]), centralBudget);
    const rules = [
      broken,
      identity('没有 = [', 'unreadable'),
      identity('部门收支总表[收入总计] = [支出总计]', 'right'),
    ];
    const { outcomes, faults } = run(disclosure, rules, NO_SUBJECTS);
    expect(faults.map((fault) => fault.rule)).toEqual(['broken', 'unreadable']);
    expect(faults[0]?.message).toBe('boom');
    expect(outcomes.map(({ rule, status }) => `${rule} ${status}`)).toEqual(['right pass']);
  });
});

describe('what a scope runs over', () => {
  test('= over 类 takes those of both tables, ≤ those of the smaller side', () => {
    const extra = { ...SHEETS['3'], rows: [...SHEETS['3'].rows, ['229', '其他支出', '5.00', null, '5.00']] };
    const classes = (relation: string): string[] =>
      tried(identity(`每类：部门收支总表[支出/该类] ${relation} 部门支出总表[该类, 合计]`), [
        SHEETS['1'],
        extra,
      ]).map(({ key, status, reason }) => `${key} ${reason?.code ?? status}`);
    expect(classes('=')).toContain('部门收支总表[支出/其他支出] row-missing');
    expect(classes('≤').filter((text) => text.includes('其他支出'))).toEqual([]);
    expect(classes('=').filter((text) => text.endsWith(' pass'))).toHaveLength(4);
  });

  test('其中 lines are never added', () => {
    const rows = SHEETS['1'].rows.flatMap((line) =>
      line[0] === '四、事业收入' ? [line, ['其中：教育收费', '5.00', null, null]] : [line],
    );
    const found = tried(identity('部门收支总表[本年收入合计] = 求和([本年收入合计以上各项])'), [
      { ...SHEETS['1'], rows },
    ]);
    expect(said(found)).toEqual(['pass']);
  });

  test('lines of the department’s own after 求和( )? may be part of the sum or not', () => {
    const formula =
      '部门收支总表[收入总计] = [本年收入合计] + [使用非财政拨款结余] + [上年结转] + 求和([本年收入合计以下各项 除 使用非财政拨款结余、上年结转])?';
    const withLine = (amount: string, total: string): SheetInput => ({
      ...SHEETS['1'],
      rows: SHEETS['1'].rows.flatMap((line) => {
        if (line[0] === '上年结转') return [line, ['收回存量资金', amount, null, null]];
        return line[0] === '收入总计' ? [['收入总计', total, ...line.slice(2)]] : [line];
      }),
    });
    expect(said(tried(identity(formula), [withLine('7.00', '147.00')]))).toEqual(['pass']);
    expect(said(tried(identity(formula), [withLine('7.00', '140.00')]))).toEqual(['pass']);
    expect(said(tried(identity(formula), [withLine('7.00', '150.00')]))).toEqual(['fail']);
  });

  test('keys name facts, not addresses, and are told apart', () => {
    const formula = '每行每列：部门支出总表[该行, 该列] = 求和([该行的下级, 该列])';
    const keys = (sheets: readonly SheetInput[]): string[] =>
      tried(identity(formula), sheets).map(({ key }) => key);
    const before = keys([SHEETS['3']]);
    expect(before).toContain('部门支出总表[20502, 基本支出]');
    expect(new Set(before).size).toBe(before.length);
    const lower = { ...SHEETS['3'], rows: [[null], [null], ...SHEETS['3'].rows] };
    expect(keys([lower])).toEqual(before);
  });
});
