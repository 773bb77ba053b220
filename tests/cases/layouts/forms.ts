import { insertRows, textOf } from '../../support/grid';
import type { CellInput, SheetInput } from '../../support/workbook';
import { HEADER_ROW, bodyRow, onTables, reshaping, tableSheet, type Layout } from './layout';
import { cents, incomeTree, money } from './income-tree';

const CODE = /^\d{3}(?:\d\d){0,2}$/;

function replaceTable(
  number: number,
  make: (sheet: SheetInput, sheets: readonly SheetInput[]) => SheetInput,
): Layout['change'] {
  return (sheets) => {
    const old = tableSheet(sheets, number);
    return sheets.map((sheet) => (sheet === old ? make(sheet, sheets) : sheet));
  };
}

/** Table 6 as blocks of 编码, 名称, 金额 side by side: 人员经费, 公用经费 302 and the rest. */
function basicBlocks(sheet: SheetInput): SheetInput {
  const lines = sheet.rows.slice(bodyRow(6)).filter((line) => CODE.test(textOf(line[0])));
  const pick = (test: (code: string) => boolean): CellInput[][] =>
    lines.filter((line) => test(textOf(line[0]))).map((line) => [line[0], line[1], line[2]]);
  const blocks = [
    pick((code) => code.startsWith('301') || code.startsWith('303')),
    pick((code) => code.startsWith('302')),
    pick((code) => !/^30[123]/.test(code)),
  ];
  const total = (index: number): number =>
    blocks[index]?.reduce((sum, line) => sum + (textOf(line[0]).length === 3 ? cents(line[2]) : 0), 0) ?? 0;
  const height = Math.max(...blocks.map((block) => block.length));
  const body = Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block) => block[row] ?? [null, null, null]),
  );
  const heads = blocks.flatMap(() => ['科目编码', '科目名称', '金额']);
  return {
    ...sheet,
    rows: [
      [...Array<null>(8).fill(null), textOf(sheet.rows[0]?.[4])],
      ['一般公共预算基本支出表'],
      [...Array<null>(8).fill(null), '单位：万元'],
      ['人员经费', null, null, '公用经费', null, null, null, null, null],
      heads,
      ...body,
      [
        '人员经费合计',
        null,
        money(total(0)),
        '公用经费合计',
        null,
        null,
        null,
        null,
        money(total(1) + total(2)),
      ],
    ],
    merges: ['A2:I2', 'A4:C4', 'D4:I4', `D${5 + body.length + 1}:H${5 + body.length + 1}`],
  };
}

/** Table 5 without last year: 科目, 合计, 基本支出, 项目支出. */
function simpleGeneral(sheet: SheetInput): SheetInput {
  const body = sheet.rows.slice(bodyRow(5)).map((line) => [line[0], line[1], line[4], line[5], line[6]]);
  return {
    ...sheet,
    rows: [
      [null, null, null, null, '部门公开表5'],
      ['一般公共预算支出表'],
      [null, null, null, null, '单位：万元'],
      ['功能分类科目', null, '2025年预算数', null, null],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ...body,
    ],
    merges: ['A2:E2', 'A4:B4', 'C4:E4'],
  };
}

/** Table 4 with 合计, 一般公共预算, 政府性基金 and 国有资本经营 on its expenditure side; `fund` names the 类 paid by funds. */
function fiscalColumns(sheet: SheetInput): SheetInput {
  const FUND = new Set(['其他支出', '城乡社区支出']);
  const CAPITAL = new Set(['国有资本经营预算支出']);
  const first = bodyRow(4);
  const bare = (cell: CellInput): string =>
    textOf(cell)
      .replace(/\s/g, '')
      .replace(/^（.）|^.、/, '');
  const of = (names: ReadonlySet<string>): number =>
    sheet.rows.slice(first).reduce((sum, line) => sum + (names.has(bare(line[2])) ? cents(line[3]) : 0), 0);
  const rows = sheet.rows.map((line, row) => {
    if (row < HEADER_ROW - 1) return line;
    if (row === HEADER_ROW - 1) return [...Array<null>(6).fill(null), '单位：万元'];
    if (row === HEADER_ROW) return ['收      入', null, '支      出', null, null, null, null];
    if (row < first)
      return ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'];
    const name = bare(line[2]);
    const sum = /本年支出|支出总计/.test(name);
    const fund = sum ? of(FUND) : FUND.has(name) ? cents(line[3]) : 0;
    const capital = sum ? of(CAPITAL) : CAPITAL.has(name) ? cents(line[3]) : 0;
    return [
      line[0],
      line[1],
      line[2],
      line[3],
      money(cents(line[3]) - fund - capital),
      money(fund),
      money(capital),
    ];
  });
  return { ...sheet, rows, merges: ['A2:G2', 'A4:B4', 'C4:G4'] };
}

/** A line that names the unit above the 类, with the total's amounts. */
function unitLine(sheet: SheetInput, number: number): SheetInput {
  const total =
    sheet.rows.find((line) => line.slice(0, 2).some((cell) => /^合\s*计$/.test(textOf(cell)))) ?? [];
  return insertRows(sheet, bodyRow(number), [
    [{ v: '901036', z: '@' }, '东临口岸技术研究院', ...total.slice(2)],
  ]);
}

/** Other forms of the tables themselves. */
export const FORM_LAYOUTS: readonly Layout[] = [
  reshaping('table 2 as a tree', replaceTable(2, incomeTree)),
  reshaping('table 6 as blocks side by side', replaceTable(6, basicBlocks)),
  reshaping('table 5 in its simple form', replaceTable(5, simpleGeneral)),
  reshaping('table 4 with four columns', replaceTable(4, fiscalColumns)),
  reshaping('a unit line above the 类', onTables(unitLine, [3, 5])),
  reshaping(
    'ledger with more empty income items',
    onTables(
      (sheet) =>
        insertRows(sheet, bodyRow(1) + 5, [
          ['六、上级补助收入', null],
          ['七、附属单位上缴收入', null],
        ]),
      [1],
    ),
  ),
  reshaping(
    'table 4 with 结转下年',
    onTables((sheet) => insertRows(sheet, sheet.rows.length - 1, [[null, null, '二、结转下年', null]]), [4]),
  ),
];
