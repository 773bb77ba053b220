import { Decimal } from 'decimal.js';
import { formatFigure, parseFigure } from '../../../src/core/amount';
import { bodyRow, tableSheet } from '../../cases/layouts/layout';
import { textOf, valueOf } from '../grid';
import { printed, type CellInput, type SheetInput } from '../workbook';
import type { Department } from './model';

/** An amount as its cell prints it, to two decimals. */
function figure(cell: CellInput): Decimal {
  const value = valueOf(cell);
  const format = typeof cell === 'object' && cell !== null ? cell.z : undefined;
  return typeof value === 'number'
    ? (parseFigure(printed(value, format))?.value ?? new Decimal(0))
    : new Decimal(0);
}

const wan = (value: Decimal): string => `${formatFigure(value, 2)}万元`;
const share = (part: Decimal, whole: Decimal): string => `${formatFigure(part.div(whole).times(100), 2)}%`;

/** "比…增加X万元，增长Y%", of the change and its rate as they are printed; no rate where there was nothing before. */
function said(by: Decimal, rate: Decimal | null, year: number, base: string): string {
  if (by.isZero()) return `与${year}年${base}持平`;
  const words = by.isNegative() ? ['减少', '下降'] : ['增加', '增长'];
  const percent = rate === null || rate.isZero() ? '' : `，${words[1]}${formatFigure(rate.abs(), 2)}%`;
  return `比${year}年${base}${words[0]}${wan(by.abs())}${percent}`;
}

/** The same, of two amounts that no table compares. */
function change(now: Decimal, before: Decimal, year: number, base: string): string {
  const by = now.minus(before);
  return said(by, before.isZero() ? null : by.div(before).times(100), year, base);
}

interface Entry {
  readonly name: string;
  readonly value: Decimal;
}

function shares(entries: readonly Entry[], whole: Decimal): string {
  const present = entries.filter(({ value }) => !value.isZero());
  return `${present.map(({ name, value }) => `${name}${wan(value)}，占${share(value, whole)}`).join('；')}。`;
}

function ledger(sheet: SheetInput, number: number, side: 0 | 2): Entry[] {
  return sheet.rows.slice(bodyRow(number)).flatMap((line) => {
    const name = textOf(line[side])
      .replace(/\s/g, '')
      .replace(/^（[一-龥]+）|^[一-龥]{1,2}、/, '');
    return name === '' ? [] : [{ name, value: figure(line[side + 1]) }];
  });
}

function named(entries: readonly Entry[], name: string): Decimal {
  return entries.find((entry) => entry.name === name)?.value ?? new Decimal(0);
}

function lines(
  sheets: readonly SheetInput[],
  number: number,
): { code: string; name: string; figures: Decimal[] }[] {
  const body = tableSheet(sheets, number).rows.slice(bodyRow(number));
  return body.map((line) => ({
    code: textOf(line[0]),
    name: textOf(line[1]),
    figures: line.slice(2).map(figure),
  }));
}

const SOURCES = [
  '上年结转',
  '一般公共预算拨款收入',
  '政府性基金预算拨款收入',
  '国有资本经营预算拨款收入',
  '事业收入',
  '',
  '事业单位经营收入',
];
const MORE = ['上级补助收入', '附属单位上缴收入', '其他收入', '使用非财政拨款结余'];
const USES = ['基本支出', '项目支出', '上缴上级支出', '事业单位经营支出', '对附属单位补助支出'];

function fund(sheets: readonly SheetInput[], number: 7 | 8, opening: string, word: string): string {
  const total = lines(sheets, number).find((line) => line.code === '合计')?.figures[0] ?? new Decimal(0);
  return total.isZero()
    ? `${opening}无${word}预算收支。`
    : `${opening}${word}预算支出${wan(total)}，全部用于项目支出。`;
}

/** A 情况说明 of ten sections that says what the tables say: no figure in it is of its own making. */
export function departmentNarrative(department: Department, sheets: readonly SheetInput[]): SheetInput {
  const { name, year } = department;
  const opening = `${name}${year}年`;
  const income = ledger(tableSheet(sheets, 1), 1, 0);
  const record = (tableSheet(sheets, 2).rows[bodyRow(2)] ?? []).map(figure);
  const sources = [...SOURCES, ...MORE].map((source, index) => ({
    name: source,
    value: record[index + 1] ?? new Decimal(0),
  }));
  const spent = lines(sheets, 3).find((line) => line.code === '合计')?.figures ?? [];
  const fiscal = ledger(tableSheet(sheets, 4), 4, 2);
  const general = lines(sheets, 5);
  const all = general.find((line) => line.code === '合计')?.figures ?? [];
  const of = (figures: readonly Decimal[], index: number): Decimal => figures[index] ?? new Decimal(0);
  const basic = lines(sheets, 6);
  const people = (code: string): boolean => /^30[13]/.test(code);
  const items = (want: boolean): string =>
    basic
      .filter((line) => line.code.length === 5 && people(line.code) === want && !of(line.figures, 0).isZero())
      .map((line) => line.name)
      .join('、');
  const whole = basic.find((line) => line.code === '合计')?.figures ?? [];
  const publics = (tableSheet(sheets, 9).rows[bodyRow(9)] ?? []).map(figure);
  const trip = (title: string, col: number): string =>
    `${title}${wan(of(publics, col + 6))}，${change(of(publics, col + 6), of(publics, col), year - 1, '预算数')}`;
  const paragraphs = [
    `${opening}部门预算情况说明`,
    `一、关于${opening}收支预算情况的总体说明`,
    `按照综合预算的原则，${name}所有收入和支出均纳入部门预算管理。${opening}收支总预算${wan(named(income, '收入总计'))}。`,
    `二、关于${opening}收入预算情况说明`,
    `${opening}收入预算${wan(of(record, 0))}，其中：${shares(
      sources.filter((source) => source.name !== ''),
      of(record, 0),
    )}`,
    `三、关于${opening}支出预算情况说明`,
    `${opening}支出预算${wan(of(spent, 0))}，其中：${shares(
      USES.map((use, index) => ({ name: use, value: of(spent, index + 1) })),
      of(spent, 0),
    )}`,
    `四、关于${opening}财政拨款收支预算情况的总体说明`,
    `${opening}财政拨款收支总预算${wan(named(fiscal, '支出总计'))}。支出包括：${shares(
      fiscal.filter((use) => !/本年支出|总计/.test(use.name)),
      named(fiscal, '支出总计'),
    )}`,
    `五、关于${opening}一般公共预算当年财政拨款情况说明`,
    '（一）一般公共预算当年财政拨款规模变化情况',
    `${opening}一般公共预算当年财政拨款预算${wan(of(all, 2))}，${said(of(all, 6), of(all, 7), year - 1, '执行数')}。`,
    '（二）一般公共预算当年财政拨款结构情况',
    `${year}年部门预算中，一般公共预算当年财政拨款用于以下方面：${shares(
      general
        .filter((line) => line.code.length === 3)
        .map((line) => ({ name: `${line.name.replace(/支出$/, '')}（类）支出`, value: of(line.figures, 2) })),
      of(all, 2),
    )}`,
    '（三）一般公共预算当年财政拨款具体使用情况',
    ...general
      .filter((line) => line.code.length === 7)
      .map(
        (line, index) =>
          `${index + 1}．${line.name}（项）${year}年预算${wan(of(line.figures, 2))}，${said(of(line.figures, 6), of(line.figures, 7), year - 1, '执行数')}。`,
      ),
    `六、关于${opening}一般公共预算基本支出情况说明`,
    `${opening}一般公共预算基本支出${wan(of(whole, 0))}，其中：`,
    `人员经费${wan(of(whole, 1))}，主要包括：${items(true)}；`,
    `日常公用经费${wan(of(whole, 2))}，主要包括：${items(false)}。`,
    `七、关于${opening}“三公”经费预算情况说明`,
    `${opening}“三公”经费预算数为${wan(of(publics, 6))}，${change(of(publics, 6), of(publics, 0), year - 1, '预算数')}。其中：${[trip('因公出国（境）费', 1), trip('公务用车购置费', 3), trip('公务用车运行费', 4), trip('公务接待费', 5)].join('；')}。`,
    `八、关于${opening}政府性基金预算收支情况说明`,
    fund(sheets, 7, opening, '政府性基金'),
    `九、关于${opening}国有资本经营预算收支情况说明`,
    fund(sheets, 8, opening, '国有资本经营'),
    '十、其他重要事项情况说明',
    '（一）机关运行经费情况',
    `${name}为事业单位，无机关运行经费。`,
    '（二）政府采购情况',
    `${year}年${name}政府采购预算总额120.00万元，其中：政府采购货物预算70.00万元、政府采购工程预算20.00万元、政府采购服务预算30.00万元。`,
    '（三）国有资产占有使用情况',
    `截至${year - 1}年12月31日，${name}共有车辆3辆，单价100万元以上设备2台（套）。`,
    '（四）预算绩效情况说明',
    `${year}年对${name}一般公共预算项目全面实施绩效目标管理，涉及一般公共预算当年拨款${wan(of(all, 4))}。`,
  ];
  return { name: '情况说明', rows: paragraphs.map((text) => [text]) };
}
