import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { bookOf } from '../../support/excel-backend/backend';
import { startBackend } from '../../support/excel-backend/office';
import { CONTRACT_WORKBOOK, describeWorkbookHost } from '../../workbook/host-contract';

const CONTRACT: Snapshot = {
  name: '例.xlsx',
  sheets: CONTRACT_WORKBOOK.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, error: null, uncached: false })),
    hiddenRows: new Set<number>(),
    merges: null,
  })),
};

describeWorkbookHost('Excel', () => Promise.resolve(new ExcelHost(startBackend(bookOf(CONTRACT)).session)));
