import { columnIndex, columnLetters, SHEET_COLUMNS } from '../../core/address';
import type { OwnSheet } from '../../workbook/plan';

/** The three parts of a footer's code ("&L…&C…&R…"); what no part is named for stands in the middle. */
export interface FooterParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Splits a footer's code into its parts. */
export function footerParts(code: string): FooterParts {
  const parts = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  let part: keyof FooterParts = 'center';
  // "&&" is an ampersand and never begins a part.
  for (const piece of code.match(/&[\s\S]?|[^&]+/g) ?? []) {
    const name = /^&[LCR]$/i.test(piece) ? names[piece.slice(1).toUpperCase() as keyof typeof names] : null;
    if (name) part = name;
    else parts[part] += piece;
  }
  return parts;
}

/** The code of a footer's parts; one in the middle alone needs no letter. */
export function footerCode({ left, center, right }: FooterParts): string {
  if (left === '' && right === '') return center;
  return [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ]
    .map(([letter = '', text = '']) => (text === '' ? '' : letter + text))
    .join('');
}

/** Sets a sheet's page: A4, one page wide, centred, margins and footer as in the files that we write. */
export function layOut(sheet: Excel.Worksheet, { page, repeatRows, printColumns }: OwnSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = 36;
  pageLayout.rightMargin = 36;
  pageLayout.topMargin = 43.2;
  pageLayout.bottomMargin = 50.4;
  pageLayout.headerMargin = 21.6;
  pageLayout.footerMargin = 21.6;
  const { left, center, right } = footerParts(page.footer);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = left;
  defaultForAllPages.centerFooter = center;
  defaultForAllPages.rightFooter = right;
  if (repeatRows) {
    pageLayout.setPrintTitleRows(`$${String(repeatRows[0] + 1)}:$${String(repeatRows[1] + 1)}`);
  }
  if (printColumns) pageLayout.setPrintArea(printColumns.map(columnLetters).join(':'));
}

/** Has all columns printed again, where some alone were. */
export function printAll({ pageLayout }: Excel.Worksheet): void {
  // A print area cannot be taken away, only made to hold everything.
  pageLayout.setPrintArea(`A:${columnLetters(SHEET_COLUMNS - 1)}`);
}

/** The columns of a print area that is made of whole columns, but not of all; null for any other. */
function wholeColumns(address: string): readonly [number, number] | null {
  const match = /!\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(address);
  if (!match) return null;
  const [left, right] = [columnIndex(match[1] ?? ''), columnIndex(match[2] ?? '')];
  return right < SHEET_COLUMNS - 1 ? [left, right] : null;
}

/** A sheet's page, once what was asked is synced. */
export type PageReading = () => Pick<OwnSheet, 'page' | 'repeatRows' | 'printColumns'>;

/** Asks for a sheet's page. */
export function askPage({ pageLayout }: Excel.Worksheet): PageReading {
  const titles = pageLayout.getPrintTitleRowsOrNullObject();
  titles.load('rowIndex,rowCount');
  const area = pageLayout.getPrintAreaOrNullObject();
  area.load('address');
  pageLayout.load('orientation');
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
  return () => {
    const { leftFooter: left, centerFooter: center, rightFooter: right } = defaultForAllPages;
    const printColumns = area.isNullObject ? null : wholeColumns(area.address);
    return {
      ...(printColumns ? { printColumns } : {}),
      repeatRows: titles.isNullObject ? null : [titles.rowIndex, titles.rowIndex + titles.rowCount - 1],
      page: {
        orientation: pageLayout.orientation === 'Landscape' ? 'landscape' : 'portrait',
        footer: footerCode({ left, center, right }),
      },
    };
  };
}
