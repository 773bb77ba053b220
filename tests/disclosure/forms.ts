import { factAt } from '../../src/disclosure/lookup';
import type { Disclosure, Table, TemplateId } from '../../src/disclosure/model';
import { readDisclosure } from '../../src/disclosure/read';
import { centralBudget } from '../../src/templates/central-budget/family';
import { snapshotOf, type CellInput, type SheetInput } from '../support/workbook';

export type Rows = readonly (readonly CellInput[])[];

const money = '#,##0.00';
/** An amount as a typical form prints it. */
export const m = (v: number): CellInput => ({ v, z: money });
const p = (v: number): CellInput => ({ v, z: '0.00%' });
const _ = null;

/** The nine tables of an invented department, as small as each form allows. */
export const FORMS: Readonly<Record<string, Rows>> = {
  summary: [
    [_, _, _, '部门公开表1'],
    ['部门收支总表'],
    [_, _, _, '单位：万元'],
    ['收      入', _, '支      出'],
    ['项    目', '预算数', '项    目', '预算数'],
    ['一、一般公共预算拨款收入', m(700), '一、外交支出', m(850)],
    ['二、政府性基金预算拨款收入', _, '二、教育支出', m(30)],
    ['三、国有资本经营预算拨款收入', _, '三、住房保障支出', m(70)],
    ['四、事业收入', m(150), _, _],
    ['五、其他收入', m(20), _, _],
    ['本年收入合计', m(870), '本年支出合计', m(950)],
    ['使用非财政拨款结余', m(30), '结转下年', _],
    ['上年结转', m(50), _, _],
    ['收    入    总    计', m(950), '支    出    总    计', m(950)],
  ],
  income: [
    [_, _, _, _, _, _, _, _, _, _, _, '部门公开表2'],
    ['部门收入总表'],
    [_, _, _, _, _, _, _, _, _, _, _, '单位：万元'],
    [
      '合计',
      '上年结转',
      '一般公共预算拨款收入',
      '政府性基金预算拨款收入',
      '国有资本经营预算拨款收入',
      '事业收入',
      _,
      '事业单位经营收入',
      '上级补助收入',
      '附属单位上缴收入',
      '其他收入',
      '使用非财政拨款结余',
    ],
    [_, _, _, _, _, '金额', '其中：教育收费'],
    [m(950), m(50), m(700), _, _, m(150), m(9), _, _, _, m(20), m(30)],
  ],
  expenditure: [
    [_, _, _, _, _, _, _, '部门公开表3'],
    ['部门支出总表'],
    [_, _, _, _, _, _, _, '单位：万元'],
    [
      '科目编码',
      '科目名称',
      '合计',
      '基本支出',
      '项目支出',
      '上缴上级支出',
      '事业单位经营支出',
      '对附属单位补助支出',
    ],
    ['202', '外交支出', m(850), m(300), m(550)],
    ['20201', '  外交管理事务', m(850), m(300), m(550)],
    ['2020101', '    行政运行', m(300), m(300), _],
    ['2020199', '    其他外交管理事务支出', m(550), _, m(550)],
    ['205', '教育支出', m(30), _, m(30)],
    ['20508', '  进修及培训', m(30), _, m(30)],
    ['2050803', '    培训支出', m(30), _, m(30)],
    ['221', '住房保障支出', m(70), m(70), _],
    ['22102', '  住房改革支出', m(70), m(70), _],
    ['2210201', '    住房公积金', m(70), m(70), _],
    ['合      计', _, m(950), m(370), m(580)],
  ],
  fiscal: [
    [_, _, _, '部门公开表4'],
    ['财政拨款收支总表'],
    [_, _, _, '单位：万元'],
    ['收      入', _, '支      出'],
    ['项目', '预算数', '项目', '预算数'],
    ['一、本年收入', m(700), '一、本年支出', m(740)],
    ['（一）一般公共预算拨款', m(700), '（一）外交支出', m(640)],
    ['（二）政府性基金预算拨款', _, '（二）教育支出', m(30)],
    ['（三）国有资本经营预算拨款', _, '（三）住房保障支出', m(70)],
    ['二、上年结转', m(40), _, _],
    ['（一）一般公共预算拨款', m(40), _, _],
    ['（二）政府性基金预算拨款', _, '二、结转下年', _],
    ['收    入    总    计', m(740), '支    出    总    计', m(740)],
  ],
  general: [
    [_, _, _, _, _, _, _, _, _, _, _, '部门公开表5'],
    ['一般公共预算支出表'],
    [_, _, _, _, _, _, _, _, _, _, _, '单位：万元'],
    [
      '功能分类科目',
      _,
      '2024年执行数',
      _,
      '2025年预算数',
      _,
      _,
      _,
      '2025年预算数比\n2024年执行数',
      _,
      '2025年预算数比\n2024年执行数\n（扣除中央基建投资）',
    ],
    [
      '科目编码',
      '科目名称',
      '执行数',
      '扣除中央基建投资后执行数',
      '年初预算数',
      _,
      _,
      '扣除中央基建投资后预算数',
      '增减额',
      '增减(%)',
      '增减额',
      '增减（%)',
    ],
    [_, _, _, _, '小计', '基本支出', '项目支出'],
    ['202', '外交支出', m(600), m(580), m(600), m(250), m(350), m(590), m(0), p(0), m(10), p(0.0172)],
    ['20201', '外交管理事务', m(600), m(580), m(600), m(250), m(350), m(590), m(0), p(0), m(10), p(0.0172)],
    ['2020101', '行政运行', m(600), m(580), m(600), m(250), m(350), m(590), m(0), p(0), m(10), p(0.0172)],
    ['221', '住房保障支出', m(80), m(80), m(70), m(70), _, m(70), m(-10), p(-0.125), m(-10), p(-0.125)],
    ['22102', '住房改革支出', m(80), m(80), m(70), m(70), _, m(70), m(-10), p(-0.125), m(-10), p(-0.125)],
    ['2210201', '住房公积金', m(80), m(80), m(70), m(70), _, m(70), m(-10), p(-0.125), m(-10), p(-0.125)],
    [_, '合计', m(680), m(660), m(670), m(320), m(350), m(660), m(-10), p(-0.0147), m(0), p(0)],
  ],
  basic: [
    [_, _, _, _, '部门公开表6'],
    ['一般公共预算基本支出表'],
    [_, _, _, _, '单位：万元'],
    ['部门预算支出经济分类科目', _, '本年一般公共预算基本支出'],
    ['科目代码', '科目名称', '合计', '人员经费', '公用经费'],
    ['301', '工资福利支出', m(260), m(260), _],
    ['30101', '基本工资', m(260), m(260), _],
    ['302', '商品和服务支出', m(50), _, m(50)],
    ['30201', '办公费', m(48), _, m(48)],
    ['30217', '公务接待费', m(2), _, m(2)],
    ['303', '对个人和家庭的补助', m(10), m(10), _],
    ['30302', '退休费', m(10), m(10), _],
    ['合  计', _, m(320), m(270), m(50)],
  ],
  fund: [
    [_, _, _, _, '部门公开表7'],
    ['政府性基金预算支出表'],
    [_, _, _, _, '单位：万元'],
    ['科目编码', '科目名称', '2025年政府性基金预算支出'],
    [_, _, '合计', '基本支出', '项目支出'],
    ['229', '其他支出', m(5), _, m(5)],
    ['22998', '超长期特别国债安排的其他支出', m(5), _, m(5)],
    ['合  计', _, m(5), _, m(5)],
  ],
  capital: [
    [_, _, _, _, '部门公开表8'],
    ['国有资本经营预算支出表'],
    [_, _, _, _, '单位：万元'],
    ['科目编码', '科目名称', '2025年国有资本经营预算支出'],
    [_, _, '小计', '基本支出', '项目支出'],
    [_, _, _, _, _],
    ['合   计', _, _, _, _],
    ['注：测绘事务中心没有国有资本经营预算安排的支出，故本表无数据。'],
  ],
  threePublic: [
    [_, _, _, _, _, _, _, _, _, _, _, '部门公开表9'],
    ['财政拨款预算“三公”经费支出表'],
    [_, _, _, _, _, _, _, _, _, _, _, '单位：万元'],
    ['2024年预算数', _, _, _, _, _, '2025年预算数'],
    [
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行费',
      _,
      _,
      '公务接待费',
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行费',
      _,
      _,
      '公务接待费',
    ],
    [_, _, '小计', '公务用车购置费', '公务用车运行费', _, _, _, '小计', '公务用车购置费', '公务用车运行费'],
    [m(12), m(3), m(6), _, m(6), m(3), m(11), m(3), m(6), _, m(6), m(2)],
  ],
};

export const TEMPLATES: Readonly<Record<string, TemplateId>> = {
  summary: 'budget.income-expenditure-summary',
  income: 'budget.income',
  expenditure: 'budget.expenditure',
  fiscal: 'budget.fiscal-summary',
  general: 'budget.general-expenditure',
  basic: 'budget.general-basic',
  fund: 'budget.government-fund',
  capital: 'budget.state-capital',
  threePublic: 'budget.three-public',
};

/** One form's rows, for a test to change. */
export function form(name: string): CellInput[][] {
  return (FORMS[name] ?? []).map((line) => [...line]);
}

/** Reads sheets as a workbook of the central family. */
export function readSheets(...sheets: readonly SheetInput[]): Disclosure {
  return readDisclosure(snapshotOf(sheets), centralBudget);
}

/** Reads one sheet, and gives the first table of a template that is on it. */
export function readTable(rows: Rows, name: string, sheet: Partial<SheetInput> = {}): Table {
  const found = tableOf(readSheets({ name: 'Sheet1', rows, ...sheet }), name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

export function tableOf(disclosure: Disclosure, name: string): Table | null {
  return disclosure.tables.find((table) => table.template === TEMPLATES[name]) ?? null;
}

/** Every fact that is more than nothing as "row, column: value", and the keys of the rows and columns. */
export function contents(table: Table): {
  form: string;
  rows: string[];
  columns: string[];
  figures: string[];
} {
  const figures = table.facts.flatMap((line) =>
    line.flatMap((fact) =>
      fact && fact.state !== 'empty'
        ? `${fact.row.side ?? ''}${fact.row.key}, ${fact.column.key}: ${fact.state === 'figure' ? fact.value.toFixed(2) : fact.state}`
        : [],
    ),
  );
  return {
    form: table.form,
    rows: table.rows.map((row) => `${row.kind} ${row.key}`),
    columns: table.columns.map((column) => column.key),
    figures: figures.sort(),
  };
}

/** "950.00", or the state where it is no figure; "none" where row and column do not meet. */
export function figureAt(table: Table, row: string, column: string): string {
  const fact = factAt(table, row, column);
  if (!fact) return 'none';
  return fact.state === 'figure' ? fact.value.toFixed(fact.decimals) : fact.state;
}
