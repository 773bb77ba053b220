import { rangeAddress } from '../../core/address';
import type { CellStyle, OwnSheet } from '../../workbook/plan';

/** A style and the areas of a sheet that have it. */
export interface StyleAreas {
  readonly style: CellStyle;
  readonly addresses: readonly string[];
}

interface Run {
  readonly left: number;
  readonly right: number;
  top: number;
  bottom: number;
}

/** The cells of a sheet by style, as few areas as runs along rows and down columns make. */
export function styleAreas(sheet: OwnSheet): StyleAreas[] {
  const styles = new Map<string, { style: CellStyle; open: Map<string, Run>; done: Run[] }>();
  sheet.rows.forEach((row, r) => {
    for (const { style, left, right } of runsOf(row.cells.map((cell) => cell?.style))) {
      const key = JSON.stringify(style);
      const entry = styles.get(key) ?? { style, open: new Map<string, Run>(), done: [] };
      styles.set(key, entry);
      const span = `${String(left)}:${String(right)}`;
      const above = entry.open.get(span);
      if (above?.bottom === r - 1) above.bottom = r;
      else {
        const run = { left, right, top: r, bottom: r };
        entry.open.set(span, run);
        entry.done.push(run);
      }
    }
  });
  return [...styles.values()].map(({ style, done }) => ({ style, addresses: done.map(rangeAddress) }));
}

function runsOf(
  styles: readonly (CellStyle | undefined)[],
): { style: CellStyle; left: number; right: number }[] {
  const runs: { style: CellStyle; key: string; left: number; right: number }[] = [];
  styles.forEach((style, c) => {
    if (!style) return;
    const key = JSON.stringify(style);
    const last = runs.at(-1);
    if (last?.right === c - 1 && last.key === key) last.right = c;
    else runs.push({ style, key, left: c, right: c });
  });
  return runs;
}

/** Puts a style on areas: all of it but the number format, which goes with the values. */
export function applyStyle(areas: Excel.RangeAreas, style: CellStyle): void {
  const { format } = areas;
  format.font.name = '宋体';
  format.font.size = style.size ?? 11;
  format.font.color = `#${style.color ?? '000000'}`;
  format.font.bold = style.bold ?? false;
  format.font.underline = style.underline ? 'Single' : 'None';
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align) format.horizontalAlignment = ALIGN[style.align];
  if (style.vertical) format.verticalAlignment = style.vertical === 'top' ? 'Top' : 'Center';
  if (style.wrap) format.wrapText = true;
  if (!style.border) return;
  for (const side of SIDES) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = '#7F7F7F';
  }
}

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
