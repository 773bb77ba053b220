import { describe, expect, test } from '@jest/globals';
import type { CellInput } from '../support/workbook';
import { FORMS, contents, readSheets, readTable, tableOf, type Rows } from './forms';

const names = Object.keys(FORMS);
const trees = ['expenditure', 'general', 'basic', 'fund'];
const untitled = (rows: Rows): Rows => rows.slice(2);

/** A blank column before each, so that nothing stands where it stood. */
function spread(rows: Rows): CellInput[][] {
  return rows.map((line) => line.flatMap((cell) => [null, cell]));
}

function mapCodes(rows: Rows, change: (code: string) => CellInput[]): CellInput[][] {
  return rows.map((line, index) => {
    const [first, ...rest] = line;
    const code = typeof first === 'string' && /^\d{3,7}$/.test(first) ? first : null;
    if (code !== null) return [...change(code), ...rest];
    const width = change('1234567').length;
    return index < 3 || width === 1
      ? [...line]
      : [first ?? null, ...Array<null>(width - 1).fill(null), ...rest];
  });
}

function asText(value: number): string {
  return value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d)\.)/g, ',');
}

const layouts: readonly [string, (rows: Rows) => Rows, readonly string[]][] = [
  [
    'title in row 1, number beside it',
    (rows) => [[rows[1]?.[0] ?? null, null, '部门公开表3'], ...rows.slice(2)],
    names,
  ],
  [
    'number and title in one cell',
    (rows) => [[`部门公开表3：${String(rows[1]?.[0])}`], ...rows.slice(2)],
    names,
  ],
  [
    'title with year and department',
    (rows) => [rows[0] ?? [], [`测绘事务中心2025年${String(rows[1]?.[0])}`], ...rows.slice(2)],
    names,
  ],
  ['title in row 3', (rows) => [['附件'], ...rows], names],
  ['a blank column before each', spread, names],
  ['a blank row after each', (rows) => rows.flatMap((line) => [line, []]), names],
  ['ten blank columns before', (rows) => rows.map((line) => [...Array<null>(10).fill(null), ...line]), names],
  [
    'a note out in column IV',
    (rows) =>
      rows.map((line, i) => (i === 5 ? [...line, ...Array<null>(256 - line.length).fill(null), ' '] : line)),
    names,
  ],
  [
    'blanks and line breaks in headers',
    (rows) =>
      rows.map((line, i) =>
        i < 3 || i > 4
          ? line
          : line.map((cell) =>
              typeof cell === 'string' && /^\D+$/.test(cell) ? [...cell].join(' \n') : cell,
            ),
      ),
    names,
  ],
  [
    'unit in the header',
    (rows) =>
      rows
        .filter((_, i) => i !== 2)
        .map((line, i) =>
          line.map((cell) =>
            i < 5 && (cell === '预算数' || cell === '合计' || cell === '小计') ? `${cell}（万元）` : cell,
          ),
        ),
    names,
  ],
  [
    'amounts as text',
    (rows) =>
      rows.map((line) =>
        line.map((cell) =>
          typeof cell === 'object' && cell !== null && cell.z === '#,##0.00' && typeof cell.v === 'number'
            ? `${asText(cell.v)} `
            : cell,
        ),
      ),
    names,
  ],
  [
    'full-width text amounts',
    (rows) =>
      rows.map((line) =>
        line.map((cell) =>
          typeof cell === 'object' &&
          cell !== null &&
          cell.z === '#,##0.00' &&
          typeof cell.v === 'number' &&
          cell.v >= 0
            ? `${asText(cell.v).replace(/[\d,.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}　`
            : cell,
        ),
      ),
    names,
  ],
  [
    'percentages as text',
    (rows) =>
      rows.map((line) =>
        line.map((cell) =>
          typeof cell === 'object' && cell !== null && cell.z === '0.00%' && typeof cell.v === 'number'
            ? `${(cell.v * 100).toFixed(2)}%`
            : cell,
        ),
      ),
    names,
  ],
  [
    'percentages in points',
    (rows) =>
      rows.map((line) =>
        line.map((cell) =>
          typeof cell === 'object' && cell !== null && cell.z === '0.00%' && typeof cell.v === 'number'
            ? { v: Number((cell.v * 100).toFixed(2)), z: '0.00' }
            : cell,
        ),
      ),
    names,
  ],
  [
    'blanks as full-width spaces',
    (rows) => rows.map((line) => line.map((cell) => cell ?? '　')),
    ['summary', 'expenditure', 'basic'],
  ],
  [
    'column numbers below the header',
    (rows) => {
      const at = rows.findIndex((line) => line.includes('基本支出'));
      return [...rows.slice(0, at + 1), ['栏次', null, 1, 2, 3], ...rows.slice(at + 1)];
    },
    ['expenditure', 'fund'],
  ],
  ['codes as numbers', (rows) => mapCodes(rows, (code) => [Number(code)]), trees],
  ['codes as 205.0', (rows) => mapCodes(rows, (code) => [{ v: Number(code), z: '0.0' }]), trees],
  ['codes as text 205.0', (rows) => mapCodes(rows, (code) => [`${code}.0`]), trees],
  ['codes with leading blanks', (rows) => mapCodes(rows, (code) => [' '.repeat(code.length) + code]), trees],
  [
    '类款项 in three columns, whole',
    (rows) => mapCodes(rows, (code) => [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5) || null]),
    ['expenditure', 'general', 'fund'],
  ],
  [
    '类款项 in three columns, where they change',
    (rows) =>
      mapCodes(rows, (code) =>
        code.length === 3
          ? [code, null, null]
          : code.length === 5
            ? [null, code.slice(3), null]
            : [null, null, code.slice(5)],
      ),
    ['expenditure', 'general', 'fund'],
  ],
  [
    '类款项 in three columns, as numbers',
    (rows) =>
      mapCodes(rows, (code) => [
        Number(code.slice(0, 3)),
        code.length > 3 ? Number(code.slice(3, 5)) : null,
        code.length > 5 ? Number(code.slice(5)) : null,
      ]),
    ['expenditure', 'general', 'fund'],
  ],
  [
    '类款项 in three columns, full codes',
    (rows) =>
      mapCodes(rows, (code) => [
        code.slice(0, 3),
        code.length > 3 ? code.slice(0, 5) : null,
        code.length > 5 ? code : null,
      ]),
    ['expenditure', 'general', 'fund'],
  ],
  [
    '类款 in two columns',
    (rows) => mapCodes(rows, (code) => [code.slice(0, 3), code.slice(3) || null]),
    ['basic'],
  ],
  [
    'code and name in one cell',
    (rows) =>
      rows.map((line, i) => {
        const [code, name, ...rest] = line;
        if (i < 3) return line;
        return typeof code === 'string' && /^\d/.test(code)
          ? [`${code}${String(name).trim()}`, ...rest]
          : [code ?? name ?? null, ...rest];
      }),
    ['expenditure', 'basic'],
  ],
  [
    'total in column B',
    (rows) =>
      rows.map((line) =>
        typeof line[0] === 'string' && /^合\s*计$/.test(line[0]) ? [null, line[0], ...line.slice(2)] : line,
      ),
    trees,
  ],
  [
    'total named 总计',
    (rows) =>
      rows.map((line) =>
        line.map((cell) => (typeof cell === 'string' && /^合\s+计$/.test(cell) ? '总 计' : cell)),
      ),
    trees,
  ],
  [
    'headers repeated half way',
    (rows) => [
      ...rows.slice(0, -3),
      [],
      ...rows.slice(
        3,
        rows.findIndex((line) => /^\d/.test(String(line[0]))),
      ),
      ...rows.slice(-3),
    ],
    trees,
  ],
  [
    'notes below',
    (rows) => [
      ...rows,
      [],
      ['备注：1. 本表含上年结转。'],
      ['制表人：张三', null, null, '日期：2025年3月1日'],
    ],
    names,
  ],
];

describe.each(layouts)('%s', (_, change, forms) => {
  test.each(forms)('%s reads the same', (name) => {
    const expected = contents(readTable(FORMS[name] ?? [], name));
    const actual = contents(readTable(change(FORMS[name] ?? []), name));
    expect(actual).toEqual({ ...expected, rows: expect.anything() });
    expect(actual.rows.slice().sort()).toEqual(expected.rows.slice().sort());
    expect(expected.figures.length + (name === 'capital' ? 1 : 0)).toBeGreaterThan(0);
  });
});

describe('where tables stand', () => {
  test('all nine on one sheet, one below the other', () => {
    const rows = names.flatMap((name) => [...(FORMS[name] ?? []), [], []]);
    const disclosure = readSheets({ name: 'Sheet1', rows });
    for (const name of names) {
      expect(contents(tableOf(disclosure, name)!)).toEqual(contents(readTable(FORMS[name] ?? [], name)));
    }
    expect(disclosure.problems).toEqual([]);
  });

  test('all nine without rows between', () => {
    const disclosure = readSheets({ name: 'Sheet1', rows: names.flatMap((name) => FORMS[name] ?? []) });
    for (const name of names) {
      expect(contents(tableOf(disclosure, name)!)).toEqual(contents(readTable(FORMS[name] ?? [], name)));
      expect(tableOf(disclosure, name)?.number).toBe(names.indexOf(name) + 1);
    }
  });

  test('two side by side', () => {
    const left = FORMS['summary'] ?? [];
    const right = FORMS['basic'] ?? [];
    const rows = left.map((line, i) => [
      ...line,
      ...Array<null>(6 - line.length).fill(null),
      ...(right[i] ?? []),
    ]);
    const disclosure = readSheets({ name: 'Sheet1', rows });
    for (const name of ['summary', 'basic']) {
      expect(contents(tableOf(disclosure, name)!)).toEqual(contents(readTable(FORMS[name] ?? [], name)));
    }
  });

  test('a contents page and foreign sheets are no tables', () => {
    const disclosure = readSheets(
      { name: '目录', rows: names.map((name, i) => [`表${i + 1}`, FORMS[name]?.[1]?.[0] ?? null]) },
      {
        name: '通讯录',
        rows: [
          ['姓名', '电话'],
          ['张三', 12345678],
        ],
      },
      ...names.map((name) => ({ name: `x${name} `, rows: FORMS[name] ?? [] })),
    );
    expect(disclosure.tables.map((table) => table.template)).toHaveLength(9);
    expect(disclosure.problems).toEqual([]);
  });

  test('without titles, the sheet name tells', () => {
    const disclosure = readSheets({ name: '部门支出总表', rows: untitled(FORMS['expenditure'] ?? []) });
    expect(contents(tableOf(disclosure, 'expenditure')!).figures).toEqual(
      contents(readTable(FORMS['expenditure'] ?? [], 'expenditure')).figures,
    );
  });
});
