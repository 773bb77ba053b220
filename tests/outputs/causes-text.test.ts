import { describe, expect, test } from '@jest/globals';
import { TEXT_MARKERS } from '../../src/outputs/narrative-tracking';
import { insertRows } from '../support/grid';
import type { SheetInput } from '../support/workbook';
import { checked, newErrors, suspects, table, written } from './causes-sample';

const NARRATIVE = '情况说明';
/** 财政拨款收支总表's 其他支出 too much by 3.33: any of three lines could be what the total contradicts. */
const WRONG = written([4, 'D14', 330.51]);

const withText = (change: (sheet: SheetInput) => SheetInput | null): SheetInput[] =>
  WRONG.flatMap((sheet) => (sheet.name === NARRATIVE ? (change(sheet) ?? []) : [sheet]));

const candidates = (sheets: readonly SheetInput[]): string[][] =>
  checked(sheets).causes.flatMap(({ claim, alternatives }) =>
    alternatives.map(({ cells }) => [claim, ...cells.map(({ sheet, row, col }) => `${sheet} ${row} ${col}`)]),
  );

describe('what 情况说明 says tips the balance between cells', () => {
  test('without it there are several candidates, and none is claimed', () => {
    const found = candidates(withText(() => null));
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.map(([claim]) => claim)).toEqual(found.map(() => 'review'));
    expect(found.map(([, cell]) => cell)).toContain(`${table(4)} 13 3`);
  });

  test('the amount that it states rightly decides', () => {
    const result = checked(WRONG);
    expect(result.causes.map(({ claim }) => claim)).toEqual(['certain']);
    expect(suspects(result)).toEqual(['4!D14 330.51→327.18']);
    const errors = newErrors(result);
    expect(errors.map(({ id }) => id).filter((id) => id.startsWith('text.'))).not.toEqual([]);
    expect(errors.filter(({ cause }) => cause !== 0)).toEqual([]);
  });

  test('a text that the program wrote from the tables decides nothing', () => {
    const ours = withText((sheet) => insertRows(sheet, 0, [[TEXT_MARKERS.narrative]]));
    const found = candidates(ours);
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.map(([claim]) => claim)).toEqual(found.map(() => 'review'));
  });

  test('and the same text under a plain heading does', () => {
    const theirs = withText((sheet) => insertRows(sheet, 0, [['部门预算']]));
    expect(checked(theirs).causes.map(({ claim }) => claim)).toEqual(['certain']);
  });
});
