import type { Disclosure } from '../../../src/disclosure/model';
import { readDisclosure } from '../../../src/disclosure/read';
import type { CheckRule, Outcome, SubjectCatalogue } from '../../../src/rules/model';
import { fill } from '../../../src/strings/zh-CN';
import { centralBudgetChecks } from '../../../src/templates/central-budget/checks';
import { centralBudget } from '../../../src/templates/central-budget/family';
import { builtInSubjects } from '../../../src/templates/subjects/catalogue';
import { snapshotOf, type CellInput, type SheetInput } from '../../support/workbook';

export type Rows = (readonly CellInput[])[];

/** A figure as a budget prints it. */
export const n = (v: number): CellInput => ({ v, z: '#,##0.00' });

const money = (line: readonly CellInput[]): CellInput[] =>
  line.map((cell) => (typeof cell === 'number' ? n(cell) : cell));

/** A sheet: its title, its unit, then rows whose plain numbers print two decimals. */
export function sheet(title: string, rows: Rows, unit = '万元', name = title): SheetInput {
  return { name, rows: [[title], ['', '', `单位：${unit}`], ...rows.map(money)] };
}

/** A small disclosure in which everything holds: the nine tables by name, to be changed one by one. */
export function cleanSheets(): Record<string, SheetInput> {
  return {
    收支: sheet('2025年部门收支总表', [
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 1234.56, '一、教育支出', 1500.33],
      ['二、政府性基金预算拨款收入', null, '二、社会保障和就业支出', 321.45],
      ['三、事业收入', 600.11, '三、卫生健康支出', null],
      ['本年收入合计', 1834.67, '本年支出合计', 1821.78],
      ['上年结转', 87.11, '结转下年', 100],
      ['收入总计', 1921.78, '支出总计', 1921.78],
    ]),
    收入: sheet('部门收入总表', [
      ['合计', '上年结转', '一般公共预算拨款收入', '政府性基金预算拨款收入', '事业收入', '其他收入'],
      [1921.78, 87.11, 1234.56, null, 600.11, null],
    ]),
    支出: sheet('部门支出总表', [
      ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
      ['205', '教育支出', 1500.33, 1200.22, 300.11],
      ['20502', '普通教育', 1400.22, 1200.22, 200],
      ['2050205', '高等教育', 1400.22, 1200.22, 200],
      ['20508', '进修及培训', 100.11, null, 100.11],
      ['2050803', '培训支出', 100.11, null, 100.11],
      ['208', '社会保障和就业支出', 321.45, 321.45, null],
      ['20805', '行政事业单位养老支出', 321.45, 321.45, null],
      ['合计', '', 1821.78, 1521.67, 300.11],
    ]),
    财政: sheet('财政拨款收支总表', [
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、本年收入', 1234.56, '一、本年支出', 1234.56],
      ['（一）一般公共预算拨款', 1234.56, '（一）教育支出', 1234.56],
      ['（二）政府性基金预算拨款', null, '（二）卫生健康支出', null],
      ['二、上年结转', null, '', null],
      ['（一）一般公共预算拨款', null, '', null],
      ['（二）政府性基金预算拨款', null, '', null],
      ['收入总计', 1234.56, '支出总计', 1234.56],
    ]),
    一般: sheet('一般公共预算支出表', [
      ['科目编码', '科目名称', '2024年执行数', '2025年预算数', '', '', '2025年预算数比2024年执行数', ''],
      ['', '', '', '小计', '基本支出', '项目支出', '增减额', '增减（%）'],
      ['205', '教育支出', 1300.56, 1234.56, 1134.45, 100.11, -66, '-5.07%'],
      ['20502', '普通教育', 1200.45, 1134.45, 1134.45, null, -66, '-5.50%'],
      ['2050205', '高等教育', 1200.45, 1134.45, 1134.45, null, -66, '-5.50%'],
      ['20508', '进修及培训', 100.11, 100.11, null, 100.11, null, null],
      ['2050803', '培训支出', 100.11, 100.11, null, 100.11, null, null],
      ['合计', '', 1300.56, 1234.56, 1134.45, 100.11, -66, '-5.07%'],
    ]),
    基本: sheet('一般公共预算基本支出表', [
      ['科目代码', '科目名称', '合计', '人员经费', '公用经费'],
      ['301', '工资福利支出', 1000.22, 1000.22, null],
      ['30101', '基本工资', 1000.22, 1000.22, null],
      ['302', '商品和服务支出', 134.23, null, 134.23],
      ['30201', '办公费', 134.23, null, 134.23],
      ['合计', '', 1134.45, 1000.22, 134.23],
    ]),
    基金: sheet('政府性基金预算支出表', [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', '', null, null, null],
      ['注：本校没有使用政府性基金预算拨款安排的支出，故本表无数据。'],
    ]),
    国资: sheet('国有资本经营预算支出表', [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', '', null, null, null],
      ['注：本校没有使用国有资本经营预算安排的支出，故本表无数据。'],
    ]),
    三公: sheet('财政拨款预算“三公”经费支出表', [
      ['2024年预算数', '', '', '', '', '', '2025年预算数', '', '', '', '', ''],
      [
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        '',
        '',
        '公务接待费',
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        '',
        '',
        '公务接待费',
      ],
      [
        '',
        '',
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        '',
        '',
        '',
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        '',
      ],
      [6.78, null, 3.21, null, 3.21, 3.57, 5.67, null, 3.21, null, 3.21, 2.46],
    ]),
  };
}

/** Sets cells of one of the clean sheets: `at` counts from the sheet's first row, 0. */
export function change(
  sheets: Record<string, SheetInput>,
  name: string,
  cells: readonly (readonly [row: number, col: number, value: CellInput])[],
): Record<string, SheetInput> {
  const before = sheets[name] as SheetInput;
  const rows = before.rows.map((line) => [...line]);
  for (const [row, col, value] of cells) {
    while (rows.length <= row) rows.push([]);
    (rows[row] as CellInput[])[col] = typeof value === 'number' ? n(value) : value;
  }
  return { ...sheets, [name]: { ...before, rows: rows.map((line) => Array.from(line)) } };
}

export function read(sheets: Record<string, SheetInput> | readonly SheetInput[]): Disclosure {
  const list = Array.isArray(sheets) ? (sheets as readonly SheetInput[]) : Object.values(sheets);
  return readDisclosure(snapshotOf(list), centralBudget);
}

/** The family's check of an id. Throws where there is none. */
export function check(id: string): CheckRule {
  const rule = centralBudgetChecks.find((one) => one.id === id);
  if (!rule) throw new Error(`no check ${id}`);
  return rule;
}

/** What the family's check gives for a workbook. */
export function outcomesOf(
  id: string,
  sheets: Record<string, SheetInput> | readonly SheetInput[],
  subjects: SubjectCatalogue = builtInSubjects,
): Outcome[] {
  return [...check(id).run({ disclosure: read(sheets), subjects })];
}

/** The outcomes with a status, as their keys. */
export function keys(outcomes: readonly Outcome[], status: Outcome['status']): string[] {
  return outcomes.filter((one) => one.status === status).map((one) => one.key);
}

/** The sentence of an outcome; every placeholder must be filled. */
export function sentence(outcome: Outcome | undefined): string {
  if (!outcome?.message) return '';
  const text = check(outcome.rule).messages[outcome.message.id];
  if (text === undefined) throw new Error(`${outcome.rule} has no message ${outcome.message.id}`);
  return fill(text, outcome.message.params);
}

/** The sheets without one of them. */
export function without(sheets: Record<string, SheetInput>, name: string): Record<string, SheetInput> {
  return Object.fromEntries(Object.entries(sheets).filter(([key]) => key !== name));
}
