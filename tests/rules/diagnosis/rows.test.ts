import { describe, expect, test } from '@jest/globals';
import type { Disclosure, Row, Table } from '../../../src/disclosure/model';
import { readDisclosure } from '../../../src/disclosure/read';
import type { Cause } from '../../../src/rules/diagnosis/cause';
import { codesMeant } from '../../../src/rules/diagnosis/code-slip';
import { diagnose } from '../../../src/rules/diagnosis/from-outcomes';
import { run } from '../../../src/rules/run';
import { centralBudgetFamily } from '../../../src/templates/central-budget/index';
import { departmentSheets } from '../../support/department';
import { insertRows, removeRow, setCell } from '../../support/grid';
import { sampleSheets } from '../../support/sample/book';
import type { SheetInput } from '../../support/workbook';
import { snapshotOf } from '../../support/workbook';

const read = (sheets: readonly SheetInput[]): Disclosure =>
  readDisclosure(snapshotOf(sheets), centralBudgetFamily.template);

function causesOf(sheets: readonly SheetInput[]): Cause[] {
  const disclosure = read(sheets);
  const { outcomes } = run(disclosure, centralBudgetFamily.rules, centralBudgetFamily.subjects);
  return diagnose(disclosure, outcomes);
}

/** A 款 or 项 with sisters and figures. */
interface Line {
  readonly table: Table;
  readonly row: Row;
  readonly parent: Row;
}

function linesOf(sheets: readonly SheetInput[]): Line[] {
  return read(sheets).tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const parent = row.parent === null ? undefined : table.rows[row.parent];
      const filled = table.facts[row.index]?.some((fact) => fact?.state === 'figure') === true;
      return row.kind === 'code' && parent?.kind === 'code' && parent.children.length > 1 && filled
        ? [{ table, row, parent }]
        : [];
    }),
  );
}

const place = ({ row }: Line): { sheet: string; row: number; col: number } =>
  row.codeCell ?? { sheet: '', row: -1, col: -1 };

const onSheet = (
  sheets: readonly SheetInput[],
  line: Line,
  edit: (sheet: SheetInput, row: number, col: number) => SheetInput,
): SheetInput[] => {
  const { sheet, row, col } = place(line);
  return sheets.map((one) => (one.name === sheet ? edit(one, row, col) : one));
};

function recoded(sheets: readonly SheetInput[], line: Line, code: string): SheetInput[] {
  return onSheet(sheets, line, (sheet, row, col) => {
    const cell = sheet.rows[row]?.[col];
    return setCell(sheet, row, col, { ...(typeof cell === 'object' ? cell : {}), v: code });
  });
}

/** One keystroke's slips of a code that lead away from its line: under another line, or to none. */
function slips({ table, row, parent }: Line, under: boolean): string[] {
  const codes = new Set(table.rows.map(({ code }) => code));
  const width = parent.code?.length ?? 0;
  return codesMeant(row.code ?? '', '', row.code?.length ?? 0).filter(
    (code) =>
      !code.startsWith(parent.code ?? '') && !codes.has(code) && codes.has(code.slice(0, width)) === under,
  );
}

const isMoved = (cause: Cause, { table, row, parent }: Line): boolean =>
  cause.mistake === 'row-moved' &&
  cause.row?.parent.table.name === table.name &&
  cause.row.parent.row.code === parent.code &&
  cause.row.moved?.row.index === row.index;

/** The nine tables: what the texts say is another matter. */
const sample: readonly SheetInput[] = sampleSheets().slice(0, 9);
const department = departmentSheets({ seed: 11, items: 18, fund: true, carryIn: true, ownFunds: true });

describe('codes that may have been meant', () => {
  test.each([
    ['30326', '302', ['30226']],
    ['2140305', '21303', ['2130305']],
    ['2103305', '21303', ['2130305']],
    ['213305', '21303', ['2130305', '2130335', '2130350'].slice(0, 1)],
    ['22998', '201', []],
  ])('%s under %s', (printed, under, expected) => {
    expect(codesMeant(printed, under, under.length + 2)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(codesMeant(printed, under, under.length + 2)).toEqual([]);
  });

  test('never the printed code, never of another line or length', () => {
    for (const code of codesMeant('2130305', '21303', 7)) expect(code).toMatch(/^21303\d\d$/);
    expect(codesMeant('2130305', '21303', 7)).not.toContain('2130305');
  });
});

describe.each([
  ['the sample', sample],
  ['another department', department],
])('a row with the code of another line: %s', (_, sheets) => {
  const lines = linesOf(sheets);

  test.each([
    ['a line that is there', true],
    ['no line', false],
  ])('leading to %s: named, and nothing else is claimed', (_title, under) => {
    const tried = lines.flatMap((line, index) => {
      const all = slips(line, under);
      return index % 2 !== 0 || all.length === 0 ? [] : [{ line, code: all[index % all.length] ?? '' }];
    });
    expect(tried.length).toBeGreaterThan(3);
    const wrong = tried.filter(({ line, code }) => {
      const causes = causesOf(recoded(sheets, line, code));
      return !causes.some((cause) => isMoved(cause, line)) || causes.length > 1;
    });
    expect(wrong.map(({ line, code }) => `${line.table.name} ${line.row.key} ${code}`)).toEqual([]);
  });
});

describe('rows left out and standing twice', () => {
  const lines = linesOf(sample).filter(({ row }) => row.children.length === 0);
  const named = (cause: Cause, mistake: string, { table, parent }: Line): boolean =>
    cause.mistake === mistake &&
    cause.row?.parent.row.key === parent.key &&
    cause.row.parent.table.name === table.name;

  test('a row left out is named but where a slip in a sister explains it as well; nothing wrong is claimed', () => {
    const results = lines.map((line) => ({
      line,
      causes: causesOf(onSheet(sample, line, (sheet, row) => removeRow(sheet, row))),
    }));
    const unnamed = results.filter(({ line, causes }) => !named(causes[0] as Cause, 'row-missing', line));
    // 10.00 for 18.00 and the like, in 商品和服务支出.
    expect(unnamed.length).toBeLessThanOrEqual(4);
    const sisters = unnamed.flatMap(({ causes }) =>
      causes.map(({ claim, mistake }) => `${claim} ${mistake}`),
    );
    expect(sisters).toEqual(sisters.map(() => 'review carried'));
    const claimed = results.flatMap(({ line, causes }) =>
      causes.filter((cause) => cause.claim !== 'review' && !named(cause, 'row-missing', line)),
    );
    expect(claimed).toEqual([]);
  });

  test('a row that stands twice is named, every one', () => {
    const missed = lines.filter((line) => {
      const doubled = onSheet(sample, line, (sheet, row) =>
        insertRows(sheet, row + 1, [sheet.rows[row] ?? []]),
      );
      const [cause, ...others] = causesOf(doubled);
      return others.length > 0 || !cause || cause.claim === 'review' || !named(cause, 'row-doubled', line);
    });
    expect(missed.map(({ table, row }) => `${table.name} ${row.key}`)).toEqual([]);
  });
});

describe('what only looks like a row', () => {
  const retyped = (changes: readonly (readonly [number, number, number | null])[]): SheetInput[] =>
    sample.map((sheet) =>
      sheet.name === '部门公开表6'
        ? changes.reduce<SheetInput>(
            (one, [row, col, v]) => setCell(one, row, col, { z: '#,##0.00', v }),
            sheet,
          )
        : sheet,
    );

  test('one mistyped figure stays one cell', () => {
    const [cause, ...others] = causesOf(retyped([[11, 4, 100]]));
    expect(others).toEqual([]);
    expect(cause).toMatchObject({ claim: 'certain', mistake: 'decimal-shift', row: null });
  });

  test('two lines off by the same amount in opposite directions, and no such row: not a row', () => {
    // 邮电费 5.00 less and 津贴补贴 5.00 more, each in its row's two columns.
    const causes = causesOf(
      retyped([
        [14, 2, 10],
        [14, 4, 10],
        [7, 2, 516.36],
        [7, 3, 516.36],
      ]),
    );
    expect(causes.length).toBeGreaterThan(0);
    expect(causes.map(({ mistake }) => mistake)).not.toContain('row-moved');
    const claimed = causes.filter(({ claim }) => claim !== 'review').flatMap(({ cells }) => cells);
    expect(claimed.map(({ cell }) => cell?.row).filter((row) => row !== 7 && row !== 14)).toEqual([]);
  });

  test('columns that lack amounts which no one row could have: not a row', () => {
    // 302's 合计 lacks 3.00 and its 公用经费 4.00, though the one is the other.
    const causes = causesOf(
      retyped([
        [11, 2, 7],
        [15, 4, 6],
      ]),
    );
    expect(causes.map(({ mistake }) => mistake)).not.toContain('row-missing');
  });
});
