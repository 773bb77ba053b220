import { describe, expect, test } from '@jest/globals';
import { parseAddress } from '../../src/core/address';
import { relationMatrix, relationsOf, relationsOfCell } from '../../src/outputs/relations';
import { relationsSheet } from '../../src/outputs/relations-sheet';
import type { CheckResult } from '../../src/outputs/result';
import { centralBudget } from '../../src/templates/central-budget/family';
import { SAMPLE, TYPO, check } from './sample-check';

const NAMES = centralBudget.tables.map(({ name }) => name);
const result = check(TYPO);
const relations = relationsOf(result);
const at = (sheet: string, address: string) => ({
  sheet,
  ...(parseAddress(address) ?? { row: -1, col: -1 }),
});

describe('the relations of a check', () => {
  test('are what the formulas compared, each once, failures with both figures and what to do', () => {
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
    const failed = relations.filter(({ status }) => status === 'fail');
    const outcomes = result.outcomes.filter(({ status, equation }) => status === 'fail' && equation);
    expect(failed).toHaveLength(outcomes.length);
    const row = failed.find(({ left }) => left.cells.some(({ sheet }) => sheet === '部门公开表3'));
    expect(row).toMatchObject({ severity: 'error', reason: null, compared: true });
    expect(row?.left.figure).not.toBe(row?.right.figure);
    expect(row?.difference).toMatch(/45\.00$/);
    expect(row?.message).toContain('差');
    expect(row?.left.name).toContain('部门支出总表');
  });

  test('tell figures, place and tables of both sides where they hold', () => {
    const one =
      relations.find(({ rule }) => rule === 'between.income-total') ?? relations.find((r) => r.crossTable);
    expect(one?.status).toBe('pass');
    expect(one?.left.figure).toBe(one?.right.figure);
    expect(one?.difference).toBe('0.00');
    expect([one?.left.tables, one?.right.tables]).toEqual([['部门收支总表'], ['部门收入总表']]);
    expect(one?.left.place).toMatch(/^部门公开表1![A-Z]+\d+$/);
    expect(one?.message).toBeNull();
  });

  test('without a table they say why, and which tables they are of', () => {
    const without = check({ ...SAMPLE, sheets: SAMPLE.sheets.filter(({ name }) => name !== '部门公开表2') });
    const open = relationsOf(without).filter(
      ({ status, crossTable, right, left }) =>
        status === 'unverifiable' && crossTable && [...left.tables, ...right.tables].includes('部门收入总表'),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ reason }) => reason?.includes('部门收入总表'))).toBe(true);
    expect(open.every(({ compared, difference }) => !compared && difference === null)).toBe(true);
  });

  test('a rule that is turned off has a line that says so, on the signed page too', () => {
    const rule = relations.find(({ crossTable }) => crossTable)?.rule ?? '';
    const off = check(TYPO, { off: [rule] });
    const own = relationsOf(off).filter((one) => one.rule === rule);
    expect(own).toMatchObject([{ status: 'unverifiable', reason: '已停用，未核对', crossTable: true }]);
    const texts = relationsSheet(off, '勾稽关系表', '2026-03-01').rows.map((row) => row.cells[8]?.value);
    expect(texts).toContain('已停用，未核对');
  });

  test('勾稽关系表 prints those between tables, from the same source', () => {
    const cross = relations.filter(({ crossTable }) => crossTable);
    const lines = relationsSheet(result, '勾稽关系表', '2026-03-01').rows.filter(
      (row) => typeof row.cells[0]?.value === 'number',
    );
    expect(lines.map((row) => row.cells[1]?.value)).toEqual(cross.map(({ title }) => title));
  });
});

describe('the matrix of tables', () => {
  const matrix = relationMatrix(relations, NAMES);

  test('each pair once, in the official order, the diagonal within a table', () => {
    const pairs = matrix.map(({ a, b }) => [NAMES.indexOf(a), NAMES.indexOf(b)] as const);
    expect(pairs.every(([a, b]) => a >= 0 && a <= b)).toBe(true);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
    expect(pairs).toEqual([...pairs].sort((x, y) => x[0] - y[0] || x[1] - y[1]));
    for (const cell of matrix.filter(({ a, b }) => a === b)) {
      expect(cell.relations.every(({ crossTable }) => !crossTable)).toBe(true);
    }
  });

  test('counts what it lists, and is as bad as the worst of it', () => {
    for (const { counts, relations: own, worst } of matrix) {
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(own.length);
      expect(worst !== null).toBe(own.some(({ status }) => status === 'fail' || status === 'rounding'));
    }
    const own = matrix.find(({ a, b }) => a === '部门支出总表' && b === '部门支出总表');
    expect(own).toMatchObject({ worst: 'error' });
    expect(own?.counts.fail).toBe(2);
  });

  test('every relation of two tables is in it', () => {
    const listed = new Set(matrix.flatMap(({ relations: own }) => own.map(({ id }) => id)));
    const missing = relations.filter(({ id, left, right }) => {
      return !listed.has(id) && [...left.tables, ...right.tables].some((name) => NAMES.includes(name));
    });
    expect(missing).toEqual([]);
  });

  test('a relation of several tables is with each of the other side', () => {
    const many = relations.find(({ left, right }) => left.tables.length + right.tables.length > 2);
    expect(many).toBeDefined();
    const of = matrix.filter(({ relations: own }) => own.some(({ id }) => id === many?.id));
    expect(of.length).toBeGreaterThan(1);
  });
});

describe('the relations of a cell', () => {
  const ofCell = (one: CheckResult, address: string) => relationsOfCell(one, at('部门公开表3', address));

  test('are all that its figure is part of, with how they came out', () => {
    const here = ofCell(result, 'C9');
    expect(here.filter(({ status }) => status === 'fail')).toHaveLength(2);
    expect(here.some(({ crossTable }) => crossTable)).toBe(true);
    const ids = new Set(result.outcomes.map(({ rule, key }) => `${rule}:${key}`));
    expect(here.every(({ id }) => ids.has(id.replace(/#\d+$/, '')))).toBe(true);
    for (const one of here.filter(({ compared }) => compared)) {
      expect([...one.left.cells, ...one.right.cells]).toContainEqual(at('部门公开表3', 'C9'));
    }
  });

  test('a cell that nothing speaks of has none; sheets are told apart', () => {
    expect(ofCell(result, 'Z99')).toEqual([]);
    expect(relationsOfCell(result, at('没有', 'C9'))).toEqual([]);
  });

  test('a check without a formula is there as well', () => {
    const found = result.findings.find(
      ({ rule, cells }) => result.rules.get(rule)?.kind === 'check' && cells[0],
    );
    const [cell] = found?.cells ?? [];
    if (!cell) throw new Error('no finding of a check');
    const own = relationsOfCell(result, cell).find(({ id }) => id === found?.id);
    expect(own).toMatchObject({ compared: false, message: found?.message });
  });
});
