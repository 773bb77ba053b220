import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FormulaError } from '../../../src/rules/language/ast';
import { formulaCells, parseFormula, spansTables } from '../../../src/rules/language/parser';
import { centralBudgetRules } from '../../../src/templates/central-budget/rules/index';

function errorOf(text: string): FormulaError {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error(`no mistake found in ${text}`);
}

describe('what a formula says', () => {
  test('cells, signs and numbers', () => {
    const formula = parseFormula('部门支出总表[201, 合计] = [201, 基本支出] + 1,200.50 - 部门收入总表[合计]');
    expect(formula.relation).toBe('=');
    expect(formulaCells(formula).map((cell) => cell.table)).toEqual([
      '部门支出总表',
      '部门支出总表',
      '部门收入总表',
    ]);
    expect(formula.right.map((addend) => addend.sign)).toEqual([1, 1, -1]);
    expect(formula.right[1]).toMatchObject({ kind: 'number' });
    expect(formula.right[1]?.kind === 'number' && formula.right[1].value.toString()).toBe('1200.5');
  });

  test('full-width signs and blanks are the same as half-width ones', () => {
    const cellsOf = (text: string) =>
      formulaCells(parseFormula(text)).map(({ row, column, optional }) => ({
        row: row.kind === 'literal' ? row.key : row.kind,
        column: column.kind === 'literal' ? column.key : column.kind,
        optional,
      }));
    expect(cellsOf('部门支出总表［ 201 ，合  计 ］＝部门收入总表【合计】？＋［上年结转］')).toEqual(
      cellsOf('部门支出总表[201,合计]=部门收入总表[合计]?+[上年结转]'),
    );
  });

  test.each([
    ['甲表[1] ≤ 乙表[2]', '甲表'],
    ['甲表[1] <= 乙表[2]', '甲表'],
    ['甲表[1] ≥ 乙表[2]', '乙表'],
    ['甲表[1] >= 乙表[2]', '乙表'],
    ['甲表[1] ＞＝ 乙表[2]', '乙表'],
  ])('%s has %s as the smaller side', (text, smaller) => {
    const formula = parseFormula(text);
    expect(formula.relation).toBe('≤');
    expect(formula.left[0]?.kind === 'cell' && formula.left[0].cell.table).toBe(smaller);
  });

  test.each([
    ['财政拨款预算“三公”经费支出表[本年预算数/因公出国（境）费] = 1', '财政拨款预算“三公”经费支出表'],
    ['部门支出总表（续）[合计, 合计] = 1', '部门支出总表（续）'],
    ['表3[合计, 合计] = 1', '表3'],
    ['附表1-1[合计, 合计] = 1', '附表1-1'],
  ])('%s names the table %s', (text, table) => {
    expect(formulaCells(parseFormula(text))[0]?.table).toBe(table);
  });

  test('scopes, sets and conditions', () => {
    const formula = parseFormula(
      '每行每列（合计、基本支出）：甲表[该行, 该列] = 求和([该行的下级, 该列])，当 乙表[结转下年] 无数 且 该行 属于 301、303',
    );
    expect(formula.scopes.map(({ kind, names }) => ({ kind, names }))).toEqual([
      { kind: 'row', names: null },
      { kind: 'column', names: ['合计', '基本支出'] },
    ]);
    expect(formula.right[0]).toMatchObject({ sum: true, cell: { row: { kind: 'children', of: null } } });
    expect(formula.conditions.map((condition) => condition.text)).toEqual([
      '乙表[结转下年] 无数',
      '该行 属于 301、303',
    ]);
  });

  test('blanks between words of a condition may be left out', () => {
    const formula = parseFormula('每行：甲表[该行, 公用经费] = 0，当乙表[结转下年]无数且该行不属于301、303');
    expect(formula.conditions).toMatchObject([
      { kind: 'cell', is: 'noAmount' },
      { kind: 'codes', within: false, prefixes: ['301', '303'] },
    ]);
  });

  test('a ratio has numerator and base', () => {
    const formula = parseFormula('表5[201, 增减率] = 表5[201, 增减额] ÷ 表5[201, 执行数]');
    expect(formula.right).toHaveLength(1);
    expect(formula.base).toHaveLength(1);
  });
});

describe('a mistake is shown where it is, with what was expected', () => {
  test.each([
    ['部门收支总表 = 1', '=', '[行, 列]'],
    ['部门收支总表[收入总计', '[收入总计', ']'],
    ['部门收支总表[收入总计 = 部门收入总表[合计]', '=', ']'],
    ['部门收支总表[] = 1', '[]', '行名'],
    ['部门收支总表[甲, 乙, 丙] = 1', '丙', '只有行和列'],
    ['部门收支总表[收入总计]', '', '='],
    ['部门收支总表[收入总计] = ', '', '表名'],
    ['部门收支总表[收入总计] < 1', '<', '≤'],
    ['[收入总计] = 1', '[', '表名'],
    ['部门收支总表[各类, 合计] = 1', '各类', '求和'],
    ['部门收支总表[该行, 合计] = 1', '该行', '每行'],
    ['每行：部门支出总表[该行, 该列] = 1', '该列', '每列'],
    ['每天：部门支出总表[该行, 合计] = 1', '每天', '每行'],
    ['每项：部门支出总表[该项, 合计] = 1', '每项', '甲、乙'],
    ['部门收支总表[收入总计] = 1，如果', '如果', '当'],
    ['部门收支总表[收入总计] = 1，当 部门收支总表[结转下年] 有', '有', '有数'],
    ['部门收支总表[收入总计] = 求和(部门收支总表[各项]', '', ')'],
    ['部门收支总表[收入总计] * 2 = 1', '*', '运算符'],
    ['部门收支总表[收入总计] = 1 = 2', '=', '公式结束'],
  ])('%s', (text, at, expected) => {
    const error = errorOf(text);
    expect(text.slice(error.start, error.end)).toBe(at);
    expect(error.expected).toContain(expected);
  });

  test('no text makes the parser throw anything else, and every place lies in the text', () => {
    const parts = [
      '部门收支总表',
      '[',
      ']',
      '201',
      ',',
      '=',
      '≤',
      '+',
      '-',
      '求和',
      '(',
      ')',
      '?',
      '每行',
      '：',
      '当',
      '、',
      ' ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })), { maxLength: 14 }),
        (list) => {
          const text = list.join('');
          try {
            parseFormula(text);
          } catch (error) {
            expect(error).toBeInstanceOf(FormulaError);
            const { start, end } = error as FormulaError;
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThanOrEqual(text.length);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

test('every declared formula can be read', () => {
  for (const rule of centralBudgetRules) {
    if (rule.kind === 'check') continue;
    const formula = parseFormula(rule.formula);
    expect(formula.base.length > 0).toBe(rule.kind === 'ratio');
    expect(formula.relation === '≤' ? rule.severity : 'warning').toBe('warning');
  }
});

test('whether a formula spans tables', () => {
  expect(spansTables('部门收支总表[收入总计] = 部门收入总表[合计]')).toBe(true);
  expect(spansTables('部门收支总表[收入总计] = [支出总计]')).toBe(false);
  expect(spansTables('不是公式')).toBe(false);
});
