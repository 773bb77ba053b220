import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FORMULA_LIMIT, formulaPieces, LITERAL_LIMIT, literals } from '../../src/outputs/narrative-formula';
import { fingerprint } from '../../src/outputs/narrative-written';
import { phraseText } from '../../src/narrative/compose/result';
import type { Snapshot } from '../../src/workbook/snapshot';
import { departmentOptions, departmentSnapshot } from '../support/department';
import { mapCells, valueOf } from '../support/grid';
import { snapshotOf } from '../support/workbook';
import { evaluator } from '../narrative/compose/evaluate';
import { compose, sample, withSheets, workbookOf, write } from '../narrative/compose/support';

/** What the formulas of a workbook's 情况说明 come to, with the text as it is composed of the same tables. */
async function bothTexts(
  snapshot: Snapshot,
): Promise<{ live: string[]; composed: string[]; formulas: number }> {
  const workbook = workbookOf(snapshot);
  await write(workbook, true);
  const written = await workbook.snapshot();
  const sheet = written.sheets.find((one) => one.cells[0]?.text.startsWith('gouji:narrative'));
  const at = evaluator(written);
  const shown = (sheet?.cells ?? []).filter((cell) => cell.col === 0 && !sheet?.hiddenRows.has(cell.row));
  return {
    live: shown.map((cell) => String(at({ sheet: sheet?.name ?? '', row: cell.row, col: 0 }))),
    composed: compose(snapshot).narrative.composed.paragraphs.map((one) => phraseText(one.phrases)),
    formulas: shown.filter((cell) => cell.formula !== null).length,
  };
}

describe('live formulas', () => {
  test('of the sample come to its text', async () => {
    const { live, composed, formulas } = await bothTexts(sample());
    expect(live).toEqual(composed);
    expect(formulas).toBeGreaterThan(20);
  });

  test('of departments of every kind come to their text', async () => {
    await fc.assert(
      fc.asyncProperty(departmentOptions, async (options) => {
        const { live, composed } = await bothTexts(
          departmentSnapshot({ ...options, text: false, formulas: false }),
        );
        expect(live).toEqual(composed);
      }),
      { numRuns: 12 },
    );
  });

  test.each([
    [
      'numbers kept as text',
      (value: number) => ` ${value.toLocaleString('en-US', { minimumFractionDigits: 2 })}　`,
    ],
    [
      'full-width digits',
      (value: number) =>
        value.toFixed(2).replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
  ])('read %s as the reader does', async (_, spell) => {
    const sheets = withSheets(sample(false), (sheet) =>
      mapCells(sheet, (cell) => {
        const value = valueOf(cell);
        const format = typeof cell === 'object' && cell !== null ? (cell.z ?? '') : '';
        return typeof value === 'number' && value > 1 && format.includes('.00') && !format.includes('%')
          ? spell(value)
          : cell;
      }),
    );
    const { live, composed } = await bothTexts(snapshotOf(sheets));
    expect(live).toEqual(composed);
    expect(composed).toContain(
      (await bothTexts(sample(false))).composed.find((text) => text.includes('收入预算21,099.20万元')) ?? '',
    );
  });

  test('follow the tables: another figure, another direction', async () => {
    const workbook = workbookOf(sample());
    await write(workbook, true);
    const before = await workbook.snapshot();
    const fact = compose(before)
      .disclosure.tables.flatMap((table) => table.facts.flat())
      .find((one) => one?.row.code === '2010902' && one.column.key === '扣除基建后预算数');
    if (!fact) throw new Error('no such fact');
    await workbook.apply({ setCells: [{ ...fact.cell, value: 1 }] });
    const after = await workbook.snapshot();
    const sheet = after.sheets.find((one) => one.name === '情况说明（自动生成）');
    const line = sheet?.cells.find((cell) => cell.col === 0 && cell.text.startsWith('（1）一般行政管理事务'));
    expect(line?.text).toContain('增加7.00万元，增长233.33%');
    const value = evaluator(after)({ sheet: sheet?.name ?? '', row: line?.row ?? 0, col: 0 });
    expect(value).toBe(
      '（1）一般行政管理事务（项）2025年预算1.00万元，比2024年执行数减少2.00万元，下降66.67%。',
    );
  });

  test('stay within what Excel takes', async () => {
    const workbook = workbookOf(
      departmentSnapshot({ seed: 3, items: 60, projects: 1, fund: true, ownFunds: true }),
    );
    await write(workbook, true);
    for (const { cells } of (await workbook.snapshot()).sheets) {
      for (const { formula } of cells) {
        expect((formula ?? '').length).toBeLessThanOrEqual(FORMULA_LIMIT);
        for (const literal of (formula ?? '').match(/"(?:[^"]|"")*"/gu) ?? [])
          expect(literal.length - 2).toBeLessThanOrEqual(LITERAL_LIMIT);
      }
    }
  });

  test('a paragraph beyond one formula is put together from pieces', async () => {
    const prose = '本段为较长的说明文字，用来占满篇幅。'.repeat(700);
    const sheets = withSheets(sample(), (sheet) =>
      mapCells(sheet, (cell) => {
        const value = valueOf(cell);
        return typeof value === 'string' ? value.replace(/安排预算时先保证人员和运转.*$/u, prose) : cell;
      }),
    );
    const workbook = workbookOf(snapshotOf(sheets));
    await write(workbook, true);
    const written = await workbook.snapshot();
    const name = '情况说明（自动生成）';
    const long = written.sheets
      .find((one) => one.name === name)
      ?.cells.find((cell) => cell.col === 0 && cell.text.length > 8192);
    expect(long?.formula).toMatch(/^\$D\$\d+(&\$[D-Z]\$\d+)+$/);
    expect(evaluator(written)({ sheet: name, row: long?.row ?? 0, col: 0 })).toBe(long?.text);
  });
});

describe('literals and pieces', () => {
  test('any text is literals within the limit that give it back', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2000, unit: fc.constantFrom('"', '中', 'a', '𠮷', '，') }),
        (text) => {
          const parts = literals(text);
          for (const part of parts) expect(part.length - 2).toBeLessThanOrEqual(LITERAL_LIMIT);
          expect(parts.map((part) => part.slice(1, -1).replace(/""/g, '"')).join('')).toBe(text);
        },
      ),
    );
  });

  test('any operands are pieces within the limit that join to them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 200 }), (lengths) => {
        const operands = lengths.map((length) => `"${'a'.repeat(length)}"`);
        const pieces = formulaPieces(operands);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(FORMULA_LIMIT);
        expect(pieces.join('&')).toBe(operands.join('&'));
      }),
    );
  });
});

test.each([
  [`"收入"&TEXT('表1'!B3,"#,##0.00")&"万元"`, `"收入"&TEXT('收支 总表'!$C$14,"#,##0.00")&"万元"`],
  [`TEXT(表1!B3,"0.00%")`, `TEXT('Sheet 2'!AA100,"0.00%")`],
  [`"甲"&"乙"&A1`, `"甲乙"&B2`],
])('a moved formula has the fingerprint it had: %s', (before, after) => {
  expect(fingerprint(after)).toBe(fingerprint(before));
});

test('a changed word has another fingerprint', () => {
  expect(fingerprint(`"收入 B3"&TEXT(B3,"0")`)).not.toBe(fingerprint(`"支出 B3"&TEXT(B3,"0")`));
  expect(fingerprint(`"收入 B3"`)).toContain('B3');
});
