import type { CellInput, SheetInput } from '../../support/workbook';
import { textOf } from '../../support/grid';
import { performanceSheet, type Indicator } from '../../support/forms/performance';
import {
  basicForm,
  expenditureForm,
  fiscalForm,
  fundForm,
  generalForm,
  incomeExpenditureForm,
  incomeForm,
  threePublicForm,
} from '../../support/forms/standard';
import { table } from '../../support/forms/table';

/*
 * One small department, right in every figure (万元), from which the rules' examples take the tables they need.
 */

const split = (line: string): CellInput[] => line.split('|').map((cell) => cell.trim() || null);
const lines = (text: string): CellInput[][] => text.trim().split('\n').map(split);

const indicators: Indicator[] = [
  ['数量', '培训人次', '≥100人次', 40],
  ['质量', '合格率', '≥95%', 30],
  ['满意度', '学员满意度', '≥90%', 20],
];

function project(sheet: string, name: string, money: string): SheetInput {
  const about = { superior: '[999]某部', unit: '某单位', year: 2025, goal: '完成全年任务。' };
  return performanceSheet({ sheet, name, ...about, money: split(money), indicators });
}

const general = lines(`
205     | 教育支出 | 40.00 | 38.00 | 49.00 | 25.00 | 24.00 | 48.00 | 9.00 | 22.50% | 10.00 | 26.32%
20502   | 普通教育 | 40.00 | 38.00 | 49.00 | 25.00 | 24.00 | 48.00 | 9.00 | 22.50% | 10.00 | 26.32%
2050205 | 高等教育 | 20.00 | 18.00 | 30.00 | 25.00 |  5.00 | 29.00 | 10.00 | 50.00% | 11.00 | 61.11%
2050299 | 其他普通教育支出 | 20.00 | 20.00 | 19.00 |  | 19.00 | 19.00 | -1.00 | -5.00% | -1.00 | -5.00%
221     | 住房保障支出 | 10.00 | 10.00 | 11.00 | 11.00 |  | 11.00 | 1.00 | 10.00% | 1.00 | 10.00%
22102   | 住房改革支出 | 10.00 | 10.00 | 11.00 | 11.00 |  | 11.00 | 1.00 | 10.00% | 1.00 | 10.00%
2210201 | 住房公积金 | 10.00 | 10.00 | 11.00 | 11.00 |  | 11.00 | 1.00 | 10.00% | 1.00 | 10.00%
合计    |  | 50.00 | 48.00 | 60.00 | 36.00 | 24.00 | 59.00 | 10.00 | 20.00% | 11.00 | 22.92%`);

/** The tables by the names that the examples use; variants are other forms of the same figures. */
export const SHEETS = {
  '1': incomeExpenditureForm(
    lines(`
一、一般公共预算拨款收入 | 60.00 | 一、教育支出 | 96.00
二、政府性基金预算拨款收入 | 20.00 | 二、城乡社区支出 | 21.00
三、国有资本经营预算拨款收入 | 8.00 | 三、住房保障支出 | 12.00
四、事业收入 | 30.00 | 四、国有资本经营预算支出 | 8.00
五、其他收入 | 2.00 | |
本年收入合计 | 120.00 | 本年支出合计 | 137.00
使用非财政拨款结余 | 4.00 | 结转下年 | 3.00
上年结转 | 16.00 | |
收入总计 | 140.00 | 支出总计 | 140.00`),
  ),
  '1 tuition': incomeExpenditureForm(
    lines(`
一、一般公共预算拨款收入 | 60.00 | 一、教育支出 | 90.00
二、事业收入 | 30.00 | |
其中：教育收费 | 5.00 | |
本年收入合计 | 90.00 | 本年支出合计 | 90.00
收入总计 | 90.00 | 支出总计 | 90.00`),
  ),
  '2': incomeForm(split('140.00|16.00|60.00|20.00|8.00|30.00|5.00||||2.00|4.00')),
  '2 tree': table({
    number: 2,
    title: '部门收入总表',
    widths: [10, 20, 10, 10, 10, 10, 10, 10],
    headers: [
      split(
        '科目编码|科目名称|合计|上年结转|一般公共预算拨款收入|政府性基金预算拨款收入|国有资本经营预算拨款收入|事业收入||其他收入|使用非财政拨款结余',
      ),
      split('|||||||金额|其中：教育收费'),
    ],
    body: lines(`
205     | 教育支出 | 98.00 | 14.00 | 49.00 | | | 30.00 | 5.00 | 2.00 | 3.00
20502   | 普通教育 | 98.00 | 14.00 | 49.00 | | | 30.00 | 5.00 | 2.00 | 3.00
2050205 | 高等教育 | 71.00 | 14.00 | 23.00 | | | 30.00 | 5.00 | 2.00 | 2.00
2050299 | 其他普通教育支出 | 27.00 | | 26.00 | | | | | | 1.00
212     | 城乡社区支出 | 21.00 | 1.00 | | 20.00 | | | | |
21208   | 国有土地使用权出让收入安排的支出 | 21.00 | 1.00 | | 20.00 | | | | |
2120803 | 城市建设支出 | 14.50 | 0.50 | | 14.00 | | | | |
2120804 | 农村基础设施建设支出 | 6.50 | 0.50 | | 6.00 | | | | |
221     | 住房保障支出 | 13.00 | 1.00 | 11.00 | | | | | | 1.00
22102   | 住房改革支出 | 13.00 | 1.00 | 11.00 | | | | | | 1.00
2210201 | 住房公积金 | 13.00 | 1.00 | 11.00 | | | | | | 1.00
223     | 国有资本经营预算支出 | 8.00 | | | | 8.00 | | | |
22301   | 解决历史遗留问题及改革成本支出 | 8.00 | | | | 8.00 | | | |
2230105 | 国有企业退休人员社会化管理补助支出 | 8.00 | | | | 8.00 | | | |
合计    | | 140.00 | 16.00 | 60.00 | 20.00 | 8.00 | 30.00 | 5.00 | 2.00 | 4.00`),
    merges: [],
  }),
  '3': expenditureForm(
    lines(`
205     | 教育支出 | 96.00 | 50.00 | 45.00 | 1.00 | |
20502   | 普通教育 | 96.00 | 50.00 | 45.00 | 1.00 | |
2050205 | 高等教育 | 70.00 | 50.00 | 19.00 | 1.00 | |
2050299 | 其他普通教育支出 | 26.00 | | 26.00 | | |
212     | 城乡社区支出 | 21.00 | | 21.00 | | |
21208   | 国有土地使用权出让收入安排的支出 | 21.00 | | 21.00 | | |
2120803 | 城市建设支出 | 14.50 | | 14.50 | | |
2120804 | 农村基础设施建设支出 | 6.50 | | 6.50 | | |
221     | 住房保障支出 | 12.00 | 12.00 | | | |
22102   | 住房改革支出 | 12.00 | 12.00 | | | |
2210201 | 住房公积金 | 12.00 | 12.00 | | | |
223     | 国有资本经营预算支出 | 8.00 | | 8.00 | | |
22301   | 解决历史遗留问题及改革成本支出 | 8.00 | | 8.00 | | |
2230105 | 国有企业退休人员社会化管理补助支出 | 8.00 | | 8.00 | | |
合计    | | 137.00 | 62.00 | 74.00 | 1.00 | |`),
  ),
  '3 divided': table({
    number: 3,
    title: '部门支出总表',
    widths: [10, 20, 10, 10, 10, 10, 10],
    headers: [split('科目编码|科目名称|合计|基本支出|||项目支出'), split('|||小计|人员经费|公用经费|')],
    body: lines(`
205  | 教育支出 | 96.00 | 50.00 | 41.00 | 9.00 | 46.00
合计 | | 96.00 | 50.00 | 41.00 | 9.00 | 46.00`),
    merges: [],
  }),
  '4': fiscalForm(
    lines(`
一、本年收入 | 88.00 | 一、本年支出 | 97.00
（一）一般公共预算拨款 | 60.00 | （一）教育支出 | 57.00
（二）政府性基金预算拨款 | 20.00 | （二）城乡社区支出 | 21.00
（三）国有资本经营预算拨款 | 8.00 | （三）住房保障支出 | 11.00
二、上年结转 | 9.00 | （四）国有资本经营预算支出 | 8.00
（一）一般公共预算拨款 | 8.00 | |
（二）政府性基金预算拨款 | 1.00 | |
收入总计 | 97.00 | 支出总计 | 97.00`),
  ),
  '4 funds': table({
    number: 4,
    title: '财政拨款收支总表',
    widths: [30, 12, 30, 12, 12, 12, 12],
    headers: [split('收入||支出||||'), split('项目|预算数|项目|合计|一般公共预算|政府性基金|国有资本经营')],
    body: lines(`
一、本年收入 | 80.00 | 一、本年支出 | 80.00 | 60.00 | 20.00 |
（一）一般公共预算拨款 | 60.00 | （一）教育支出 | 65.00 | 60.00 | 5.00 |
（二）政府性基金预算拨款 | 20.00 | （二）城乡社区支出 | 15.00 | | 15.00 |
收入总计 | 80.00 | 支出总计 | 80.00 | 60.00 | 20.00 |`),
    merges: [],
  }),
  '4 funds carried': table({
    number: 4,
    title: '财政拨款收支总表',
    widths: [30, 12, 30, 12, 12, 12, 12],
    headers: [split('收入||支出||||'), split('项目|预算数|项目|合计|一般公共预算|政府性基金|国有资本经营')],
    body: lines(`
一、本年收入 | 88.00 | 一、本年支出 | 96.00 | 67.00 | 21.00 | 8.00
（一）一般公共预算拨款 | 60.00 | （一）教育支出 | 67.00 | 67.00 | |
（二）政府性基金预算拨款 | 20.00 | （二）城乡社区支出 | 21.00 | | 21.00 |
（三）国有资本经营预算拨款 | 8.00 | （三）国有资本经营预算支出 | 8.00 | | | 8.00
二、上年结转 | 9.00 | 二、结转下年 | 1.00 | 1.00 | |
（一）一般公共预算拨款 | 8.00 | | | | |
（二）政府性基金预算拨款 | 1.00 | | | | |
收入总计 | 97.00 | 支出总计 | 97.00 | 68.00 | 21.00 | 8.00`),
    merges: [],
  }),
  '5': generalForm(2025, general),
  '5 parts': table({
    number: 5,
    title: '一般公共预算支出表',
    widths: [10, 20, 10, 10, 10, 10, 10, 10, 10, 10],
    headers: [
      split('科目编码|科目名称|2024年执行数|||2025年年初预算数|||2025年预算数比2024年执行数|'),
      split('||小计|基本支出|项目支出|小计|基本支出|项目支出|增减额|增减（%）'),
    ],
    body: lines(`
205  | 教育支出 | 40.00 | 22.00 | 18.00 | 50.00 | 26.00 | 24.00 | 10.00 | 25.00%
合计 | | 40.00 | 22.00 | 18.00 | 50.00 | 26.00 | 24.00 | 10.00 | 25.00%`),
    merges: [],
  }),
  '5 rates': table({
    number: 5,
    title: '一般公共预算支出表',
    widths: [10, 20, 10, 10, 10, 10, 10],
    headers: [
      split('科目编码|科目名称|2024年执行数|2025年年初预算数|||增减（%）'),
      split('|||小计|基本支出|项目支出|'),
    ],
    body: lines(`
205  | 教育支出 | 40.00 | 50.00 | 26.00 | 24.00 | 25.00%
合计 | | 40.00 | 50.00 | 26.00 | 24.00 | 25.00%`),
    merges: [],
  }),
  '5 divided': table({
    number: 5,
    title: '一般公共预算支出表',
    widths: [10, 20, 10, 10, 10, 10, 10],
    headers: [split('科目编码|科目名称|合计|基本支出|||项目支出'), split('|||小计|人员经费|公用经费|')],
    body: lines(`
205  | 教育支出 | 60.00 | 36.00 | 26.00 | 10.00 | 24.00
合计 | | 60.00 | 36.00 | 26.00 | 10.00 | 24.00`),
    merges: [],
  }),
  '6': basicForm(
    lines(`
301   | 工资福利支出 | 24.00 | 24.00 |
30101 | 基本工资 | 20.50 | 20.50 |
30103 | 奖金 | 3.50 | 3.50 |
302   | 商品和服务支出 | 9.00 | 0.00 | 9.00
30201 | 办公费 | 6.20 | | 6.20
30212 | 因公出国（境）费用 | 0.80 | | 0.80
30217 | 公务接待费 | 0.60 | | 0.60
30231 | 公务用车运行维护费 | 1.40 | | 1.40
303   | 对个人和家庭的补助 | 2.00 | 2.00 | 0.00
310   | 资本性支出 | 1.00 | | 1.00
合计  | | 36.00 | 26.00 | 10.00`),
  ),
  '6 blocks': table({
    number: 6,
    title: '一般公共预算基本支出表',
    widths: [10, 20, 12, 10, 20, 12],
    headers: [split('人员经费|||公用经费||'), split('科目编码|科目名称|金额|科目编码|科目名称|金额')],
    body: lines(`
301 | 工资福利支出 | 24.00 | 302 | 商品和服务支出 | 9.00
30101 | 基本工资 | 24.00 | 30201 | 办公费 | 9.00
303 | 对个人和家庭的补助 | 2.00 | 310 | 资本性支出 | 1.00
人员经费合计 | | 26.00 | 公用经费合计 | | 10.00`),
    merges: [],
  }),
  '6 blocks, one total': table({
    number: 6,
    title: '一般公共预算基本支出表',
    widths: [10, 20, 12, 10, 20, 12],
    headers: [split('人员经费|||公用经费||'), split('科目编码|科目名称|金额|科目编码|科目名称|金额')],
    body: lines(`
301 | 工资福利支出 | 24.00 | 302 | 商品和服务支出 | 9.00
30101 | 基本工资 | 24.00 | 30201 | 办公费 | 9.00
303 | 对个人和家庭的补助 | 2.00 | 310 | 资本性支出 | 1.00
合计 | | 36.00 | | |`),
    merges: [],
  }),
  '6 three totals': basicForm(
    lines(`
301   | 工资福利支出 | 24.00 | 24.00 |
303   | 对个人和家庭的补助 | 2.00 | 2.00 |
人员经费合计 | | 26.00 | 26.00 |
302   | 商品和服务支出 | 10.00 | | 10.00
公用经费合计 | | 10.00 | | 10.00
合计  | | 36.00 | 26.00 | 10.00`),
  ),
  '7': fundForm(
    7,
    2025,
    '合计',
    lines(`
212     | 城乡社区支出 | 20.00 | | 20.00
21208   | 国有土地使用权出让收入安排的支出 | 20.00 | | 20.00
2120803 | 城市建设支出 | 14.00 | | 14.00
2120804 | 农村基础设施建设支出 | 6.00 | | 6.00
合计    | | 20.00 | | 20.00`),
  ),
  '8': fundForm(
    8,
    2025,
    '合计',
    lines(`
223     | 国有资本经营预算支出 | 8.00 | | 8.00
22301   | 解决历史遗留问题及改革成本支出 | 8.00 | | 8.00
2230105 | 国有企业退休人员社会化管理补助支出 | 8.00 | | 8.00
合计    | | 8.00 | | 8.00`),
  ),
  '9': threePublicForm(2025, split('5.00|1.00|3.00|1.20|1.80|1.00|4.70|0.90|2.90|1.10|1.80|0.90')),
  绩效: project('培训', '培训', '12.00|10.00|1.50|0.50'),
  绩效二: project('维修', '维修', '6.00|6.00||'),
} as const satisfies Readonly<Record<string, SheetInput>>;

export type SheetKey = keyof typeof SHEETS;

/** One cell made to read something else: the sheet, the line's label, how far right of the label, the new text. */
export interface Edit {
  readonly sheet: SheetKey;
  /** As printed, without blanks; "" for the last line of a table whose lines have no label. */
  readonly line: string;
  /** Cells to the right of the label; from the left edge where there is none. */
  readonly right: number;
  readonly to: string;
}

/** The sheets with one cell changed. Throws where the edit fits no line. */
export function sheetsWith(keys: readonly SheetKey[], edit: Edit | null): SheetInput[] {
  return keys.map((key) => {
    const sheet: SheetInput = SHEETS[key];
    return edit?.sheet === key ? changed(sheet, edit) : sheet;
  });
}

function changed(sheet: SheetInput, { line, right, to }: Edit): SheetInput {
  const at = place(sheet, line);
  if (!at) throw new Error(`${sheet.name}: no line ${line}`);
  const rows = sheet.rows.map((cells, row) => {
    if (row !== at.row) return cells;
    const copy = [...cells];
    copy[at.col + right] = to;
    return copy;
  });
  return { ...sheet, rows };
}

function place(sheet: SheetInput, line: string): { row: number; col: number } | null {
  if (line === '') return { row: sheet.rows.length - 1, col: 0 };
  // From the bottom: 合计 is a header as well.
  for (const [row, cells] of [...sheet.rows.entries()].reverse()) {
    const col = cells.findIndex((cell) => textOf(cell).replace(/\s/gu, '') === line);
    if (col >= 0) return { row, col };
  }
  return null;
}
