import { describe, expect, test } from '@jest/globals';
import type { SheetInput } from '../support/workbook';
import type { Written } from './causes-sample';
import { checked, figureAt, inYuan, newErrors, suspects, twice, without, written } from './causes-sample';

interface Kind {
  readonly sheets: readonly SheetInput[];
  readonly claim: string;
  readonly mistake: string;
  readonly cells: readonly string[];
  /** Parts of the message. */
  readonly says: readonly string[];
}

const kind = (
  sheets: readonly SheetInput[],
  title: string,
  cells: readonly string[],
  ...says: readonly string[]
): Kind => {
  const [claim = '', mistake = ''] = title.split(' ');
  return { sheets, claim, mistake, cells, says };
};

const doubledFormula = (row: number): Written => [
  6,
  `C${row}`,
  row === 15 ? { v: 30, f: 'D15+E15+E15' } : { v: figureAt(6, `C${row}`), f: `D${row}+E${row}` },
];
const formulas = Array.from({ length: 18 }, (_, index) => doubledFormula(index + 6));

const KINDS: Readonly<Record<string, Kind>> = {
  'two digits exchanged': kind(
    written([3, 'C9', 3838.48]),
    'certain transposition',
    ['3!C9 3,838.48→3,883.48'],
    '部门支出总表“2010909 海关关务 合计”（部门公开表3!C9）现为 3,838.48，应为 3,883.48，少 45.00（两位数字颠倒）',
    '由它引起 2 处不符。改正后再校核。',
  ),
  'the decimal point': kind(
    written([3, 'E8', 60749]),
    'certain decimal-shift',
    ['3!E8 60,749.00→607.49'],
    '现为 60,749.00，应为 607.49，多 60,141.51（小数点错位）',
  ),
  'the sign': kind(
    written([5, 'I9', 191.42]),
    'certain sign',
    ['5!I9 191.42→-191.42'],
    '现为 191.42，应为 -191.42，多 382.84（正负号相反）',
  ),
  '元 for 万元 in one cell': kind(
    written([3, 'C12', 31798000]),
    'certain unit-cell',
    ['3!C12 31,798,000.00→3,179.80'],
    '多 31,794,820.20（元与万元混淆）',
  ),
  '元 for 万元 in a whole table': kind(
    inYuan(6),
    'likely unit-table',
    ['6!E3 万元→元'],
    '一般公共预算基本支出表写的单位是万元，但它的金额按元才与一般公共预算支出表相符',
  ),
  'a blank': kind(
    written([6, 'E11', null]),
    'certain blank',
    ['6!E11 →58.48'],
    '一般公共预算基本支出表“30201 办公费 公用经费”（部门公开表6!E11）现为 空，应为 58.48（漏填）',
  ),
  'a figure of the row above': kind(
    written([5, 'C12', 3523.18]),
    'certain copied-neighbour',
    ['5!C12 3,523.18→2,113.23'],
    '现为 3,523.18，应为 2,113.23，多 1,409.95（录成了相邻的数）',
  ),
  'a figure of the column beside': kind(
    written([5, 'D22', 7724.71]),
    'certain copied-neighbour',
    ['5!D22 7,724.71→7,526.29'],
    '录成了相邻的数',
  ),
  'two cells exchanged': kind(
    written([5, 'C22', 7526.29], [5, 'D22', 7724.71]),
    'likely swapped',
    ['5!C22 7,526.29→7,724.71', '5!D22 7,724.71→7,526.29'],
    '现为 7,526.29，应为 7,724.71，少 198.42',
    '（两格的数互换）',
  ),
  'a total without its last 类': kind(
    written([1, 'D16', 20772.02]),
    'certain omitted-last-addend',
    ['1!D16 20,772.02→21,099.20'],
    '现为 20,772.02，应为 21,099.20，少 327.18（合计漏加最后一项）',
  ),
  'a line of totals without its last 类': kind(
    written([3, 'C28', 20772.02], [3, 'E28', 12203.57]),
    'certain omitted-last-addend',
    ['3!C28 20,772.02→21,099.20', '3!E28 12,203.57→12,530.75'],
    '（合计漏加最后一项）。由它引起 5 处不符。',
  ),
  'one wrong figure carried through all tables': kind(
    written(
      [1, 'B6', 8749.21],
      [2, 'C6', 8749.21],
      [4, 'B6', 8749.21],
      [4, 'B7', 8749.21],
      [5, 'E22', 8749.21],
    ),
    'certain carried',
    [
      '1!B6 8,749.21→8,794.21',
      '2!C6 8,749.21→8,794.21',
      '4!B6 8,749.21→8,794.21',
      '4!B7 8,749.21→8,794.21',
      '5!E22 8,749.21→8,794.21',
    ],
    '（同一个错数用在几处）',
  ),
  'a formula unlike those above and below': kind(
    written(...formulas),
    'likely formula',
    ['6!C15 30.00→15.00'],
    '多 15.00（公式有误）',
    '该格是公式，检查公式和它引用的格。',
  ),
  'a code that leads under another line': kind(
    written([6, 'A12', '30102']),
    'certain row-moved',
    ['6!A12 30102→30202'],
    '“302 商品和服务支出 合计”为 232.30，下级各行相加为 222.30，少 10.00（合计 10.00、公用经费 10.00）',
    '正是“30102 印刷费”（部门公开表6!A12，现列在“301 工资福利支出”之下）的金额，该行应归入其下',
    '科目代码应为 30202，现为 30102，核实后改正。',
  ),
  'a code that leads under none': kind(
    written([3, 'A18', '2080905']),
    'likely row-moved',
    ['3!A18 2080905→2080505'],
    '正是“2080905 机关事业单位基本养老保险缴费支出”（部门公开表3!A18，代码没有上级科目）的金额',
  ),
  'a code that is two keystrokes off': kind(
    written([6, 'A17', '31011']),
    'certain row-moved',
    [],
    '少 2.58（合计 2.58、公用经费 2.58），正是“31011 差旅费”',
    '核对该行的科目代码，改正后再校核。',
  ),
  'a row left out that another table lists': kind(
    without(3, 8),
    'likely row-missing',
    [],
    '“20109 海关事务 合计”为 19,256.94，下级各行相加为 18,649.45，少 607.49（合计 607.49、项目支出 607.49）',
    '缺了一行，可能是一般公共预算支出表中的“2010908 信息化建设”',
    '补上漏掉的行',
  ),
  'a row left out whose change was negative': kind(
    without(5, 9),
    'certain row-missing',
    [],
    '下级各行相加为 6,883.00，少 201.42',
    '增减额 -191.42',
  ),
  'a 类 left out above its 款': kind(
    without(3, 16),
    'certain row-missing',
    [],
    '少 890.00（合计 890.00、基本支出 890.00），缺了一行，科目代码为 208',
  ),
  'a row that stands twice': kind(
    twice(6, 13),
    'likely row-doubled',
    [],
    '“302 商品和服务支出 合计”为 232.30，下级各行相加为 234.30，多 2.00',
    '正是重复列示的“30205 水费”',
    '删去重复的一行',
  ),
};

describe('every kind of mistake in the sample is one cause with all its symptoms', () => {
  test.each(Object.entries(KINDS))('%s', (_, { sheets, claim, mistake, cells, says }) => {
    const result = checked(sheets);
    expect(result.faults).toEqual([]);
    expect(result.causes.map((cause) => `${cause.claim} ${cause.mistake}`)).toEqual([`${claim} ${mistake}`]);
    expect(suspects(result)).toEqual(cells);
    for (const part of says) expect(result.causes[0]?.message).toContain(part);
    const errors = newErrors(result);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter(({ cause }) => cause !== 0)).toEqual([]);
  });
});

describe('what cannot be told is listed, not claimed', () => {
  test('a row that no other table lists: the row first, and how many other ways there are', () => {
    const [cause, ...others] = checked(without(3, 12)).causes;
    expect(others).toEqual([]);
    expect(cause).toMatchObject({ claim: 'review', mistake: 'row-missing', cells: [] });
    expect(cause?.message).toMatch(/^多半是：.*缺了一行（9\d%）；另有 4 种可能。对照原始数据核实。/);
  });

  test('two figures exchanged that nothing else answers for: either pair may be meant', () => {
    const [cause] = checked(written([3, 'D18', 297], [3, 'D19', 593])).causes;
    expect(cause?.claim).toBe('review');
    expect(cause?.message).toMatch(/^有几种可能，.*50%）；.*50%）；另有 \d 种可能。/);
  });
});
