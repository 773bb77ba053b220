/** Widths in Excel's characters and in the points that its API speaks. */
export interface Widths {
  toPoints(characters: number): number;
  toCharacters(points: number): number;
}

/** Points of one pixel, and the pixels that a column has beside its characters. */
const POINT = 0.75;
const PADDING = 5;

/** Where no one has changed anything, so that the standard width is seen. */
const FAR = 'XFD1';

/** Asks a sheet for what tells how wide a digit is: with 宋体 as the workbook's font 8 pixels, with Calibri 7. */
export function askWidths(sheet: Excel.Worksheet): () => Widths {
  const { format } = sheet.getRange(FAR);
  format.load('columnWidth');
  sheet.load('standardWidth');
  return () => widthsOf(format.columnWidth, sheet.standardWidth);
}

/** The conversion where a column of `characters` is `points` wide; one that makes no sense gives Excel's usual. */
export function widthsOf(points: number, characters: number): Widths {
  const measured = (points / POINT - PADDING) / characters;
  const digit = measured > 4 && measured < 16 ? measured : 7;
  return {
    toPoints: (count) => Math.round((count * digit + PADDING) * POINT * 100) / 100,
    toCharacters: (width) => Math.max(0, Math.round(((width / POINT - PADDING) / digit) * 100) / 100),
  };
}
