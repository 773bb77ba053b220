import { quotedSheet } from '../../../src/core/address';
import { chartsNode } from './chart-node';
import { ExcelError, type Node } from './node';
import { areaOf, LAST_COL, LAST_ROW, STANDARD_WIDTH, type Area, type SheetModel } from './model';
import { areasNode, areasOf, rangeNode } from './range-node';

type Changed = (sheet: SheetModel, area: Area) => void;

const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COL };

/** A worksheet. */
export function sheetNode(sheet: SheetModel, changed: Changed): Node {
  const { book } = sheet;
  const range = (area: Area): Node => rangeNode(sheet, area, changed);
  return {
    kind: 'Worksheet',
    identity: { Id: sheet.id },
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      StandardWidth: () => STANDARD_WIDTH.characters,
      StandardHeight: () => sheet.standardHeight,
    },
    set: {
      Visibility: (value: SheetModel['visibility']) => {
        sheet.visibility = value;
      },
    },
    go: {
      Protection: () => ({
        kind: 'WorksheetProtection',
        get: {
          Protected: () => sheet.isProtected,
          Options: () => ({ allowFormatCells: sheet.allowFormatCells }),
        },
      }),
      AutoFilter: () => ({
        kind: 'AutoFilter',
        get: { Enabled: () => false },
        call: { Remove: () => undefined },
      }),
      Charts: () => chartsNode(sheet),
      FreezePanes: () => ({
        kind: 'WorksheetFreezePanes',
        call: {
          FreezeRows: (count: number) => {
            sheet.frozenRows = count;
          },
          Unfreeze: () => {
            sheet.frozenRows = 0;
          },
          GetLocationOrNullObject: () =>
            sheet.frozenRows === 0 ? null : range({ ...WHOLE, bottom: sheet.frozenRows - 1 }),
        },
      }),
      PageLayout: () => pageNode(sheet, range),
    },
    call: {
      GetRange: (address: string | null) => range(address === null ? WHOLE : areaOf(address)),
      GetRangeByIndexes: (row: number, col: number, rows: number, cols: number) => {
        if (rows < 1 || cols < 1) throw new ExcelError('InvalidArgument');
        return range({ top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 });
      },
      GetRanges: (list: string) => areasNode(sheet, areasOf(list), changed),
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
        const used = sheet.used(valuesOnly);
        return used ? range(used) : null;
      },
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation', 'the sheet is hidden');
        book.active = sheet;
      },
      Delete: () => {
        if (book.structureProtected) throw new ExcelError('AccessDenied');
        if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
        const others = book.sheets.filter((one) => one !== sheet);
        if (!others.some((one) => one.visibility === 'Visible')) throw new ExcelError('InvalidOperation');
        book.sheets = others;
        changed(sheet, WHOLE);
      },
    },
  };
}

function pageNode(sheet: SheetModel, range: (area: Area) => Node): Node {
  const put = (name: string) => (value: unknown) => {
    sheet.page[name] = value;
  };
  const text = (name: string) => (value: string) => {
    sheet.footer[name] = value;
  };
  return {
    kind: 'PageLayout',
    get: { Orientation: () => sheet.page['orientation'] },
    set: {
      Orientation: put('orientation'),
      PaperSize: put('paperSize'),
      Zoom: put('zoom'),
      CenterHorizontally: put('centerHorizontally'),
      LeftMargin: put('leftMargin'),
      RightMargin: put('rightMargin'),
      TopMargin: put('topMargin'),
      BottomMargin: put('bottomMargin'),
      HeaderMargin: put('headerMargin'),
      FooterMargin: put('footerMargin'),
    },
    go: {
      HeadersFooters: () => ({
        kind: 'HeaderFooterGroup',
        go: {
          DefaultForAllPages: () => ({
            kind: 'HeaderFooter',
            get: {
              LeftFooter: () => sheet.footer['leftFooter'],
              CenterFooter: () => sheet.footer['centerFooter'],
              RightFooter: () => sheet.footer['rightFooter'],
            },
            set: {
              LeftFooter: text('leftFooter'),
              CenterFooter: text('centerFooter'),
              RightFooter: text('rightFooter'),
            },
          }),
        },
      }),
    },
    call: {
      SetPrintTitleRows: (address: string) => {
        const area = areaOf(address);
        sheet.titleRows = [area.top, area.bottom];
      },
      SetPrintArea: (address: string) => {
        areaOf(address);
        sheet.printArea = `${quotedSheet(sheet.name)}!${address.replace(/([A-Z]+)/g, '$$$1')}`;
      },
      GetPrintAreaOrNullObject: () => {
        const { printArea } = sheet;
        return printArea === null ? null : { kind: 'RangeAreas', get: { Address: () => printArea } };
      },
      GetPrintTitleRowsOrNullObject: () =>
        sheet.titleRows === null
          ? null
          : range({ ...WHOLE, top: sheet.titleRows[0], bottom: sheet.titleRows[1] }),
    },
  };
}
