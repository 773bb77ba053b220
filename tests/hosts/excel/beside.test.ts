import { describe, expect, test } from '@jest/globals';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { newReportWorkbook } from '../../../src/hosts/file/file-workbook';
import { readSnapshot } from '../../../src/hosts/file/read';
import { ExcelPaneWorkbook } from '../../../src/taskpane/hosts/excel-workbook';
import { bookOf } from '../../support/excel-backend/backend';
import { startBackend } from '../../support/excel-backend/office';
import { snapshotOf } from '../../support/workbook';

const open = () => startBackend(bookOf(snapshotOf([{ name: '表', rows: [['部门收支总表']] }])));

async function opinions(rows: number): Promise<Uint8Array> {
  const report = newReportWorkbook('处理意见.xlsx');
  const page = { orientation: 'landscape', footer: '' } as const;
  const blank = { columns: [], rows: [], merges: [], repeatRows: null, freezeRows: 0, page };
  await report.apply({ putSheets: [{ ...blank, name: '处理意见' }] });
  // Every line another text, so that the file does not shrink when it is zipped.
  const texts = Array.from({ length: rows }, (_, row) => `${String(row)}、${String(Math.sin(row))}`);
  await report.apply({
    setCells: texts.map((value, row) => ({ sheet: '处理意见', row, col: 0, value })),
  });
  return report.toBytes();
}

describe('a file of ours beside the open workbook', () => {
  test.each([1, 4000])('is opened byte for byte (%d lines)', async (rows) => {
    const backend = open();
    const bytes = await opinions(rows);
    await new ExcelPaneWorkbook(backend.session).hand({ name: '处理意见.xlsx', bytes });
    expect(backend.book.opened).toHaveLength(1);
    const got = backend.book.opened[0] ?? new Uint8Array();
    expect(Buffer.from(got).equals(Buffer.from(bytes))).toBe(true);
    expect(readSnapshot(got, 'x.xlsx').sheets[0]?.cells).toHaveLength(rows);
  });

  test('leaves the open workbook as it is', async () => {
    const backend = open();
    const host = new ExcelHost(backend.session);
    const before = await host.snapshot();
    const [request, ...more] = await backend.count(async () => host.openBeside(await opinions(1)));
    expect(request?.writes).toEqual(['Open']);
    expect(more).toEqual([]);
    expect(await host.snapshot()).toEqual(before);
  });

  test('waits until a cell is no longer edited', async () => {
    const backend = open();
    const end = backend.startEditing();
    const opening = new ExcelHost(backend.session).openBeside(await opinions(1));
    expect(backend.book.opened).toEqual([]);
    end();
    await opening;
    expect(backend.book.opened).toHaveLength(1);
  });

  test('says so where Excel does not wait for the cell', async () => {
    const backend = open();
    backend.startEditing();
    await expect(new ExcelHost(backend.impatient).openBeside(await opinions(1))).rejects.toMatchObject({
      name: 'WorkbookError',
      code: 'busy',
      message: '有单元格正在编辑，未能打开新工作簿。按回车或 Esc 结束编辑后再试。',
    });
  });

  test.each(['CreateWorkbook', 'Open'])(
    'refused at %s, it says what to do, and that nothing changed',
    async (at) => {
      const backend = open();
      backend.fault = ({ name }) => (name === at ? 'AccessDenied' : null);
      const workbook = new ExcelPaneWorkbook(backend.session);
      const handed = workbook.hand({ name: '处理意见.xlsx', bytes: await opinions(1) });
      await expect(handed).rejects.toMatchObject({ name: 'WorkbookError', code: 'not-writable' });
      await expect(handed).rejects.toThrow(
        /^Excel 未能打开新工作簿（AccessDenied：.*），当前工作簿没有改动。.*先把“校核结果”这张表另存一份。$/,
      );
      // The next call is not held up by it.
      backend.fault = null;
      await expect(workbook.snapshot()).resolves.toMatchObject({ sheets: [{ name: '表' }] });
    },
  );

  test('what is no workbook is not opened', async () => {
    const backend = open();
    const opening = new ExcelHost(backend.session).openBeside(new Uint8Array([1, 2, 3]));
    await expect(opening).rejects.toMatchObject({ code: 'not-writable' });
    expect(backend.book.opened).toEqual([]);
  });
});
