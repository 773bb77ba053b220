import { expect, test } from '@jest/globals';
import { newReportWorkbook } from '../../../src/hosts/file/file-workbook';
import { TestPaneWorkbook, quietSession } from './file-pane';

const FORM = 'budget.performance';
const project = (sheet: string, amount: number) =>
  [
    [0, 0, `附件：${sheet}`],
    [1, 0, '项目资金（万元）'],
    [1, 2, '年度资金总额：'],
    [1, 3, amount],
    [2, 2, '其中：财政拨款'],
    [2, 3, amount],
    [3, 0, '三级指标'],
    [3, 1, '分值（90）'],
    [4, 0, '数量'],
    [4, 1, 90],
  ].map(([row, col, value]) => ({
    sheet,
    row: Number(row),
    col: Number(col),
    value: value as string | number,
  }));

test('several tables of one form are pointed at, one after the other, and one is let go', async () => {
  const session = quietSession();
  const blank = { columns: [], rows: [], merges: [], repeatRows: null, freezeRows: 0 };
  const page = { orientation: 'landscape', footer: '' } as const;
  const book = newReportWorkbook('项目.xlsx');
  await book.apply({ putSheets: ['甲', '乙'].map((name) => ({ ...blank, name, page })) });
  await book.apply({ setCells: [...project('甲', 100), ...project('乙', 49)] });
  const workbook = new TestPaneWorkbook(book);
  await session.open(workbook);
  const found = () =>
    session.state.get().disclosure?.tables.flatMap(({ template, title }) => (template === FORM ? title : []));
  expect(found()).toEqual([]);
  await session.pointAt(FORM, { sheet: '甲', row: 0, col: 0 });
  workbook.active = { sheet: '乙', row: 2, col: 2 };
  await session.pointAt(FORM, null);
  expect(found()).toEqual(['附件：甲', '附件：乙']);
  const { tables } = session.state.get().options;
  expect(tables[FORM]).toMatchObject({ sheet: '甲', text: '附件：甲', more: [{ sheet: '乙', row: 2 }] });
  await session.pointAt(FORM, { sheet: '乙', row: 4, col: 0 });
  expect(session.state.get().options.tables[FORM]?.more).toMatchObject([
    { sheet: '乙', row: 4, text: '数量' },
  ]);
});
