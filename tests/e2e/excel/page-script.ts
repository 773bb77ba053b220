/// <reference types="office-js" />
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { bookOf, ExcelBackend } from '../../support/excel-backend/backend';
import type { Proxies } from '../../support/excel-backend/proxies';

/**
 * Stands in the place of office.js: Microsoft's own proxies are on the page already, and behind them is the sample in
 * memory. `window.excelTest` lets a test look into that workbook, type into it, and press a button of the ribbon.
 */
const ribbon = new Map<string, (event: { completed(): void }) => void>();
const page = globalThis as unknown as Proxies & { Office: unknown; excelTest: unknown };

const started = start();

async function start(): Promise<void> {
  const response = await fetch('assets/samples/sample-disclosure-2025.xlsx');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const book = bookOf(await FileWorkbook.open(bytes, '预算.xlsx').snapshot());
  // Shares of the charts are formulas that only Excel knows; their figures are nothing here.
  book.unknownFormula = 0;
  page.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const backend = new ExcelBackend(book, { Excel: page.Excel, OfficeExtension: page.OfficeExtension }, 17);
  // From here on plain Excel.run reaches the back end.
  await backend.session.run((context) => context.sync());
  page.excelTest = {
    sheets: () => book.sheets.map(({ name, rules }) => ({ name, rules: rules.length })),
    value: (sheet: string, row: number, col: number) => {
      const found = book.find(sheet);
      return found?.cells.get(found.key(row, col))?.value ?? null;
    },
    selected: () => ({ sheet: book.active?.name, ...book.selected }),
    type: (sheet: string, address: string, input: string | number) =>
      backend.typeIn(sheet, address, input, 'Local'),
    press: (name: string) =>
      new Promise<void>((resolve, reject) => {
        const act = ribbon.get(name);
        if (act) act({ completed: resolve });
        else reject(new Error(`no function ${name}`));
      }),
  };
}

page.Office = {
  HostType: { Excel: 'Excel' },
  onReady: () => started.then(() => ({ host: 'Excel', platform: 'PC' })),
  context: {
    officeTheme: { bodyBackgroundColor: '#FFFFFF' },
    requirements: {
      isSetSupported: (set: string, version: string | number = 0) =>
        set === 'ExcelApi' && Number(String(version).split('.')[1] ?? 0) <= 17,
    },
  },
  actions: {
    associate: (name: string, act: (event: { completed(): void }) => void) => void ribbon.set(name, act),
  },
  addin: { showAsTaskpane: () => Promise.resolve() },
};
