import { parseAddress } from '../../core/address';
import type { CellStyle, OwnCell, OwnChart, OwnColumn, OwnRow, OwnSheet } from '../../workbook/plan';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { shownWidth } from './own-sheet';
import { scanXml } from './xml';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** No sheet of ours is wider; a <col> that runs to the last column of the sheet is cut here. */
const WIDEST = 256;

/**
 * A sheet as the plan that would write it: the inverse of replacing or removing it. Values come from its
 * snapshot, the rest from its XML, `charts` from its drawing. Throws an XmlError.
 */
export function readOwnSheet(
  xml: string,
  values: SheetSnapshot,
  styleOf: (index: number) => CellStyle,
  repeatRows: readonly [number, number] | null,
  charts: readonly OwnChart[] = [],
): OwnSheet {
  const rows: (Writable<OwnRow> & { cells: (Writable<OwnCell> | null)[] })[] = [];
  const columns: OwnColumn[] = [];
  const merges: string[] = [];
  let freezeRows = 0;
  let orientation: 'landscape' | 'portrait' = 'portrait';
  let footer = '';
  let inFooter = false;
  let row = -1;
  const cellAt = (r: number, c: number): Writable<OwnCell> => {
    while (rows.length <= r) rows.push({ cells: [] });
    const cells = rows[r]?.cells ?? [];
    while (cells.length <= c) cells.push(null);
    const cell = cells[c] ?? { value: null };
    cells[c] = cell;
    return cell;
  };
  scanXml(xml, {
    open({ name, attributes: a }) {
      if (name === 'row') {
        row = a['r'] ? Number(a['r']) - 1 : row + 1;
        if (a['hidden'] === '1') {
          while (rows.length <= row) rows.push({ cells: [] });
          const line = rows[row];
          if (line) line.hidden = true;
        }
        if (a['ht'] !== undefined && a['customHeight'] === '1') {
          while (rows.length <= row) rows.push({ cells: [] });
          const line = rows[row];
          if (line) line.height = Number(a['ht']);
        }
      } else if (name === 'c') {
        const at = parseAddress(a['r'] ?? '');
        if (!at) return;
        const cell = cellAt(at.row, at.col);
        if (a['s'] !== undefined) cell.style = styleOf(Number(a['s']));
      } else if (name === 'col') {
        const column = {
          width: shownWidth(Number(a['width'] ?? 9)),
          ...(a['hidden'] === '1' ? { hidden: true } : {}),
        };
        for (let c = Number(a['min']); c <= Math.min(Number(a['max']), WIDEST); c += 1)
          columns[c - 1] = column;
      } else if (name === 'mergeCell') merges.push(a['ref'] ?? '');
      else if (name === 'pane' && a['state']?.startsWith('frozen')) freezeRows = Number(a['ySplit'] ?? 0);
      else if (name === 'pageSetup' && a['orientation'] === 'landscape') orientation = 'landscape';
      else if (name === 'oddFooter') inFooter = true;
      else if (name === 'hyperlink') {
        const at = parseAddress(a['ref'] ?? '');
        const link = internalLink(a['location'] ?? '');
        if (at && link) cellAt(at.row, at.col).link = link;
      }
    },
    text(text) {
      if (inFooter) footer += text;
    },
    close({ name }) {
      if (name === 'oddFooter') inFooter = false;
    },
  });
  for (const { row: r, col, value, text, formula } of values.cells) {
    const cell = cellAt(r, col);
    cell.value = typeof value === 'boolean' || value === null ? text : value;
    if (formula !== null) cell.formula = formula;
  }
  for (let c = 0; c < columns.length; c += 1) columns[c] ??= { width: 8.43 };
  const sheet = {
    name: values.name,
    columns,
    rows,
    merges,
    repeatRows,
    freezeRows,
    page: { orientation, footer },
  };
  return charts.length === 0 ? sheet : { ...sheet, charts };
}

function internalLink(location: string): { sheet: string; address: string } | null {
  const at = location.lastIndexOf('!');
  if (at < 1) return null;
  const sheet = location.slice(0, at);
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return { sheet: name, address: location.slice(at + 1) };
}
