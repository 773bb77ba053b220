import { foldText } from '../core/label';
import type { CellRef } from '../core/address';
import type { Disclosure } from '../disclosure/model';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { FormulaError, type CellPattern, type Formula } from './language/ast';
import { formulaCells, parseFormula } from './language/parser';
import type { Tables } from './language/tables';
import type { IdentityRule, Outcome, RatioRule, Severity } from './model';

/** The sheet that users write their own formulas on. */
export const USER_SHEET = '审核公式';
/** The rule under which a mistake in such a formula is reported. */
export const USER_MISTAKE = 'user.formula';
/** Before the title or text of a user's formula, in the id of its rule. */
const USER_PREFIX = 'user.';

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

/** The user's formulas as rules, and what is wrong with those that are none. */
export interface UserFormulas {
  readonly rules: readonly (IdentityRule | RatioRule)[];
  readonly mistakes: readonly Outcome[];
}

/**
 * Reads the sheet 审核公式: a formula in a cell, with an optional title, severity (错误, 警示, 提示) and 说明 in cells beside
 * it, under a header row or without one. Tables go by official name, printed title or printed number (表3). A formula
 * that cannot be read gives an outcome at its cell with the place of the mistake and what was expected there.
 */
export function userFormulas(disclosure: Disclosure, tables: Tables): UserFormulas {
  const rules: (IdentityRule | RatioRule)[] = [];
  const mistakes: Outcome[] = [];
  const ids = new Set<string>();
  for (const sheet of disclosure.snapshot.sheets) {
    if (foldText(sheet.name) !== USER_SHEET) continue;
    for (const line of linesOf(sheet)) {
      const cell: CellRef = { sheet: sheet.name, row: line.formula.row, col: line.formula.col };
      const text = formulaText(line.formula);
      try {
        const formula = parseFormula(text);
        for (const one of unknownNames(formula, tables)) mistakes.push(mistake(cell, text, one));
        let id = `${USER_PREFIX}${line.title || foldText(text)}`;
        for (let n = 2; ids.has(id); n++) id = `${USER_PREFIX}${line.title || foldText(text)}#${n}`;
        ids.add(id);
        rules.push({
          id,
          kind: formula.base.length > 0 ? 'ratio' : 'identity',
          title: line.title || text.trim(),
          why: line.why,
          basis: `${sheet.name}工作表`,
          severity: line.severity ?? (formula.relation === '=' ? 'error' : 'warning'),
          formula: text,
        });
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        mistakes.push(mistake(cell, text, error));
      }
    }
  }
  return { rules, mistakes };
}

interface Line {
  readonly formula: CellSnapshot;
  readonly title: string;
  readonly severity: Severity | null;
  readonly why: string;
}

function linesOf(sheet: SheetSnapshot): Line[] {
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
function formulaText(cell: CellSnapshot): string {
  return cell.formula !== null ? cell.formula : typeof cell.value === 'string' ? cell.value : cell.text;
}

/** Names that this workbook does not have. A table that is only missing is left to the receipt. */
function unknownNames(formula: Formula, tables: Tables): FormulaError[] {
  return formulaCells(formula).flatMap((cell) => {
    const [table] = tables.find(cell.table);
    if (!table) {
      const { start, end } = cell.tablePlace;
      return tables.isOfficial(cell.table) ? [] : [new FormulaError(start, end, '本工作簿中的表名（正式名称、表上标题或“表N”）')];
    }
    return table.formUnknown || cell.optional ? [] : unknownLabels(cell, table);
  });
}

function unknownLabels(cell: CellPattern, table: ReturnType<Tables['find']>[number]): FormulaError[] {
  const { row, column } = cell;
  const { name } = table.table;
  const noColumn = column.kind === 'literal' && table.columns(column.key).length === 0;
  if (noColumn) return [new FormulaError(column.start, column.end, `${name}的列名`)];
  if (row.kind !== 'literal' || table.rows(row.key).length > 0) return [];
  if (column.kind === 'none' && table.columns(row.key).length > 0) return [];
  return [new FormulaError(row.start, row.end, column.kind === 'none' ? `${name}的行名或列名` : `${name}的行名`)];
}

function mistake(cell: CellRef, formula: string, { start, end, expected }: FormulaError): Outcome {
  const span = { start, end: Math.max(end, start), text: formula.slice(start, Math.max(end, start)) };
  const found = span.text === '' ? '公式到此结束' : `此处是“${span.text}”`;
  const text = `审核公式有误：第 ${start + 1} 个字符处应为${expected}，${found}。其余公式照常校核。改正后再校核。`;
  return {
    rule: USER_MISTAKE,
    key: `${foldText(formula)}@${start}`,
    status: 'fail',
    severity: 'warning',
    reason: null,
    message: { id: 'mistake', params: { text, position: String(start + 1), expected } },
    cells: [cell],
    equation: null,
    expected: null,
    actual: null,
    difference: null,
    span,
    source: null,
    absent: [],
  };
}
