import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cellAddress, parseAddress } from '../../src/core/address';
import { readSnapshot } from '../../src/hosts/file/read';
import { checkSnapshot } from '../../src/outputs/check';
import { checkJson } from '../../src/outputs/json';
import { listEntries, suspectCells } from '../../src/outputs/listing';
import { marksOf } from '../../src/outputs/marks';
import type { StoredOpinion } from '../../src/outputs/opinions';
import type { CheckResult } from '../../src/outputs/result';
import { checkPlan } from '../../src/outputs/write-back';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';
import type { Snapshot } from '../../src/workbook/snapshot';
import { printed } from '../support/workbook';

const FILE = resolve(__dirname, '../../assets/samples/sample-disclosure-2025.xlsx');
const SAMPLE = readSnapshot(new Uint8Array(readFileSync(FILE)), 'sample.xlsx');

/** The sample with one cell changed. */
function changed(sheet: string, address: string, value: number | string): Snapshot {
  const at = parseAddress(address);
  return {
    ...SAMPLE,
    sheets: SAMPLE.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            cells: one.cells.map((cell) =>
              cell.row === at?.row && cell.col === at.col
                ? { ...cell, value, text: printed(value, cell.format) }
                : cell,
            ),
          },
    ),
  };
}

const check = (snapshot: Snapshot, earlier: readonly StoredOpinion[] = []): CheckResult =>
  checkSnapshot(snapshot, centralBudgetFamily, { earlier });
const TYPO = changed('部门公开表3', 'C9', 3838.48);

describe('a digit mistyped', () => {
  const result = check(TYPO);
  const [cause] = result.causes;

  test('is one cause: the cell, what it reads, what it should read', () => {
    expect(result.causes).toHaveLength(1);
    expect(cause).toMatchObject({ claim: 'certain', mistake: 'transposition', severity: 'error' });
    expect(cause?.cells.map((cell) => [cell.sheet, cellAddress(cell), cell.current, cell.proposed])).toEqual([
      ['部门公开表3', 'C9', '3,838.48', '3,883.48'],
    ]);
    expect(cause?.message).toContain('现为 3,838.48，应为 3,883.48，少 45.00（两位数字颠倒）');
  });

  test('what fails because of it stands under it, what does not stands alone', () => {
    const entries = listEntries(result);
    const [first, ...others] = entries;
    expect(first).toMatchObject({ kind: 'cause', number: '1' });
    expect(first?.kind === 'cause' && first.symptoms.map(({ number }) => number)).toEqual(['1.1', '1.2']);
    expect(others.map(({ kind }) => kind)).toEqual(others.map(() => 'finding'));
    expect(others).toHaveLength(check(SAMPLE).findings.length);
  });

  test('the suspect is marked stronger than its symptoms', () => {
    const marks = marksOf(result.findings, suspectCells(result));
    const kindAt = (row: number, col: number): string | undefined =>
      marks.find(({ range }) => range.sheet === '部门公开表3' && range.top === row && range.left === col)
        ?.kind;
    expect([kindAt(8, 2), kindAt(5, 2)]).toEqual(['cause', 'error']);
  });

  test('the JSON ties causes and findings both ways', () => {
    const json = checkJson('a.xlsx', result);
    const own = json.findings.filter(({ cause: index }) => index === 0).map(({ id }) => id);
    expect(json.causes[0]?.findings).toEqual(own);
    expect(json.causes[0]?.cells).toEqual([
      { sheet: '部门公开表3', address: 'C9', current: '3,838.48', proposed: '3,883.48' },
    ]);
  });

  test('a reason given for the cause covers its symptoms, until the figure changes', () => {
    const stored = { text: '批复如此', lapsed: false, title: '', message: '' };
    const opinion = { ...stored, id: cause?.id ?? '', figures: cause?.figures ?? '' };
    const explained = check(TYPO, [opinion]);
    expect(explained.findings.filter((one) => one.cause === 0).map((one) => one.opinion)).toEqual([
      '批复如此',
      '批复如此',
    ]);
    const later = check(changed('部门公开表3', 'C9', 3838.84), [opinion]);
    expect(later.causes[0]).toMatchObject({ opinion: null, lapsed: '批复如此' });
  });
});

describe('a table that says another unit', () => {
  const result = check(changed('部门公开表3', 'H3', '单位：元'));

  test('is one error more, not one for every comparison; those wait for the unit', () => {
    const errors = (one: CheckResult): string[] =>
      one.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    expect(errors(result)).toEqual(['unit.scale:部门支出总表[单位]', ...errors(check(SAMPLE))]);
    const waiting = result.outcomes.filter(({ reason }) => reason?.code === 'unit-off');
    expect(waiting.length).toBeGreaterThan(10);
    expect(waiting.every(({ status }) => status === 'unverifiable')).toBe(true);
  });

  test('is a cause: the unit said and the true one, not fifty amounts', () => {
    expect(result.causes).toMatchObject([{ mistake: 'unit-table', severity: 'error' }]);
    expect(suspectCells(result)).toEqual([
      { sheet: '部门公开表3', row: 2, col: 7, current: '元', proposed: '万元', formula: false, span: null },
    ]);
  });
});

test('a check of its own marked workbook sees the user’s sheets alone', () => {
  const plan = checkPlan(TYPO, check(TYPO), '2026-03-01');
  const ours = (plan.putSheets ?? []).map((sheet) => ({
    name: sheet.name,
    visibility: 'visible' as const,
    hiddenRows: new Set<number>(),
    merges: null,
    cells: sheet.rows.flatMap((row, r) =>
      row.cells.flatMap((cell, col) =>
        cell?.value === null || cell === null || cell === undefined
          ? []
          : [
              {
                row: r,
                col,
                value: cell.value,
                text: String(cell.value),
                format: 'General',
                formula: null,
                error: null,
                uncached: false,
              },
            ],
      ),
    ),
  }));
  const again = check({ ...TYPO, sheets: [...TYPO.sheets, ...ours] });
  expect(again.findings).toEqual(check(TYPO).findings);
});
