import { mapCells, textOf, valueOf } from '../../support/grid';
import type { CellInput, SheetInput } from '../../support/workbook';
import { TITLE_ROW, bodyRow, tableNumber, tableSheet } from './layout';

const TOTAL_BLANK = (cell: CellInput): CellInput => (typeof valueOf(cell) === 'number' ? null : cell);

/** Sheets that are none of ours, though they share its words. */
export function foreign(sheets: readonly SheetInput[]): SheetInput[] {
  const titles = sheets
    .filter((sheet) => tableNumber(sheet) !== null)
    .map((sheet) => textOf(sheet.rows[TITLE_ROW]?.[0]));
  const form = tableSheet(sheets, 5);
  return [
    { name: '封面', rows: [[], ['2025年部门预算'], [], ['2025年3月']] },
    {
      name: '目录',
      rows: [
        ['目  录'],
        ...titles.map((title, index) => [`${'一二三四五六七八九'[index]}、${title}`, index + 3]),
      ],
    },
    ...sheets,
    {
      name: '收入支出决算总表',
      rows: [
        [null, null, null, '公开01表'],
        ['收入支出决算总表'],
        [null, null, null, '金额单位：万元'],
        ['收入', null, '支出', null],
        ['项目', '决算数', '项目', '决算数'],
        [
          '一、一般公共预算财政拨款收入',
          { v: 7000.11, z: '#,##0.00' },
          '一、一般公共服务支出',
          { v: 6800.5, z: '#,##0.00' },
        ],
        ['二、事业收入', { v: 500, z: '#,##0.00' }, '二、住房保障支出', { v: 600.2, z: '#,##0.00' }],
        ['本年收入合计', { v: 7500.11, z: '#,##0.00' }, '本年支出合计', { v: 7400.7, z: '#,##0.00' }],
        ['年初结转和结余', { v: 100.59, z: '#,##0.00' }, '年末结转和结余', { v: 200, z: '#,##0.00' }],
        ['总计', { v: 7600.7, z: '#,##0.00' }, '总计', { v: 7600.7, z: '#,##0.00' }],
      ],
    },
    {
      name: '一般公共预算财政拨款支出决算表',
      rows: [
        ['一般公共预算财政拨款支出决算表'],
        [null, null, null, null, '单位：万元'],
        ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', 5000.1, 1200.1, 3800],
        ['合计', null, 5000.1, 1200.1, 3800],
      ],
    },
    {
      name: '测算',
      visibility: 'hidden',
      rows: [
        ['科目', '基数', '系数', '结果'],
        ['基本工资', 812.3, 0.985, 800],
        ['合计', 812.3, null, 800],
      ],
    },
    {
      ...mapCells(
        { ...form, rows: form.rows.filter((line, row) => row < bodyRow(5) || textOf(line[1]) === '合计') },
        TOTAL_BLANK,
      ),
      name: '表5空表',
    },
  ];
}
