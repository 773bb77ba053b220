import type { SampleSheet } from './sheet';
import { table, type Line } from './table';

/** The nine forms of the central template with their headers; each takes the lines below them, in 万元. */

const LEDGER_WIDTHS = [34, 18, 34, 18];

/** 部门收支总表: 项目, 预算数 on both sides. */
export function incomeExpenditureForm(body: readonly Line[]): SampleSheet {
  return table({
    number: 1,
    title: '部门收支总表',
    widths: LEDGER_WIDTHS,
    headers: [
      ['收      入', null, '支      出', null],
      ['项    目', '预算数', '项    目', '预算数'],
    ],
    body,
    merges: ['A4:B4', 'C4:D4'],
  });
}

/** 部门收入总表 with one record of twelve amounts. */
export function incomeForm(record: Line): SampleSheet {
  const down = ['A', 'B', 'C', 'D', 'E', 'H', 'I', 'J', 'K', 'L'].map((letter) => `${letter}4:${letter}5`);
  const left = [
    '合计',
    '上年结转',
    '一般公共预算拨款收入',
    '政府性基金预算拨款收入',
    '国有资本经营预算拨款收入',
  ];
  const right = ['事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入', '使用非财政拨款结余'];
  return table({
    number: 2,
    title: '部门收入总表',
    widths: [12, 12, 14, 14, 14, 12, 12, 12, 12, 12, 12, 14],
    headers: [
      [...left, '事业收入', null, ...right],
      [null, null, null, null, null, '金额', '其中：教育收费'],
    ],
    body: [record],
    merges: [...down, 'F4:G4'],
    landscape: true,
  });
}

/** 部门支出总表: code, name, six amounts; the last line is the total. */
export function expenditureForm(body: readonly Line[]): SampleSheet {
  return table({
    number: 3,
    title: '部门支出总表',
    widths: [12, 38, 14, 14, 14, 14, 14, 16],
    headers: [
      [
        '科目代码',
        '科目名称',
        '合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '事业单位经营支出',
        '对附属单位补助支出',
      ],
    ],
    body,
    merges: [],
    joinTotal: true,
    landscape: true,
  });
}

/** 财政拨款收支总表: 项目, 预算数 on both sides. */
export function fiscalForm(body: readonly Line[]): SampleSheet {
  return table({
    number: 4,
    title: '财政拨款收支总表',
    widths: LEDGER_WIDTHS,
    headers: [
      ['收      入', null, '支      出', null],
      ['项目', '预算数', '项目', '预算数'],
    ],
    body,
    merges: ['A4:B4', 'C4:D4'],
  });
}

/** 一般公共预算支出表 with the year before: code, name, ten figures of which the eighth and tenth are rates. */
export function generalForm(year: number, body: readonly Line[]): SampleSheet {
  const down = ['A', 'B', 'C', 'D', 'H', 'I', 'J', 'K', 'L'].map((letter) => `${letter}5:${letter}6`);
  const compare = `${year}年预算数比\n${year - 1}年执行数`;
  const top = ['功能分类科目', null, `${year - 1}年执行数`, null, `${year}年预算数`, null, null, null];
  const middle = ['科目编码', '科目名称', '执行数', '扣除中央基建投资后执行数', '年初预算数', null, null];
  return table({
    number: 5,
    title: '一般公共预算支出表',
    widths: [11, 26, 12, 14, 12, 12, 12, 14, 12, 11, 12, 11],
    headers: [
      [...top, compare, null, `${compare}\n（扣除中央基建投资）`, null],
      [...middle, '扣除中央基建投资后预算数', '增减额', '增减(%)', '增减额', '增减（%)'],
      [null, null, null, null, '小计', '基本支出', '项目支出'],
    ],
    body,
    merges: ['A4:B4', 'C4:D4', 'E4:H4', 'I4:J4', 'K4:L4', 'E5:G5', ...down],
    landscape: true,
  });
}

/** 一般公共预算基本支出表 in one block: code, name, 合计, 人员经费, 公用经费; the last line is the total. */
export function basicForm(body: readonly Line[]): SampleSheet {
  return table({
    number: 6,
    title: '一般公共预算基本支出表',
    widths: [14, 34, 18, 18, 18],
    headers: [
      ['部门预算支出经济分类科目', null, '本年一般公共预算基本支出', null, null],
      ['科目代码', '科目名称', '合计', '人员经费', '公用经费'],
    ],
    body,
    merges: ['A4:B4', 'C4:E4'],
    joinTotal: true,
  });
}

/** 政府性基金预算支出表 (7) or 国有资本经营预算支出表 (8); `first` heads the column of totals. */
export function fundForm(
  number: 7 | 8,
  year: number,
  first: string,
  body: readonly Line[],
  note?: string,
): SampleSheet {
  const name = number === 7 ? '政府性基金预算支出' : '国有资本经营预算支出';
  return table({
    number,
    title: `${name}表`,
    widths: [16, 34, 18, 18, 18],
    headers: [
      ['科目编码', '科目名称', `${year}${name}`, null, null],
      [null, null, first, '基本支出', '项目支出'],
    ],
    body,
    merges: ['A4:A5', 'B4:B5', 'C4:E4'],
    joinTotal: true,
    ...(note === undefined ? {} : { note }),
  });
}

/** 财政拨款预算“三公”经费支出表: six amounts of last year, six of this. */
export function threePublicForm(year: number, record: Line): SampleSheet {
  const names = ['合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'];
  const cars = [null, null, '小计', '公务用车购置费', '公务用车运行费', null];
  const down = ['A', 'B', 'F', 'G', 'H', 'L'].map((letter) => `${letter}5:${letter}6`);
  const blank = Array<null>(5).fill(null);
  return table({
    number: 9,
    title: '财政拨款预算“三公”经费支出表',
    widths: Array<number>(12).fill(13),
    headers: [
      [`${year - 1}预算数`, ...blank, `${year}预算数`, ...blank],
      [...names, ...names],
      [...cars, ...cars],
    ],
    body: [record],
    merges: ['A4:F4', 'G4:L4', 'C5:E5', 'I5:K5', ...down],
    landscape: true,
  });
}
