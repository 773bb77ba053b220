import { describe, expect, test } from '@jest/globals';
import type { WorkbookChange } from '../../../src/hosts/excel/changes';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { BookModel } from '../../support/excel-backend/model';
import { officeProxies, startBackend } from '../../support/excel-backend/office';

function started() {
  const model = new BookModel('例.xlsx');
  model.add('表1').input(1, 1, 100);
  model.add('存档').visibility = 'Hidden';
  model.active = model.sheets[0] ?? null;
  const backend = startBackend(model);
  return { model, backend, host: new ExcelHost(backend.session) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('changes in the workbook', () => {
  test('others’ and the user’s are told, ours are not, none after the end', async () => {
    const { backend, host } = started();
    const told: WorkbookChange[] = [];
    await host.snapshot();
    const end = await host.onChanged((change) => told.push(change));
    backend.typeIn('表1', 'B2', 120);
    backend.typeIn('表1', 'C3', 1, 'Local');
    await settled();
    expect(told).toEqual([
      { what: 'cells', sheet: '表1', address: 'B2', remote: true },
      { what: 'cells', sheet: '表1', address: 'C3', remote: false },
    ]);
    await host.snapshot();
    const sheet = {
      name: '校核结果',
      columns: [],
      rows: [{ cells: [{ value: 1 }] }],
      merges: [],
      repeatRows: null,
    };
    await host.apply({
      setCells: [{ sheet: '表1', row: 1, col: 1, value: 7 }],
      putSheets: [{ ...sheet, freezeRows: 0, page: { orientation: 'portrait', footer: '' } }],
    });
    await host.apply({ removeSheets: ['校核结果'] });
    await settled();
    expect(told).toHaveLength(2);
    await end();
    backend.typeIn('表1', 'B2', 1);
    await settled();
    expect(told).toHaveLength(2);
  });
});

describe('showing a cell', () => {
  test('its sheet first, then the cell, each in a request of its own', async () => {
    const { model, backend, host } = started();
    model.add('表2').input(4, 4, 1);
    const requests = await backend.count(() => host.show({ sheet: '表2', row: 4, col: 2 }));
    expect(requests.map((request) => request.writes)).toEqual([[], ['Activate'], ['Select']]);
    expect(model.selected).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
    expect(await host.activeCell()).toEqual({ sheet: '表2', row: 4, col: 2 });
  });

  test.each([
    ['存档', 'not-writable', /“存档”是隐藏的.*取消隐藏/],
    ['没有', 'stale', /没有工作表“没有”/],
  ])('on %s it says why not', async (sheet, code, message) => {
    const { host } = started();
    await expect(host.show({ sheet, row: 0, col: 0 })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('settings of the workbook', () => {
  test('are stored, replaced, read back and taken away', async () => {
    const { model, host } = started();
    expect(await host.readSetting('view')).toBeNull();
    await host.writeSetting('view', { theme: '深', sizes: [1, 2] });
    await host.writeSetting('view', { theme: '浅', sizes: [3] });
    await host.writeSetting('other', 1);
    expect(await host.readSetting('view')).toEqual({ theme: '浅', sizes: [3] });
    await host.writeSetting('other', null);
    expect([...model.settings.keys()]).toEqual(['view']);
    await host.clearSettings();
    expect(model.settings.size).toBe(0);
  });
});

describe('the Excel that tests have', () => {
  test('a property that was not loaded throws, as in Excel', async () => {
    const { backend } = started();
    const reading = backend.session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      await context.sync();
      return sheet.name;
    });
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('what it lacks it says, a null object is one, arrays of a wrong size are refused', async () => {
    const { backend } = started();
    const lacking = backend.session.run(async (context) => {
      context.workbook.worksheets.getItem('表1').calculate(true);
      await context.sync();
    });
    await expect(lacking).rejects.toMatchObject({ code: 'NotInTheBackend' });
    const none = await backend.session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      sheet.load('name');
      await context.sync();
      return sheet.isNullObject;
    });
    expect(none).toBe(true);
    const wrong = backend.session.run(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('it is Microsoft’s own object model', () => {
    expect(typeof officeProxies().Excel.run).toBe('function');
  });
});
