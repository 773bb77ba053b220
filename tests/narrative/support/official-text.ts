import { Decimal } from 'decimal.js';
import { formatFigure } from '../../../src/core/amount';
import { convert } from '../../../src/core/unit';
import { factAt, findTable } from '../../../src/disclosure/lookup';
import type { Disclosure, Fact, Row, Table } from '../../../src/disclosure/model';

/** Ways of writing the same: the form's own words, and words that other departments use. */
export type Style = 'form' | 'other';

const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);

/** Writes, in official form, what the tables of a disclosure say; nothing else. For tests: it knows no mistakes. */
export class OfficialText {
  private readonly name: string;
  private readonly year: string;
  private readonly last: string;

  constructor(
    private readonly disclosure: Disclosure,
    private readonly style: Style,
  ) {
    this.name = disclosure.department ?? '';
    this.year = `${String(disclosure.year)}年`;
    this.last = `${String((disclosure.year ?? 0) - 1)}年`;
  }

  /** The paragraphs of 情况说明. */
  paragraphs(): string[] {
    const { name, year } = this;
    const about = (title: string): string => `关于${name}${year}${title}`;
    return [
      `${name}${year}部门预算情况说明`,
      `一、${about('收支预算情况的总体说明')}`,
      this.summary(),
      `二、${about('收入预算情况说明')}`,
      this.income(),
      `三、${about('支出预算情况说明')}`,
      this.expenditure(),
      `四、${about('财政拨款收支预算情况的总体说明')}`,
      this.fiscal(),
      `五、${about('一般公共预算当年财政拨款情况说明')}`,
      '（一）一般公共预算当年财政拨款规模变化情况',
      this.scale(),
      '（二）一般公共预算当年财政拨款结构情况',
      this.structure(),
      '（三）一般公共预算当年财政拨款具体使用情况',
      ...this.uses(),
      `六、${about('一般公共预算基本支出情况说明')}`,
      ...this.basic(),
      `七、${about('“三公”经费预算情况说明')}`,
      this.threePublic(),
      `八、${about('政府性基金预算收支情况说明')}`,
      this.fund('政府性基金预算支出表', '政府性基金预算'),
      `九、${about('国有资本经营预算收支情况说明')}`,
      this.fund('国有资本经营预算支出表', '国有资本经营预算'),
      '十、其他重要事项情况说明',
      '（一）机关运行经费',
      `${year}${name}无机关运行经费。`,
      '（二）政府采购情况',
      `${year}${name}政府采购预算总额600.60万元，其中：政府采购货物预算100.10万元、政府采购工程预算200.20万元、政府采购服务预算300.30万元。`,
      '（三）国有资产占有使用情况',
      `截至${this.last}7月31日，${name}共有车辆12辆，其中，机要通信用车2辆、其他用车10辆；单位价值100万元以上设备（不含车辆）16台（套）。`,
      '（四）预算绩效情况说明',
      `${year}对${name}一般公共预算项目全面实施绩效目标管理，涉及一般公共预算当年拨款${this.of('一般公共预算支出表', '合计', '预算数/项目支出')}。`,
    ];
  }

  private table(name: string): Table | null {
    return findTable(this.disclosure, name);
  }

  private fact(name: string, row: string, column: string): Fact | null {
    const table = this.table(name);
    return table ? factAt(table, row, column) : null;
  }

  private wan(fact: Fact | null): Decimal {
    return fact?.unit ? convert(fact.value, fact.unit, '万元') : ZERO;
  }

  private money(value: Decimal): string {
    const text = formatFigure(value.abs(), 2);
    return `${this.style === 'other' ? text.replace(/,/g, '').replace(/\.00$/, '') : text}万元`;
  }

  private of(name: string, row: string, column: string): string {
    return this.money(this.wan(this.fact(name, row, column)));
  }

  private share(part: Decimal, base: Decimal): string {
    const text = base.isZero()
      ? '0.00'
      : part.times(HUNDRED).div(base).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
    return this.style === 'form' ? `占${text}%` : `占比${text}%`;
  }

  private shared(parts: readonly (readonly [string, Decimal])[], base: Decimal): string {
    return parts
      .filter(([, value]) => !value.isZero())
      .map(([label, value]) => `${label}${this.money(value)}，${this.share(value, base)}`)
      .join('；');
  }

  private change(now: Decimal, before: Decimal, what: string): string {
    const base = this.style === 'form' ? `比${this.last}${what}` : `较${this.last}${what}`;
    const difference = now.minus(before);
    if (difference.isZero()) return `与${this.last}${what}${this.style === 'form' ? '一致' : '持平'}`;
    const up = difference.isPositive();
    const amount = `${base}${up ? '增加' : '减少'}${this.money(difference)}`;
    if (before.isZero()) return amount;
    const rate = formatFigure(difference.abs().times(HUNDRED).div(before), 2);
    return `${amount}，${up ? '增长' : '下降'}${this.style === 'other' ? rate.replace(/,/g, '') : rate}%`;
  }

  private lines(name: string, side: string): (readonly [string, Decimal])[] {
    const table = this.table(name);
    if (!table) return [];
    return table.rows
      .filter((row) => row.side === side && row.kind === 'item' && row.level === 0)
      .map((row) => [row.key, this.wan(factAt(table, row, '预算数'))] as const)
      .filter(([, value]) => !value.isZero());
  }

  private summary(): string {
    const income = this.lines('部门收支总表', '收入')
      .map(([label]) => label)
      .join('、');
    const spent = this.lines('部门收支总表', '支出')
      .map(([label]) => label)
      .join('、');
    const total = this.of('部门收支总表', '收入总计', '预算数');
    const opening = `按照综合预算的原则，${this.name}所有收入和支出均纳入部门预算管理。`;
    return `${opening}收入包括：${income}；支出包括：${spent}。${this.name}${this.year}收支总预算${total}。`;
  }

  private income(): string {
    const total = this.wan(this.fact('部门收支总表', '收入总计', '预算数'));
    const lines = this.lines('部门收支总表', '收入');
    const parts = this.shared(this.style === 'form' ? lines : [...lines].reverse(), total);
    return `${this.name}${this.year}收入预算${this.money(total)}，其中：${parts}。`;
  }

  private expenditure(): string {
    const name = '部门支出总表';
    const total = this.wan(this.fact(name, '合计', '合计'));
    const columns = ['基本支出', '项目支出', '上缴上级支出', '事业单位经营支出', '对附属单位补助支出'];
    const parts = columns.map((column) => [column, this.wan(this.fact(name, '合计', column))] as const);
    return `${this.year}，${this.name}支出预算${this.money(total)}，其中：${this.shared(parts, total)}。`;
  }

  private fiscal(): string {
    const name = '财政拨款收支总表';
    const total = this.wan(this.fact(name, '收入总计', '预算数'));
    const table = this.table(name);
    const classes = (table?.rows ?? [])
      .filter((row) => row.key.startsWith('本年支出/'))
      .map((row) => [row.name, this.wan(table ? factAt(table, row, '预算数') : null)] as const);
    const carried = this.wan(this.fact(name, '上年结转', '预算数'));
    const current = this.wan(this.fact(name, '本年收入/一般公共预算拨款', '预算数'));
    const income = [`一般公共预算当年财政拨款收入${this.money(current)}`];
    if (!carried.isZero()) income.push(`上年结转${this.money(carried)}`);
    return `${this.name}${this.year}财政拨款收支总预算${this.money(total)}。收入包括：${income.join('、')}。支出包括：${this.shared(classes, total)}。`;
  }

  private general(row: Row | string): { now: Decimal; before: Decimal } {
    const table = this.table('一般公共预算支出表');
    const value = (column: string): Decimal => this.wan(table ? factAt(table, row, column) : null);
    return { now: value('预算数/小计'), before: value('执行数') };
  }

  private scale(): string {
    const { now, before } = this.general('合计');
    const tail = this.style === 'form' ? '。' : '。主要是落实过紧日子要求，压减一般性支出。';
    return `${this.name}${this.year}一般公共预算当年财政拨款${this.money(now)}，${this.change(now, before, '执行数')}${tail}`;
  }

  private codes(level: number, under: string): Row[] {
    const rows = this.table('一般公共预算支出表')?.rows ?? [];
    return rows.filter(
      (row) =>
        row.kind === 'code' &&
        row.level === level &&
        (row.code ?? '').startsWith(under) &&
        !this.general(row).now.isZero(),
    );
  }

  private structure(): string {
    const { now } = this.general('合计');
    const classes = this.codes(0, '').map(
      (row) => [`${row.name.replace(/支出$/u, '')}（类）支出`, this.general(row).now] as const,
    );
    return `${this.year}部门预算中，一般公共预算当年财政拨款用于以下方面：${this.shared(classes, now)}。`;
  }

  private said(row: Row): string {
    const { now, before } = this.general(row);
    const budget = this.style === 'form' ? `${this.year}预算` : `${this.year}预算数为`;
    return `${budget}${this.money(now)}，${this.change(now, before, '执行数')}`;
  }

  private uses(): string[] {
    const paragraphs: string[] = [];
    let number = 0;
    for (const kind of this.codes(0, '')) {
      for (const group of this.codes(1, kind.code ?? '')) {
        number++;
        const path = `${kind.name}（类）${group.name}（款）`;
        const items = this.codes(2, group.code ?? '');
        if (this.style === 'form') {
          paragraphs.push(`${number}．${path}${this.said(group)}。${items.length > 0 ? '其中：' : ''}`);
          items.forEach((item, index) =>
            paragraphs.push(`（${index + 1}）${item.name}（项）${this.said(item)}。`),
          );
        } else {
          for (const item of items)
            paragraphs.push(`${number}. ${path}${item.name}（项）${this.said(item)}。主要是：人员增加。`);
        }
      }
    }
    return paragraphs;
  }

  private basic(): string[] {
    const table = this.table('一般公共预算基本支出表');
    if (!table) return [];
    const total = this.wan(
      factAt(table, '合计', '合计') ?? this.fact('一般公共预算支出表', '合计', '预算数/基本支出'),
    );
    const list = (column: string): string =>
      table.rows
        .filter((row) => row.level === 1 && !this.wan(factAt(table, row, column)).isZero())
        .map((row) => row.name)
        .join('、');
    const sum = (column: string): Decimal =>
      this.wan(factAt(table, '合计', column) ?? factAt(table, `${column}合计`, column));
    const people = `人员经费${this.money(sum('人员经费'))}，主要包括：${list('人员经费')}；`;
    const office = `${this.style === 'form' ? '日常公用经费' : '公用经费'}${this.money(sum('公用经费'))}，主要包括：${list('公用经费')}。`;
    const opening = `${this.name}${this.year}一般公共预算基本支出${this.money(total)}，其中：`;
    return this.style === 'form' ? [opening, people, office] : [`${opening}${people}${office}`];
  }

  private threePublic(): string {
    const name = '财政拨款预算“三公”经费支出表';
    const pair = (column: string): { now: Decimal; before: Decimal } => ({
      now: this.wan(this.fact(name, '合计', `本年预算数/${column}`)),
      before: this.wan(this.fact(name, '合计', `上年预算数/${column}`)),
    });
    const part = (label: string, column: string): string => {
      const { now, before } = pair(column);
      return `${label}${this.money(now)}，${this.change(now, before, '预算数')}`;
    };
    const vehicles = '公务用车购置及运行费';
    const parts = [
      part('因公出国（境）费', '因公出国(境)费'),
      part(vehicles, `${vehicles}/小计`),
      part('公务接待费', '公务接待费'),
    ].join('；');
    const { now, before } = pair('合计');
    if (this.style === 'form') {
      return `${this.name}${this.year}“三公”经费预算数为${this.money(now)}，${this.change(now, before, '预算数')}。其中：${parts}。主要原因是厉行节约。`;
    }
    const bought = pair(`${vehicles}/公务用车购置费`).now;
    const run = pair(`${vehicles}/公务用车运行费`).now;
    const nested = `公务用车购置及运行费${this.money(pair(`${vehicles}/小计`).now)}（其中：公务用车购置费${this.money(bought)}、公务用车运行费${this.money(run)}）`;
    return `${this.year}“三公”经费预算数为${this.money(now)}，其中：因公出国（境）费${this.money(pair('因公出国(境)费').now)}，${nested}，公务接待费${this.money(pair('公务接待费').now)}。${this.year}“三公”经费预算${this.change(now, before, '预算数')}，主要是严格控制支出。`;
  }

  private fund(name: string, word: string): string {
    const total = this.wan(this.fact(name, '合计', '合计'));
    const before = this.wan(this.fact('财政拨款收支总表', `上年结转/${word}拨款`, '预算数'));
    if (!total.isZero()) return `${this.name}${this.year}${word}支出${this.money(total)}。`;
    return before.isZero()
      ? `${this.name}${this.year}无${word}收支。`
      : `${this.name}${this.year}没有使用${word}当年拨款安排的支出。`;
  }
}
