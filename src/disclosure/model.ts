import type { Decimal } from 'decimal.js';
import type { CellRef, RangeRef } from '../core/address';
import type { Unit } from '../core/unit';
import type { Snapshot } from '../workbook/snapshot';

/**
 * What was read from a workbook: the tables with their facts, the texts, and what reading them ran into.
 * Reading never computes: a fact exists only where a row and a column of a table that is there meet.
 */
export interface Disclosure {
  readonly snapshot: Snapshot;
  /** The templates that were looked for, e.g. "central-budget". */
  readonly family: string;
  /** In template order, then in workbook order. A 续表 is part of its table, not a table of its own. */
  readonly tables: readonly Table[];
  /** 情况说明 and 名词解释, where they are sheets of the workbook. */
  readonly texts: readonly TextDocument[];
  /** The year the disclosure is for and the department's name, as most sheets say; null where none does. */
  readonly year: number | null;
  readonly department: string | null;
  /** Every place that says a year of the disclosure, a department's name or a unit. */
  readonly mentions: readonly Mention[];
  readonly problems: readonly ReadProblem[];
}

export type TemplateId =
  | 'budget.income-expenditure-summary'
  | 'budget.income'
  | 'budget.expenditure'
  | 'budget.fiscal-summary'
  | 'budget.general-expenditure'
  | 'budget.general-basic'
  | 'budget.government-fund'
  | 'budget.state-capital'
  | 'budget.three-public'
  | 'budget.performance'
  | 'budget.narrative'
  | 'budget.glossary';

export interface Table {
  readonly template: TemplateId;
  /** The official name that rules use, e.g. 部门收支总表. */
  readonly name: string;
  /** The title as printed, and where. */
  readonly title: string;
  readonly titleCell: CellRef | null;
  /** The number printed with it ("部门公开表3" gives 3), for people only. */
  readonly number: number | null;
  /** Which of the template's forms it has; "unknown" when its title is there and its headers are not. */
  readonly form: string;
  /** The whole table on its sheet, title to last note; a 续表 adds a part. */
  readonly parts: readonly TablePart[];
  readonly unit: Unit | null;
  readonly unitCell: CellRef | null;
  /** The budget year its title or headers say. */
  readonly year: number | null;
  readonly columns: readonly Column[];
  /** In printed order, over all parts; ledgers list their left side first. */
  readonly rows: readonly Row[];
  /** facts[row.index][column.index]; null where that row has no such column (the other side of a ledger). */
  readonly facts: readonly (readonly (Fact | null)[])[];
  /** 注 and other lines of text under or beside the table. */
  readonly notes: readonly Located[];
}

export interface TablePart {
  readonly part: number;
  readonly range: RangeRef;
}

export interface Located {
  readonly text: string;
  readonly cell: CellRef;
}

export interface Row {
  readonly index: number;
  /**
   * The row's canonical name, stable between departments and layouts. A code for a 科目 ("2010902"), else the
   * template's own label ("收入总计", "本年收入/一般公共预算拨款"), else the printed name without ordinal and
   * blanks ("外交支出"). Unique in the table unless the workbook prints a row twice: then see `duplicateOf`.
   */
  readonly key: string;
  readonly kind: RowKind;
  /** 收入 or 支出 in a ledger, else null. */
  readonly side: string | null;
  /** The code as digits, without blanks or ".0"; null where the row has none. */
  readonly code: string | null;
  /** The printed name without ordinal, 其中 and blanks. */
  readonly name: string;
  /** 0 for totals and 类, 1 for 款, 2 for 项; ledgers: 0 for lines, 1 for lines under them. */
  readonly level: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly codeCell: CellRef | null;
  readonly nameCell: CellRef | null;
  readonly hidden: boolean;
  /** Index of the earlier row with the same key, else null. */
  readonly duplicateOf: number | null;
  /** Whether the template names it (or its code is one); else it is a line of the department's own. */
  readonly known: boolean;
}

/**
 * `total`: a printed total. `item`: a line of its own. `code`: a 科目 line. `memo`: 其中, part of the line above
 * and never added. `unit`: a line that names a unit above its 类. `record`: the one line of a record.
 */
export type RowKind = 'total' | 'item' | 'code' | 'memo' | 'unit' | 'record';

export interface Column {
  readonly index: number;
  /** Canonical path of headers, "/" between: "合计", "年初预算数/小计", "本年预算数/公务用车购置及运行费/小计". */
  readonly key: string;
  /** The headers as printed, outermost first. */
  readonly headers: readonly string[];
  readonly headerCells: readonly CellRef[];
  readonly quantity: 'amount' | 'percent' | 'score';
  /** 其中: part of the column before it, never added. */
  readonly memo: boolean;
  /** The year group it belongs to ("上年预算数", "本年预算数"), else null. */
  readonly group: string | null;
  /** The year printed in its headers, else null. */
  readonly year: number | null;
  readonly unit: Unit | null;
  /** Which side of a ledger it serves, else null. */
  readonly side: string | null;
  /** Whether the template names it; else it is a column of the department's own, keyed by its headers. */
  readonly known: boolean;
}

/**
 * `figure`: a number was read. `empty`: blank, a dash or zero (value 0). `unreadable`: text that is no number, an
 * error value, a date. `uncached`: a formula nobody has calculated. The last two have value 0 and no meaning.
 */
export type FactState = 'figure' | 'empty' | 'unreadable' | 'uncached';

export interface Fact {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly cell: CellRef;
  /** What the cell prints; "" for a blank. */
  readonly text: string;
  readonly state: FactState;
  /** The stored value rounded half up to what is printed; percentages in points (15.95 for 15.95%). */
  readonly value: Decimal;
  /** Decimals printed. */
  readonly decimals: number;
  /** Decimals it stands for: at least what the workbook commonly prints in that unit. Interval: value ± ½·10^-step. */
  readonly step: number;
  /** The unit of an amount; 万元 is assumed (and said in problems) where no sheet says one. Null for others. */
  readonly unit: Unit | null;
  readonly formula: string | null;
  /** A number kept as text. */
  readonly typedAsText: boolean;
  /** A zero or dash that is printed, against a true blank: both are `empty`. */
  readonly printed: boolean;
}

/** A text: its paragraphs in order, each with the cells that hold it. */
export interface TextDocument {
  readonly template: 'budget.narrative' | 'budget.glossary';
  readonly title: string;
  /** The sheet, or the file where the text came from outside the workbook. */
  readonly sheet: string | null;
  readonly file: string | null;
  readonly range: RangeRef | null;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly index: number;
  readonly text: string;
  /** Null for a text outside the workbook. */
  readonly cell: CellRef | null;
  /** Where in its (first) cell's text the paragraph begins: several may share one cell. */
  readonly offset: number;
  /** Where a paragraph spans several cells: from which offset of `text` on each cell's text begins. */
  readonly pieces: readonly { readonly start: number; readonly cell: CellRef }[];
}

export interface Mention {
  readonly what: 'year' | 'department' | 'unit';
  /** "2025", the department's name, or the unit. */
  readonly value: string;
  /** What was written for the unit by mistake: "万" for 万元. */
  readonly slip?: string;
  readonly text: string;
  readonly cell: CellRef;
  /** The table it was said for, by index in Disclosure.tables; null for a text or for none. */
  readonly table: number | null;
}

/** What reading met, as data; messages are rendered later. */
export interface ReadProblem {
  readonly code: ReadProblemCode;
  readonly template: TemplateId | null;
  readonly cells: readonly CellRef[];
  readonly params: Readonly<Record<string, string>>;
}

/**
 * `table-missing`: a standard table was not found. `form-unknown`: title there, required headers not (params.missing).
 * `column-missing`: an expected column is not there. `several-candidates`: two tables of one kind; params.taken and
 * params.others say which was taken and why (params.why). `unit-assumed`: no sheet says the unit.
 * `no-rows`: headers without rows. `row-unread`: a row with amounts but without a code or a name.
 * `code-unread`: a code with letters among its digits (params.text, as printed).
 * `column-unknown`: a column with figures that the template does not name (params.column); it is read all the same.
 * `pointed-lost`: where the user said that a table is (params.place) there is none any more (params.name).
 */
export type ReadProblemCode =
  | 'table-missing'
  | 'form-unknown'
  | 'column-missing'
  | 'several-candidates'
  | 'unit-assumed'
  | 'no-rows'
  | 'row-unread'
  | 'code-unread'
  | 'column-unknown'
  | 'pointed-lost';
