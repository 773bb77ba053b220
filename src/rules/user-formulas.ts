import { foldText } from '../core/label';
import type { CellRef } from '../core/address';
import type { Disclosure } from '../disclosure/model';
import { FormulaError, type CellPattern, type Formula } from './language/ast';
import { formulaCells, parseFormula } from './language/parser';
import { resolve } from './language/resolve';
import type { Tables } from './language/tables';
import type { CheckRule, IdentityRule, Outcome, RatioRule, Rule } from './model';
import { formulaLines, formulaText } from './user-sheet';

/** The sheet that users write their own formulas on. */
export const USER_SHEET = '审核公式';
/** The rule under which a mistake in such a formula is reported. */
export const USER_MISTAKE = 'user.formula';

/** What a mistake in a formula is called; `run` reports them itself, so the rule has nothing more to look at. */
const MISTAKE_RULE: CheckRule = {
  id: USER_MISTAKE,
  kind: 'check',
  title: '审核公式书写正确',
  why: '写错的公式无法校核。',
  basis: '工作表“审核公式”',
  severity: 'warning',
  messages: {
    mistake:
      '审核公式有误：第 {position} 个字符处应为{expected}，{found}。其余公式照常校核；改正这一公式即可。',
  },
  run: () => [],
};
/** Before the title or text of a user's formula, in the id of its rule. */
const USER_PREFIX = 'user.';

/** The user's formulas as rules, and what is wrong with those that are none. */
export interface UserFormulas {
  readonly rules: readonly Rule[];
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
    for (const line of formulaLines(sheet)) {
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
  return { rules: mistakes.length > 0 ? [...rules, MISTAKE_RULE] : rules, mistakes };
}

/** Names that this workbook does not have. A table that is only missing is left to the receipt. */
function unknownNames(formula: Formula, tables: Tables): FormulaError[] {
  return formulaCells(formula).flatMap((cell) => {
    const [table] = tables.find(cell.table);
    if (!table) {
      const { start, end } = cell.tablePlace;
      return tables.isOfficial(cell.table)
        ? []
        : [new FormulaError(start, end, '本工作簿中的表名（正式名称、表上标题或“表N”）')];
    }
    return table.formUnknown || cell.optional ? [] : unknownLabels(cell, table, tables);
  });
}

function unknownLabels(
  cell: CellPattern,
  table: ReturnType<Tables['find']>[number],
  tables: Tables,
): FormulaError[] {
  const { row, column } = cell;
  const { name } = table.table;
  const noColumn = column.kind === 'literal' && table.columns(column.key).length === 0;
  if (noColumn) return [new FormulaError(column.start, column.end, `${name}的列名`)];
  if (row.kind !== 'literal') return [];
  if (column.kind === 'none' && table.rows(row.key).length > 0) {
    const found = resolve(cell, false, {}, tables);
    if (found.kind === 'facts') return [];
    return [new FormulaError(row.end, row.end, `“, 列名”（${name}的这一行不止一个数）`)];
  }
  if (table.rows(row.key).length > 0) return [];
  if (column.kind === 'none' && table.columns(row.key).length > 0) return [];
  return [
    new FormulaError(row.start, row.end, column.kind === 'none' ? `${name}的行名或列名` : `${name}的行名`),
  ];
}

function mistake(cell: CellRef, formula: string, { start, end, expected }: FormulaError): Outcome {
  const span = { start, end: Math.max(end, start), text: formula.slice(start, Math.max(end, start)) };
  const found = span.text === '' ? '公式到此结束' : `此处是“${span.text}”`;
  return {
    rule: USER_MISTAKE,
    key: `${foldText(formula)}@${start}`,
    status: 'fail',
    severity: 'warning',
    reason: null,
    message: { id: 'mistake', params: { position: String(start + 1), expected, found } },
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
