import type { Snapshot } from '../../../src/workbook/snapshot';
import { snapshotOf, type CellInput, type SheetInput } from '../../support/workbook';

export const DEPARTMENT = '北屿海洋发展研究中心';

const money = (value: number | null): CellInput => (value === null ? null : { v: value, z: '#,##0.00' });
const percent = (value: number): CellInput => ({ v: value / 100, z: '0.00%' });

function sheet(number: number, title: string, header: CellInput[][], rows: CellInput[][]): SheetInput {
  return {
    name: `部门公开表${number}`,
    rows: [[`部门公开表${number}`], [title], [`部门：${DEPARTMENT}`, null, '单位：万元'], ...header, ...rows],
  };
}

const ledger = (
  left: (readonly [string, number | null])[],
  right: (readonly [string, number | null])[],
): CellInput[][] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [a, b] = [left[index], right[index]];
    return [a?.[0] ?? null, money(a?.[1] ?? null), b?.[0] ?? null, money(b?.[1] ?? null)];
  });

const SIDES: CellInput[][] = [
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
];

const line = (code: string, name: string, ...values: (number | null)[]): CellInput[] => [
  code,
  name,
  ...values.map(money),
];

const compared = (
  code: string,
  name: string,
  last: number,
  basic: number | null,
  project: number | null,
): CellInput[] => {
  const now = (basic ?? 0) + (project ?? 0);
  return [
    code,
    name,
    money(last),
    money(now),
    money(basic),
    money(project),
    money(now - last),
    percent(((now - last) / last) * 100),
  ];
};

/** Nine small tables of one department for 2025, figures that one can add up in one's head. */
export function smallTables(): Snapshot {
  const tree = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  const sheets: SheetInput[] = [
    sheet(1, '部门收支总表', SIDES, [
      ...ledger(
        [
          ['一、一般公共预算拨款收入', 800],
          ['二、政府性基金预算拨款收入', null],
          ['三、国有资本经营预算拨款收入', null],
          ['四、事业收入', 150],
          ['五、事业单位经营收入', null],
          ['六、其他收入', 50],
          ['本年收入合计', 1000],
          ['使用非财政拨款结余', null],
          ['上年结转', 200],
          ['收入总计', 1200],
        ],
        [
          ['一、教育支出', 900],
          ['二、社会保障和就业支出', 200],
          ['三、卫生健康支出', null],
          ['四、住房保障支出', 100],
          ['', null],
          ['', null],
          ['本年支出合计', 1200],
          ['结转下年', null],
          ['', null],
          ['支出总计', 1200],
        ],
      ),
    ]),
    sheet(
      2,
      '部门收入总表',
      [
        [
          '合计',
          '上年结转',
          '一般公共预算拨款收入',
          '政府性基金预算拨款收入',
          '国有资本经营预算拨款收入',
          '事业收入',
          '事业单位经营收入',
          '其他收入',
          '使用非财政拨款结余',
        ],
      ],
      [[1200, 200, 800, null, null, 150, null, 50, null].map(money)],
    ),
    sheet(
      3,
      '部门支出总表',
      [[...tree, '上缴上级支出', '事业单位经营支出', '对附属单位补助支出']],
      [
        line('205', '教育支出', 900, 500, 400),
        line('20502', '普通教育', 900, 500, 400),
        line('2050205', '高等教育', 900, 500, 400),
        line('208', '社会保障和就业支出', 200, 200, null),
        line('20805', '行政事业单位养老支出', 200, 200, null),
        line('2080505', '机关事业单位基本养老保险缴费支出', 120, 120, null),
        line('2080506', '机关事业单位职业年金缴费支出', 80, 80, null),
        line('221', '住房保障支出', 100, 100, null),
        line('22102', '住房改革支出', 100, 100, null),
        line('2210201', '住房公积金', 70, 70, null),
        line('2210203', '购房补贴', 30, 30, null),
        line('', '合计', 1200, 800, 400),
      ],
    ),
    sheet(4, '财政拨款收支总表', SIDES, [
      ...ledger(
        [
          ['一、本年收入', 800],
          ['（一）一般公共预算拨款', 800],
          ['（二）政府性基金预算拨款', null],
          ['（三）国有资本经营预算拨款', null],
          ['二、上年结转', 200],
          ['（一）一般公共预算拨款', 200],
          ['（二）政府性基金预算拨款', null],
          ['（三）国有资本经营预算拨款', null],
          ['收入总计', 1000],
        ],
        [
          ['一、本年支出', 1000],
          ['（一）教育支出', 700],
          ['（二）社会保障和就业支出', 200],
          ['（三）住房保障支出', 100],
          ['', null],
          ['', null],
          ['', null],
          ['', null],
          ['支出总计', 1000],
        ],
      ),
    ]),
    sheet(
      5,
      '一般公共预算支出表',
      [
        [
          '功能分类科目',
          null,
          '2024年执行数',
          '2025年预算数',
          null,
          null,
          '2025年预算数比2024年执行数',
          null,
        ],
        ['科目编码', '科目名称', null, '小计', '基本支出', '项目支出', '增减额', '增减(%)'],
      ],
      [
        compared('205', '教育支出', 500, 250, 350),
        compared('20502', '普通教育', 500, 250, 350),
        compared('2050205', '高等教育', 500, 250, 350),
        compared('208', '社会保障和就业支出', 100, 120, null),
        compared('20805', '行政事业单位养老支出', 100, 120, null),
        compared('2080505', '机关事业单位基本养老保险缴费支出', 60, 72, null),
        compared('2080506', '机关事业单位职业年金缴费支出', 40, 48, null),
        compared('221', '住房保障支出', 100, 80, null),
        compared('22102', '住房改革支出', 100, 80, null),
        compared('2210201', '住房公积金', 60, 60, null),
        compared('2210203', '购房补贴', 40, 20, null),
        compared('', '合计', 700, 450, 350),
      ],
    ),
    sheet(
      6,
      '一般公共预算基本支出表',
      [['科目编码', '科目名称', '合计', '人员经费', '公用经费']],
      [
        line('301', '工资福利支出', 400, 400, null),
        line('30101', '基本工资', 250, 250, null),
        line('30102', '津贴补贴', 150, 150, null),
        line('30107', '绩效工资', null, null, null),
        line('302', '商品和服务支出', 45, null, 45),
        line('30201', '办公费', 20, null, 20),
        line('30211', '差旅费', 25, null, 25),
        line('310', '资本性支出', 5, null, 5),
        line('31002', '办公设备购置', 5, null, 5),
        line('', '合计', 450, 400, 50),
      ],
    ),
    sheet(7, '政府性基金预算支出表', [tree], [line('', '合计', null, null, null)]),
    sheet(8, '国有资本经营预算支出表', [tree], [line('', '合计', null, null, null)]),
    sheet(
      9,
      '财政拨款预算“三公”经费支出表',
      [
        ['2024年预算数', null, null, null, null, null, '2025年预算数', null, null, null, null, null],
        [
          ...['合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
          ...['合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
        ],
        [
          null,
          null,
          '小计',
          '公务用车购置费',
          '公务用车运行费',
          null,
          null,
          null,
          '小计',
          '公务用车购置费',
          '公务用车运行费',
          null,
        ],
      ],
      [[16, 4, 10, null, 10, 2, 14, 4, 9, null, 9, 1].map(money)],
    ),
  ];
  return snapshotOf(sheets, 'small.xlsx');
}
