import { foldText } from '../core/label';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import type { Severity } from './model';

const HEADERS = {
  formula: /^(?:审核)?公式$|^勾稽关系(?:式)?$|^规则公式$/u,
  title: /^(?:标题|名称|规则|规则名称|项目)$/u,
  severity: /^(?:级别|严重程度|等级)$/u,
  why: /^(?:说明|备注|依据|理由)$/u,
} as const;
type Part = keyof typeof HEADERS;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  错误: 'error',
  警示: 'warning',
  警告: 'warning',
  提示: 'note',
  error: 'error',
  warning: 'warning',
  note: 'note',
};
/** What makes a cell without a header a formula: a relation and brackets, or a relation that a bracket lacks. */
const FORMULA_LIKE = /[[［【].*[=＝≤≥<>＜＞≦≧]|[=＝≤≥<>＜＞≦≧].*[[［【]|表[^。；]*[=＝≤≥]/u;

/** A formula of the user's with what stands beside it. */
export interface Line {
  readonly formula: CellSnapshot;
  readonly title: string;
  readonly severity: Severity | null;
  readonly why: string;
}

/** The formulas of the sheet, under a header row or without one, from top to bottom. */
export function formulaLines(sheet: SheetSnapshot): Line[] {
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of sheet.cells) {
    if (foldText(formulaText(cell)) === '') continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  const lines: Line[] = [];
  let header: Map<Part, number> | null = null;
  for (const cells of rows.values()) {
    const found = headerOf(cells);
    if (found) header = found;
    else {
      const line = header ? underHeader(cells, header) : withoutHeader(cells);
      if (line) lines.push(line);
    }
  }
  return lines;
}

function headerOf(cells: readonly CellSnapshot[]): Map<Part, number> | null {
  const found = new Map<Part, number>();
  for (const cell of cells) {
    const text = foldText(cell.text);
    for (const part of Object.keys(HEADERS) as Part[]) {
      if (!found.has(part) && HEADERS[part].test(text)) found.set(part, cell.col);
    }
  }
  // A sheet may open with its own name as a title: one cell is a header only beside others or alone in its column.
  return found.has('formula') && (found.size > 1 || cells.length === 1) ? found : null;
}

function underHeader(cells: readonly CellSnapshot[], header: ReadonlyMap<Part, number>): Line | null {
  const at = (part: Part): CellSnapshot | undefined => cells.find((cell) => cell.col === header.get(part));
  const formula = at('formula');
  if (!formula) return null;
  if (header.size === 1) return withoutHeader(cells) ?? { formula, title: '', severity: null, why: '' };
  return {
    formula,
    title: at('title')?.text.trim() ?? '',
    severity: SEVERITIES[foldText(at('severity')?.text ?? '').toLowerCase()] ?? null,
    why: at('why')?.text.trim() ?? '',
  };
}

/** Without a header: the first cell that looks like a formula; a severity by its word; then title and 说明 in order. */
function withoutHeader(cells: readonly CellSnapshot[]): Line | null {
  const formula = cells.find((cell) => FORMULA_LIKE.test(formulaText(cell)));
  if (!formula) return null;
  const severityCell = cells.find((cell) => foldText(cell.text).toLowerCase() in SEVERITIES);
  const rest = cells.filter(
    (cell) => cell !== formula && cell !== severityCell && !/^\d+$/.test(foldText(cell.text)),
  );
  return {
    formula,
    title: rest[0]?.text.trim() ?? '',
    severity: severityCell ? (SEVERITIES[foldText(severityCell.text).toLowerCase()] ?? null) : null,
    why: rest[1]?.text.trim() ?? '',
  };
}

/** A text that begins with "=" is kept by Excel as a formula, mostly one with an error: it is read all the same. */
export function formulaText(cell: CellSnapshot): string {
  return cell.formula !== null ? cell.formula : typeof cell.value === 'string' ? cell.value : cell.text;
}
