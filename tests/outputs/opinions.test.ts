import { describe, expect, test } from '@jest/globals';
import type { CheckedFinding } from '../../src/outputs/result';
import { findingsSheet } from '../../src/outputs/findings-sheet';
import { FINDING_COLUMNS, opinionState, readOpinions, type StoredOpinion } from '../../src/outputs/opinions';
import { DEFAULT_OPTIONS } from '../../src/outputs/options';
import type { Snapshot } from '../../src/workbook/snapshot';
import { asRead, rowWith } from './as-read';

const finding = (id: string, figures: string): CheckedFinding => ({
  id,
  rule: 'sum',
  title: '合计等于各项之和',
  severity: 'error',
  status: 'fail',
  message: '应为 12.00，现为 10.00，差 -2.00。',
  summary: '应为 12.00，现为 10.00，差 -2.00。',
  cells: [{ sheet: '表3', row: 4, col: 2, text: '10.00' }],
  expected: '12.00',
  actual: '10.00',
  difference: '-2.00',
  span: null,
  correction: null,
  source: null,
  figures,
  marked: [],
  outcomes: [id],
  opinion: null,
  lapsed: null,
  cause: null,
  inherited: false,
});

const result = (findings: readonly CheckedFinding[], gone: readonly StoredOpinion[] = []) => ({
  disclosure: { department: '海岸观测中心', year: 2025, problems: [] },
  causes: [],
  findings,
  gone,
  receipts: { pass: 3, rounding: 0, fail: 1, unverifiable: 2, notApplicable: 0, rules: [], off: 0 },
  options: DEFAULT_OPTIONS,
  rules: new Map(),
  outcomes: [],
});

const sheetOf = (findings: readonly CheckedFinding[], gone: readonly StoredOpinion[] = []) =>
  findingsSheet(result(findings, gone), '校核结果', '2026-03-01');

const workbook = (sheet: ReturnType<typeof asRead>): Snapshot => ({ name: 'a.xlsx', sheets: [sheet] });

const withOpinion = (text: string, figures = '10.00|12.00'): StoredOpinion[] => {
  const sheet = sheetOf([finding('sum:表3[合计]', figures)]);
  const row = rowWith(sheet, FINDING_COLUMNS.id, 'sum:表3[合计]');
  return readOpinions(workbook(asRead(sheet, { [`${row},${FINDING_COLUMNS.opinion}`]: text })));
};

describe('处理意见 on the sheet 校核结果', () => {
  test('what the user typed is read back with the finding it belongs to', () => {
    expect(withOpinion(' 批复如此 ')).toEqual([
      {
        id: 'sum:表3[合计]',
        figures: '10.00|12.00',
        text: '批复如此',
        lapsed: false,
        title: '合计等于各项之和',
        message: '应为 12.00，现为 10.00，差 -2.00。',
      },
    ]);
  });

  test('lines without a reason store nothing', () => {
    expect(readOpinions(workbook(asRead(sheetOf([finding('a', '1')]))))).toEqual([]);
  });

  test('it is found again after the user inserted rows above and a column before', () => {
    const sheet = sheetOf([finding('a', '1')]);
    const row = rowWith(sheet, FINDING_COLUMNS.id, 'a');
    const read = asRead(sheet, { [`${row},${FINDING_COLUMNS.opinion}`]: '已核' });
    const moved = {
      ...read,
      cells: read.cells.map((cell) => ({ ...cell, row: cell.row + 2, col: cell.col + 1 })),
    };
    expect(readOpinions(workbook(moved)).map(({ id, text }) => [id, text])).toEqual([['a', '已核']]);
  });

  test('it holds while the figures are the same and lapses when one changes', () => {
    const [stored] = withOpinion('批复如此');
    expect(opinionState(stored, { figures: '10.00|12.00' })).toEqual({ opinion: '批复如此', lapsed: null });
    expect(opinionState(stored, { figures: '10.00|13.00' })).toEqual({ opinion: null, lapsed: '批复如此' });
  });

  test('a lapsed one stays lapsed, though the figures are the same as last time, until our mark is taken off', () => {
    const lapsed: CheckedFinding = { ...finding('a', '13'), lapsed: '批复如此' };
    const sheet = sheetOf([lapsed]);
    const [again] = readOpinions(workbook(asRead(sheet)));
    expect(again).toMatchObject({ text: '批复如此', lapsed: true, figures: '13' });
    expect(opinionState(again, { figures: '13' }).opinion).toBeNull();
    const row = rowWith(sheet, FINDING_COLUMNS.id, 'a');
    const [renewed] = readOpinions(
      workbook(asRead(sheet, { [`${row},${FINDING_COLUMNS.opinion}`]: '批复如此，再核无误' })),
    );
    expect(opinionState(renewed, { figures: '13' }).opinion).toBe('批复如此，再核无误');
  });

  test('a reason whose finding is gone is kept below the list and is read back', () => {
    const [stored] = withOpinion('批复如此');
    if (!stored) throw new Error('nothing was stored');
    const [kept] = readOpinions(workbook(asRead(sheetOf([], [stored]))));
    expect(kept).toMatchObject({ id: stored.id, figures: stored.figures, text: '批复如此', lapsed: false });
  });

  test('a sheet of that name without our marker is the user’s own', () => {
    const sheet = asRead(sheetOf([{ ...finding('a', '1'), opinion: '已核' }]));
    const cells = sheet.cells.filter((cell) => cell.value !== 'gouji:findings');
    expect(readOpinions(workbook({ ...sheet, cells }))).toEqual([]);
  });
});
