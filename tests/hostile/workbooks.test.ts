import { describe, expect, test } from '@jest/globals';
import { FileWorkbook, newReportWorkbook } from '../../src/hosts/file/file-workbook';
import { checkSnapshot } from '../../src/outputs/check';
import { FINDING_COLUMNS, readOpinions } from '../../src/outputs/opinions';
import { summaryOf } from '../../src/outputs/summary';
import { summarySheet } from '../../src/outputs/summary-sheet';
import { checkPlan } from '../../src/outputs/write-back';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';
import { sampleSheets } from '../support/sample/book';
import { workbookBytes, type SheetInput } from '../support/workbook';
import { attempt, look, type Verdict } from './support/attempt';
import { fileBytes } from './support/packages';

const TABLES = 9;
const tablesOf = (): SheetInput[] => sampleSheets().slice(0, TABLES);
const bytesOf = (sheets: readonly SheetInput[]): Uint8Array => new Uint8Array(workbookBytes(sheets));

function resultOf(verdict: Verdict) {
  if (verdict.kind !== 'read') throw new Error(`refused: ${verdict.message}`);
  return verdict.result;
}
const templates = (verdict: Verdict): string[] =>
  resultOf(verdict)
    .disclosure.tables.map(({ template }) => template)
    .sort();

describe('many sheets', () => {
  test('nine tables among 190 empty and small sheets are found, with the findings they have alone', async () => {
    const others = Array.from({ length: 190 }, (_, index): SheetInput => ({
      name: `底稿${index + 1}`,
      rows:
        index % 2 === 0
          ? []
          : [
              ['台账', '金额'],
              [`第${index}笔`, index + 0.5],
              ['小计', index + 0.5],
            ],
    }));
    const sheets = [...others.slice(0, 95), ...tablesOf(), ...others.slice(95)];
    const [alone, among] = [await look(bytesOf(tablesOf())), await attempt(bytesOf(sheets))];
    expect(templates(among)).toHaveLength(TABLES);
    expect(templates(among)).toEqual(templates(alone));
    const ids = (verdict: Verdict) => resultOf(verdict).findings.map(({ id }) => id);
    expect(ids(among)).toEqual(ids(alone));
  });
});

describe('every table twice', () => {
  const copies = (change: (sheet: SheetInput) => SheetInput): Uint8Array =>
    bytesOf([
      ...tablesOf(),
      ...tablesOf().map((sheet) => ({ ...change(sheet), name: `${sheet.name}（旧）` })),
    ]);

  test.each<[string, (sheet: SheetInput) => SheetInput]>([
    ['the same', (sheet) => sheet],
    [
      'with other figures',
      (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.map((cell) => {
            const plain = typeof cell === 'object' && cell !== null ? cell : null;
            return plain && typeof plain.v === 'number' ? { ...plain, v: plain.v + 1 } : cell;
          }),
        ),
      }),
    ],
  ])('%s: each is told, with the place that was not checked', async (_, change) => {
    const result = resultOf(await attempt(copies(change)));
    const several = result.disclosure.problems.filter(({ code }) => code === 'several-candidates');
    expect(several).toHaveLength(TABLES);
    const told = result.findings.filter(({ rule }) => rule === 'read.several-candidates');
    const words = told.map(({ message }) => message).join('\n');
    for (const { params } of several) {
      expect(words).toContain(params['taken']);
      expect(words).toContain(params['others']);
    }
  });
});

describe('a 情况说明 of a million characters', () => {
  const texts = sampleSheets().slice(TABLES, TABLES + 1);
  const withText = (rows: readonly string[]): Uint8Array =>
    bytesOf([
      ...tablesOf(),
      ...texts.map((sheet) => ({ ...sheet, rows: [...sheet.rows, ...rows.map((text) => [text])] })),
    ]);
  const full = (unit: string): string[] => {
    const cell = unit.repeat(Math.floor(30_000 / unit.length));
    return Array.from({ length: Math.ceil(1_000_000 / cell.length) }, () => cell);
  };

  test.each([
    [
      'one paragraph over and over',
      '2025年收入预算8794.21万元，比上年增加1.00万元，增长0.01%，主要是人员增加。',
    ],
    ['figures without an end', '1234567890'],
    ['one character', '增'],
    ['opening brackets', '（其中：'],
    ['amounts without a stop', '增加1.00万元，'],
  ])('%s: read and checked to the end', async (_, unit) => {
    const verdict = await look(withText(full(unit)));
    expect(templates(verdict)).toHaveLength(TABLES);
    expect(resultOf(verdict).disclosure.texts).toHaveLength(1);
  });
});

test.each([
  ['round brackets', `部门收支总表[收入总计] = ${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
  ['square brackets', `部门收支总表${'['.repeat(10_000)}收入总计${']'.repeat(10_000)} = 1`],
  ['sums in sums', `部门收支总表[收入总计] = ${'求和('.repeat(8_000)}1`],
])('a formula of thousands of %s on 审核公式 is told plainly at its cell', async (_, formula) => {
  const sheet: SheetInput = { name: '审核公式', rows: [['公式'], [formula], ['部门收支总表[收入总计] = 1']] };
  const result = resultOf(await attempt(bytesOf([...tablesOf(), sheet])));
  const told = result.findings.filter(({ rule }) => rule === 'user.formula');
  expect(told).toHaveLength(1);
  expect(told[0]?.cells[0]).toMatchObject({ sheet: '审核公式', row: 1, col: 0 });
  expect(told[0]?.message).toMatch(/应为.*。$/s);
  expect(told[0]?.message.length).toBeLessThan(500);
  expect(told[0]?.message).not.toMatch(/stack|RangeError|undefined/i);
});

describe('texts that begin like a formula stay texts', () => {
  const LIVE = [
    '=1+1',
    '=HYPERLINK("http://a.example","看")',
    '+1+1',
    '-1-1',
    '@SUM(A1)',
    "'=1+1",
    '\t=1',
    '＝1+1',
  ];

  test('in 处理意见, over two checks and their files', async () => {
    const typed = new Map<string, string>();
    let workbook = FileWorkbook.open(fileBytes('assets/samples/sample-disclosure-2025.xlsx'), '预算.xlsx');
    await workbook.apply({ setCells: [{ sheet: '部门公开表3', row: 8, col: 2, value: 1 }] });
    for (let round = 0; round < 2; round += 1) {
      const snapshot = await workbook.snapshot();
      const result = checkSnapshot(snapshot, centralBudgetFamily);
      await workbook.apply(checkPlan(snapshot, result, '2026-03-01'));
      workbook = FileWorkbook.open(workbook.toBytes(), '预算.xlsx');
      const sheet = (await workbook.snapshot()).sheets.find(({ name }) => name === '校核结果');
      expect(sheet?.cells.filter(({ formula }) => formula !== null)).toEqual([]);
      if (round > 0) continue;
      const lines = (sheet?.cells ?? []).filter(
        ({ row, col, text }) => row > 3 && col === FINDING_COLUMNS.id && /[:[]/.test(text),
      );
      expect(lines.length).toBeGreaterThan(1);
      lines.slice(0, LIVE.length).forEach(({ text }, index) => typed.set(text, LIVE[index] ?? ''));
      await workbook.apply({
        setCells: lines.slice(0, LIVE.length).map(({ row }, index) => ({
          sheet: '校核结果',
          row,
          col: FINDING_COLUMNS.opinion,
          value: LIVE[index] ?? '',
        })),
      });
    }
    const kept = readOpinions(await workbook.snapshot());
    for (const [id, text] of typed) {
      expect(kept.find((one) => one.id === id)?.text).toBe(text.trim());
    }
  });

  test('on the sheet of a batch', async () => {
    const result = resultOf(await look(bytesOf(tablesOf())));
    const lines = LIVE.map((text) => ({
      ...summaryOf(`${text}.xlsx`, result),
      department: text,
      worst: { severity: 'error' as const, title: text, message: text, cell: text },
      error: text.startsWith('=') ? { code: 'x', message: text } : null,
    }));
    const report = newReportWorkbook('汇总.xlsx');
    await report.apply({ putSheets: [summarySheet(lines, '2026-03-01')] });
    const { sheets } = await FileWorkbook.open(report.toBytes(), '汇总.xlsx').snapshot();
    const cells = sheets.flatMap((sheet) => sheet.cells);
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    for (const text of LIVE) {
      expect(cells.filter(({ value }) => value === text || value === `${text}.xlsx`).length).toBeGreaterThan(
        1,
      );
    }
  });
});
