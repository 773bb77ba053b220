import {
  basicForm,
  expenditureForm,
  fiscalForm,
  fundForm,
  generalForm,
  incomeExpenditureForm,
  incomeForm,
  threePublicForm,
} from '../forms/standard';
import { AMOUNT, amount, code, percent, type SampleSheet } from '../forms/sheet';
import type { Line } from '../forms/table';
import type { CellInput } from '../workbook';
import { DEPARTMENT, YEAR } from './identity';

type Figure = number | readonly [number, string] | null;

/** A figure in the usual format, or with a format of its own where the published cell had another. */
function figure(value: Figure): CellInput {
  return value === null || typeof value === 'number' ? amount(value) : amount(value[0], value[1]);
}

const ledger = (income: string | null, a: Figure, spending: string | null, b: Figure): Line => [
  income,
  figure(a),
  spending,
  figure(b),
];

/** The three totals print one decimal, as published. */
function incomeExpenditure(): Line[] {
  return [
    ledger('一、一般公共预算拨款收入', 8794.21, '一、一般公共服务支出', 19256.94),
    ledger('二、政府性基金预算拨款收入', null, '二、外交支出', 45),
    ledger('三、国有资本经营预算拨款收入', null, '三、公共安全支出', null),
    ledger('四、事业收入', 6800, '四、教育支出', null),
    ledger('五、事业单位经营收入', null, '五、社会保障和就业支出', 890),
    ledger('六、其他收入', 115, '六、卫生健康支出', null),
    ledger(null, null, '七、住房保障支出', 580.08),
    ledger(null, null, '八、其他支出', 327.18),
    ledger(null, null, null, null),
    ledger(null, null, null, null),
    ledger('本年收入合计', 15709.21, '本年支出合计', [21099.2, '#,##0.0']),
    ledger('使用非财政拨款结余', 956.15, '结转下年（非财政拨款）', null),
    ledger('上年结转', 4433.84, null, null),
    ledger('收    入    总    计', [21099.2, '#,##0.0'], '支    出    总    计', [21099.2, '#,##0.0']),
  ];
}

function expenditure(): Line[] {
  const line = (key: string, name: string, basic: number | null, project: number | null): Line => [
    code(key),
    name,
    amount(Number(((basic ?? 0) + (project ?? 0)).toFixed(2))),
    amount(basic),
    amount(project),
  ];
  return [
    line('201', '一般公共服务支出', 7098.37, 12158.57),
    line('20109', '海关事务', 7098.37, 12158.57),
    line('2010902', '一般行政管理事务', null, 1520.74),
    line('2010908', '信息化建设', null, 607.49),
    line('2010909', '海关关务', null, 3883.48),
    line('2010912', '检验检疫', null, 2967.06),
    line('2010950', '事业运行', 7098.37, null),
    line('2010999', '其他海关事务支出', null, 3179.8),
    line('202', '外交支出', null, 45),
    line('20205', '对外合作与交流', null, 45),
    line('2020599', '其他对外合作与交流支出', null, 45),
    line('208', '社会保障和就业支出', 890, null),
    line('20805', '行政事业单位养老支出', 890, null),
    line('2080505', '机关事业单位基本养老保险缴费支出', 593, null),
    line('2080506', '机关事业单位职业年金缴费支出', 297, null),
    line('221', '住房保障支出', 580.08, null),
    line('22102', '住房改革支出', 580.08, null),
    line('2210201', '住房公积金', 377.84, null),
    line('2210202', '提租补贴', 16.58, null),
    line('2210203', '购房补贴', 185.66, null),
    line('229', '其他支出', null, 327.18),
    line('22998', '超长期特别国债安排的其他支出', null, 327.18),
    line('2299899', '其他支出', null, 327.18),
    ['合      计', null, amount(21099.2), amount(8568.45), amount(12530.75)],
  ];
}

function fiscal(): Line[] {
  return [
    ledger('一、本年收入', 8794.21, '一、本年支出', 11348.25),
    ledger('（一）一般公共预算拨款', 8794.21, '（一）一般公共服务支出', 10395.99),
    ledger('（二）政府性基金预算拨款', null, '（二）外交支出', 45),
    ledger('（三）国有资本经营预算拨款', null, '（三）公共安全支出', null),
    ledger(null, null, '（四）教育支出', null),
    ledger('二、上年结转', 2554.04, '（五）社会保障和就业支出', null),
    ledger('（一）一般公共预算拨款', 2226.86, '（六）卫生健康支出', null),
    ledger('（二）政府性基金预算拨款', 327.18, '（七）住房保障支出', 580.08),
    ledger('（三）国有资本经营预算拨款', null, '（八）其他支出', 327.18),
    ledger(null, null, null, null),
    ledger('收    入    总    计', 11348.25, '支    出    总    计', 11348.25),
  ];
}

/** Some cells print fewer decimals or no commas, as published. */
function general(): Line[] {
  const cells = (figures: readonly Figure[]): CellInput[] =>
    figures.map((value, col) =>
      (col === 7 || col === 9) && (value === null || typeof value === 'number')
        ? percent(value)
        : figure(value),
    );
  const line = (key: string, name: string, ...figures: Figure[]): Line => [
    code(key),
    name,
    ...cells(figures),
  ];
  const tens: Figure = [10, '0'];
  const plain = (value: number): Figure => [value, Number.isInteger(value) ? '0' : '0.00'];
  const halves: Figure = [37.5, '0.0'];
  const [whole, checks] = [plain(567), plain(2967.02)];
  const reform = [640.29, 640.29, 580.08, 580.08, null, 580.08, -60.21, -9.4, -60.21, -9.4];
  const services = [7084.42, 6886, 8214.13, 1344.65, 6869.48, 8214.13, 1129.71, 15.95, 1328.13, 19.29];
  const none = Array<null>(10).fill(null);
  const [matters, running] = [3325.46, 1344.65];
  return [
    line('201', '一般公共服务支出', ...services),
    line('20109', '海关事务', ...services),
    line('2010902', '一般行政管理事务', 201.42, [3, '0'], tens, null, tens, tens, -191.42, -95.04, 7, 233.33),
    line('2010908', '信息化建设', halves, halves, whole, null, whole, whole, 529.5, 1412, 529.5, 1412),
    line(
      '2010909',
      '海关关务',
      3523.18,
      3523.18,
      plain(matters),
      null,
      matters,
      matters,
      -197.72,
      -5.61,
      -197.72,
      -5.61,
    ),
    line('2010912', '检验检疫', 2113.23, 2113.23, checks, null, checks, checks, 853.79, 40.4, 853.79, 40.4),
    line(
      '2010950',
      '事业运行',
      1209.09,
      1209.09,
      plain(running),
      running,
      null,
      running,
      135.56,
      11.21,
      135.56,
      11.21,
    ),
    line('202', '外交支出', ...none),
    line('20299', '其他外交支出', ...none),
    line('2029999', '其他外交支出', ...none),
    line('221', '住房保障支出', ...reform),
    line('22102', '住房改革支出', ...reform),
    line('2210201', '住房公积金', 375.37, 375.37, 377.84, 377.84, null, 377.84, 2.47, 0.66, 2.47, 0.66),
    line('2210202', '提租补贴', 15.8, 15.8, 16.58, 16.58, null, 16.58, 0.78, 4.94, 0.78, 4.94),
    line('2210203', '购房补贴', 249.12, 249.12, 185.66, 185.66, null, 185.66, -63.46, -25.47, -63.46, -25.47),
    [
      null,
      '合计',
      ...cells([7724.71, 7526.29, 8794.21, 1924.73, 6869.48, 8794.21, 1069.5, 13.85, 1267.92, 16.85]),
    ],
  ];
}

function basic(): Line[] {
  const person = (key: string, name: string, v: number): Line => [
    code(key),
    name,
    amount(v),
    amount(v),
    null,
  ];
  const office = (key: string, name: string, v: number): Line => [
    code(key),
    name,
    amount(v),
    null,
    amount(v),
  ];
  return [
    person('301', '工资福利支出', 1689.2),
    person('30101', '基本工资', 800),
    person('30102', '津贴补贴', 511.36),
    person('30113', '住房公积金', 377.84),
    office('302', '商品和服务支出', 232.3),
    office('30201', '办公费', 58.48),
    office('30202', '印刷费', 10),
    office('30205', '水费', 2),
    office('30206', '电费', 8),
    office('30207', '邮电费', 15),
    office('30209', '物业管理费', 10),
    office('30211', '差旅费', 2.58),
    office('30214', '租赁费', 83),
    office('30217', '公务接待费', 4.77),
    office('30227', '委托业务费', 38.47),
    office('310', '资本性支出', 3.23),
    office('31002', '办公设备购置', 3.23),
    ['合  计', null, amount(1924.73), amount(1689.2), amount(235.53)],
  ];
}

/** The nine tables, every figure, format and blank as published; table 7's 注 is against table 4, as published. */
export function tableSheets(): SampleSheet[] {
  const record = [21099.2, 4433.84, 8794.21, null, null, 6800, null, null, null, null, 115, 956.15];
  const publics = [16.59, null, 11.57, null, 11.57, 5.02, 14.65, null, 9.88, null, 9.88, 4.77];
  const fund = `注：${DEPARTMENT}无政府性基金预算拨款收入，也无使用政府性基金安排的支出，故本表无数据。`;
  const capital = `注：${DEPARTMENT}无国有资本经营预算收入，也无国有资本经营预算安排的支出，故本表无数据。`;
  const empty = [
    ...Array.from({ length: 6 }, () => Array<null>(5).fill(null)),
    ['合  计', null, null, null, null],
  ];
  const format = (value: number | null): CellInput => amount(value, AMOUNT);
  return [
    incomeExpenditureForm(incomeExpenditure()),
    incomeForm(record.map(format)),
    expenditureForm(expenditure()),
    fiscalForm(fiscal()),
    generalForm(YEAR, general()),
    basicForm(basic()),
    fundForm(7, YEAR, '合计', empty, fund),
    fundForm(8, YEAR, '小计', empty, capital),
    threePublicForm(YEAR, publics.map(format)),
  ];
}
