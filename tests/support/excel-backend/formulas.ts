import { parseRange } from '../../../src/core/address';
import type { SheetModel } from './model';

/** Cells of an area as figures; blanks and texts count as nothing. */
function figures(sheet: SheetModel, reference: string): number[] {
  const at = reference.lastIndexOf('!');
  const name = at < 0 ? sheet.name : reference.slice(0, at).replace(/^'|'$/g, '').replace(/''/g, "'");
  const target = sheet.book.find(name);
  const area = parseRange(reference.slice(at + 1).replace(/\$/g, ''));
  if (!target || !area) return [NaN];
  const found: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const value = target.cells.get(target.key(row, col))?.value;
      found.push(typeof value === 'number' ? value : 0);
    }
  }
  return found;
}

/**
 * The value of a formula made of figures, cells, SUM over an area, + - * / and brackets; null for any other.
 */
export function evaluate(formula: string, sheet: SheetModel): number | null {
  const reference =
    /(?:(?:'(?:[^']|'')+'|[\w\u4e00-\u9fff]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g;
  const sums = formula.replace(/SUM\(([^()]+)\)/gi, (_, list: string) =>
    String(
      list.split(',').reduce((sum, part) => sum + figures(sheet, part.trim()).reduce((a, b) => a + b, 0), 0),
    ),
  );
  const plain = sums.replace(reference, (one) => `(${String(figures(sheet, one)[0] ?? NaN)})`);
  if (!/^[\d.\s()+\-*/e]+$/.test(plain)) return null;
  const value: unknown = new Function(`return (${plain.replace(/--/g, '- -')});`)();
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
