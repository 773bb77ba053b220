import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { readSnapshot } from '../../../src/hosts/file/read';
import type { WritePlan } from '../../../src/workbook/plan';
import { checkSnapshot } from '../../../src/outputs/check';
import { narrate } from '../../../src/outputs/narrative';
import { narratePlan } from '../../../src/outputs/narrative-plan';
import { checkPlan } from '../../../src/outputs/write-back';
import { centralBudget } from '../../../src/templates/central-budget/family';
import { centralBudgetFamily } from '../../../src/templates/central-budget/index';
import { centralNarrative } from '../../../src/templates/central-budget/narrative/compose/index';
import { strict } from './strict';
import { data, partsOf, tinyXlsx } from './tiny';

const ROOT = join(__dirname, '../../..');
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, path)));
const SAMPLE = bytesOf('assets/samples/sample-disclosure-2025.xlsx');

describe('a workbook in ISO 29500 Strict is read like the usual one', () => {
  test.each([
    ['the sample', SAMPLE],
    ['charts, tables, links, merges, hidden rows', bytesOf('tests/fixtures/rich.xlsx')],
  ])('%s', (_, bytes) => {
    const { sheets } = readSnapshot(strict(bytes), 'x.xlsx');
    expect(sheets).toEqual(readSnapshot(bytes, 'x.xlsx').sheets);
  });
});

describe('what a check and the composed text write into it is strict as well', () => {
  const TRANSITIONAL = /http:\/\/schemas\.openxmlformats\.org\/(?:officeDocument|spreadsheetml|drawingml)\//;

  async function written(plan: 'check' | 'narrate'): Promise<Record<string, string>> {
    const workbook = FileWorkbook.open(strict(SAMPLE), '预算.xlsx');
    const snapshot = await workbook.snapshot();
    const family = { template: centralBudget, narrative: centralNarrative };
    const todo: WritePlan =
      plan === 'check'
        ? checkPlan(snapshot, checkSnapshot(snapshot, centralBudgetFamily), '2026-03-01')
        : narratePlan(snapshot, narrate(snapshot, family, new Map()), { formulas: false });
    await workbook.apply(todo);
    return partsOf(workbook.toBytes());
  }

  test.each(['check', 'narrate'] as const)('%s', async (plan) => {
    const parts = await written(plan);
    const before = partsOf(strict(SAMPLE));
    expect(Object.keys(parts).length).toBeGreaterThan(Object.keys(before).length);
    for (const [path, xml] of Object.entries(parts)) {
      if (/\.(?:xml|rels)$/.test(path))
        expect({ path, found: TRANSITIONAL.exec(xml)?.[0] ?? null }).toEqual({ path, found: null });
    }
    for (const path of Object.keys(before)) expect(parts).toHaveProperty([path]);
  });

  test('the composed text brings its charts', async () => {
    const parts = await written('narrate');
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/charts/'))).not.toHaveLength(0);
  });
});

describe('dates that are written out', () => {
  const xfs = (format: number): string =>
    `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="${String(format)}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>`;
  const read = (cell: string, format = 14) =>
    readSnapshot(
      strict(tinyXlsx({ sheets: { 表1: data(`<row r="1">${cell}</row>`) }, styles: xfs(format) })),
      'x',
    ).sheets[0]?.cells[0];

  test.each([
    ['2025-02-28', 45716],
    ['2025-02-28T00:00:00', 45716],
    ['2025-02-28T12:00:00.000Z', 45716.5],
    ['1900-03-01', 61],
  ])('%s is the day that Excel numbers %d', (text, value) => {
    const iso = read(`<c r="A1" s="1" t="d"><v>${text}</v></c>`);
    expect(iso).toEqual(read(`<c r="A1" s="1"><v>${String(value)}</v></c>`));
    expect(iso?.value).toBe(value);
  });

  test.each([
    ['in a cell that shows no date', '2025-02-28', 2],
    ['before the days that Excel numbers alike', '1900-01-05', 14],
    ['which is none', '2025-02-30', 14],
    ['which is a text', '二月', 14],
  ])('%s: a text, and no figure', (_, text, format) => {
    expect(read(`<c r="A1" s="1" t="d"><v>${text}</v></c>`, format)).toMatchObject({ value: null, text });
  });
});
