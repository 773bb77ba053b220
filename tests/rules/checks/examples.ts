import type { SheetInput } from '../../support/workbook';
import { change, cleanSheets, n, sheet, without } from './build';

export type Sheets = Record<string, SheetInput>;

/** For one check, a workbook that passes, one that fails and one where it cannot be told. */
export interface CheckExample {
  /** What is wrong in `fail`, in the words of the catalogue. */
  readonly shows: string;
  readonly pass: Sheets;
  readonly fail: Sheets;
  /** Null where the check can always look, or only ever says what reading met. */
  readonly unverifiable: Sheets | null;
}

const clean = cleanSheets();
const foreign: Sheets = {
  ...clean,
  支出: sheet('部门支出总表', [
    ['科目代码', '甲', '乙'],
    ['205', 1, 2],
  ]),
};
const formula = (v: number): { v: number; z: string; f: string } => ({ v, z: '0.00', f: 'SUM(A1:A2)' });
const waiting = { v: null, f: 'SUM(C4:C9)', uncached: true };
const noFund = '注：本校没有使用政府性基金预算拨款安排的支出，故本表无数据。';
const noYears: Sheets = {
  收支: change(clean, '收支', [[0, 0, '部门收支总表']])['收支'] as SheetInput,
  支出: clean['支出'] as SheetInput,
};

/** Like `clean`, with changes to one sheet. */
const changed = (name: string, ...cells: Parameters<typeof change>[2][number][]): Sheets =>
  change(clean, name, cells);
const example = (
  shows: string,
  fail: Sheets,
  unverifiable: Sheets | null = foreign,
  pass: Sheets = clean,
): CheckExample => ({
  shows,
  pass,
  fail,
  unverifiable,
});

/** Examples by the check's id. */
export const CHECK_EXAMPLES: Readonly<Record<string, CheckExample>> = {
  'read.table-missing': example('工作簿里没有国有资本经营预算支出表', without(clean, '国资'), null),
  'read.form-unknown': example('部门支出总表的表头只有“科目代码、甲、乙”', foreign, null),
  'read.several-candidates': example(
    '工作簿里有两张部门支出总表',
    { ...clean, 旧: { ...(clean['支出'] as SheetInput), name: '旧表' } },
    null,
  ),
  'read.column-missing': example('部门支出总表没有“上缴上级支出”栏', clean, null, {
    基本: clean['基本'] as SheetInput,
  }),
  'read.column-unknown': example(
    '部门支出总表加了一栏“专项甲”',
    changed('支出', [2, 5, '专项甲'], [5, 5, 1.23]),
    null,
  ),
  'read.no-rows': example(
    '国有资本经营预算支出表只有表头',
    {
      ...clean,
      国资: sheet('国有资本经营预算支出表', [['科目编码', '科目名称', '合计', '基本支出', '项目支出']]),
    },
    null,
  ),
  'read.row-unread': example(
    '部门支出总表合计下面有一个数 5.55，左边没有科目',
    changed('支出', [11, 2, 5.55]),
    null,
  ),
  'read.code-unread': example(
    '部门支出总表的 2050803 录成 205O803',
    changed('支出', [7, 0, '205O803']),
    null,
  ),
  'read.unit-assumed': example('部门支出总表没有写金额单位', changed('支出', [1, 2, '']), null),
  'read.total-missing': example(
    '部门支出总表没有合计行',
    changed('支出', [10, 0, null], [10, 2, null], [10, 3, null], [10, 4, null]),
  ),
  'amount.unreadable': example('部门支出总表的一格写着“约1200”', changed('支出', [4, 3, '约1200'])),
  'amount.uncached': example(
    '部门支出总表的合计是还没有计算的公式',
    changed('支出', [10, 2, waiting]),
    changed('支出', [10, 2, waiting]),
  ),
  'amount.negative': example('部门支出总表的基本支出为 -1,200.22', changed('支出', [4, 3, -1200.22])),
  'code.length': example('部门支出总表列有四位的代码 2050', changed('支出', [4, 0, '2050'])),
  'code.parent': example('部门支出总表列有 2050803，没有 20508', changed('支出', [6, 0, '20507'])),
  'code.order': example('部门支出总表的 20508 排在 20502 前面', {
    ...clean,
    支出: sheet('部门支出总表', [
      ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
      ['205', '教育支出', 3, 3, null],
      ['20508', '进修及培训', 1, 1, null],
      ['20502', '普通教育', 2, 2, null],
      ['合计', '', 3, 3, null],
    ]),
  }),
  'code.duplicate': example(
    '部门支出总表的 20502 列了两次',
    changed('支出', [6, 0, '20502'], [6, 1, '普通教育']),
  ),
  'code.coverage': example(
    '一般公共预算支出表的 20508 错写成 20509',
    changed('一般', [7, 0, '20509'], [8, 0, '2050903']),
    without(clean, '支出'),
  ),
  'name.elsewhere': example(
    '205 在部门支出总表写作“教育”，在一般公共预算支出表写作“教育支出”',
    changed('支出', [3, 1, '教育']),
  ),
  'name.catalogue': example(
    '20805 写作旧名“行政事业单位离退休”',
    changed('支出', [9, 1, '行政事业单位离退休']),
  ),
  'class.lines': example(
    '部门收支总表的卫生健康支出有 7.77，部门支出总表没有这一类',
    changed('收支', [6, 3, 7.77]),
    without(clean, '财政'),
  ),
  'line.income': example(
    '部门收支总表的事业收入写作“事业类收入”',
    changed('收支', [6, 0, '三、事业类收入']),
    without(clean, '收入'),
  ),
  'said.year': example('一张表的表题写作 2024 年', changed('支出', [0, 0, '2024年部门支出总表']), noYears),
  'header.years': example(
    '一般公共预算支出表的上年写作 2023 年',
    changed('一般', [2, 2, '2023年执行数']),
    null,
  ),
  'header.names': example(
    '政府性基金预算支出表的表头写作“国有资本经营预算支出”',
    {
      ...clean,
      基金: sheet('政府性基金预算支出表', [
        ['科目编码', '科目名称', '本年国有资本经营预算支出', '', ''],
        ['', '', '合计', '基本支出', '项目支出'],
        ['合计', '', null, null, null],
      ]),
    },
    null,
  ),
  'said.department': example(
    '一张表的部门名称写作“北方衣业大学”',
    change(
      change(changed('收支', [1, 0, '部门：北方农业大学']), '收入', [[1, 0, '部门：北方农业大学']]),
      '支出',
      [[1, 0, '部门：北方衣业大学']],
    ),
    null,
    change(changed('收支', [1, 0, '部门：北方农业大学']), '收入', [[1, 0, '部门：北方农业大学']]),
  ),
  'said.unit': example('部门支出总表同时写了元和万元', changed('支出', [1, 0, '金额单位：元']), null),
  'unit.scale': example('部门支出总表的数是万元，写的单位是元', changed('支出', [1, 2, '单位：元'])),
  'unit.size': example(
    '“三公”经费支出表的数是元，写的单位是万元',
    changed(
      '三公',
      [5, 0, 67800],
      [5, 2, 32100],
      [5, 4, 32100],
      [5, 5, 35700],
      [5, 6, 56700],
      [5, 8, 32100],
      [5, 10, 32100],
      [5, 11, 24600],
    ),
  ),
  'note.empty': example(
    '政府性基金预算支出表有 12.34，表下注明无数据',
    changed('基金', [3, 2, 12.34], [3, 4, 12.34]),
    {
      ...clean,
      基金: sheet('政府性基金预算支出表', [['甲', '乙'], ['229', 1, 2], [noFund]]),
    },
  ),
  'note.missing': example('政府性基金预算支出表没有数，也没有注', changed('基金', [4, 0, null])),
  'note.names': example(
    '国有资本经营预算支出表下的注说的是政府性基金',
    changed('国资', [4, 0, noFund]),
    null,
  ),
  'note.denial': example(
    '注说没有政府性基金，财政拨款收支总表上年结转有 327.18',
    changed('财政', [9, 1, 327.18]),
    { 基金: clean['基金'] as SheetInput },
  ),
  'format.decimals': example('多数金额两位小数，有一处是整数', changed('支出', [5, 4, { v: 200, z: '0' }])),
  'format.text-amount': example('一处金额以文本存放', changed('支出', [5, 4, '200.00'])),
  'format.typed-total': example(
    '合计行三个数中两个是公式，一个是录入的',
    changed('支出', [10, 2, formula(1821.78)], [10, 3, n(1521.67)], [10, 4, formula(300.11)]),
    foreign,
    changed('支出', [10, 2, formula(1821.78)], [10, 3, formula(1521.67)], [10, 4, formula(300.11)]),
  ),
};
