import type { Unit } from '../core/unit';
import type { TemplateId } from './model';

/**
 * What a set of official forms looks like, as data: the only place where labels stand. Locating and reading work on
 * these types alone. Patterns are globs over folded text (see pattern.ts): "*" is anything, "|" parts alternatives,
 * "!" before an alternative forbids it.
 */
export interface TemplateFamily {
  /** e.g. "central-budget". */
  readonly id: string;
  readonly tables: readonly TableTemplate[];
  readonly texts: readonly TextTemplate[];
  readonly words: FamilyWords;
}

export interface TableTemplate {
  readonly id: TemplateId;
  /** The official name that rules use. */
  readonly name: string;
  /** Other names that a user's formula may use. */
  readonly aliases: readonly string[];
  /** What a title must say; it also ends with the family's table word. */
  readonly title: TitlePattern;
  /** One of the tables that every disclosure has: its absence is a problem. */
  readonly standard: boolean;
  /** Several tables of this kind are the rule (one a project), and no candidates for one place. */
  readonly many: boolean;
  readonly forms: readonly FormTemplate[];
}

export interface TitlePattern {
  /** Folded terms that the title has, in this order. */
  readonly terms: readonly string[];
  /** Folded terms that make it another table's title. */
  readonly not: readonly string[];
}

export type Shape = 'ledger' | 'tree' | 'blocks' | 'record' | 'vertical' | 'sheet';

export interface FormTemplate {
  readonly id: string;
  /**
   * `ledger`: two sides, each a label column and amount columns. `tree`: codes and names by columns. `blocks`: several
   * trees side by side whose amount columns are told apart by the block. `record`: one row. `vertical`: a record on its
   * side, its columns printed as rows and its groups as columns. `sheet`: labelled cells.
   */
  readonly shape: Shape;
  readonly columns: readonly ColumnTemplate[];
  /** How many of the columns must be there, beside the required ones; 0 where those are enough. */
  readonly least: number;
  /** Year groups that repeat the columns, where the form has them. */
  readonly groups: readonly GroupTemplate[];
  /** The rows it names; other rows are keyed by what they print. */
  readonly rows: readonly RowTemplate[];
  /** The sides of a ledger, left first; [] for others. */
  readonly sides: readonly SideTemplate[];
  /** What codes look like, for trees; null where there are none. */
  readonly codes: CodeTemplate | null;
  /** Labelled cells and the list below them, for the `sheet` shape; null for others. */
  readonly cells: CellsTemplate | null;
}

export interface ColumnTemplate {
  readonly key: string;
  /**
   * Header paths, outermost first, "/" between; the last part is the header nearest to the figures, the others are
   * somewhere above it. The first column of a form whose path fits takes a printed column.
   */
  readonly at: readonly string[];
  readonly required: boolean;
  readonly quantity: 'amount' | 'percent' | 'score';
  /** Part of the column before it (其中), never added. */
  readonly memo: boolean;
  /** The side of a ledger that has it; null: both, or no ledger. */
  readonly side: string | null;
  /** Only some departments have it: its absence is no problem. */
  readonly rare?: boolean;
  /** The column that this one is where that one is not printed: a net figure that stands alone. */
  readonly instead?: string;
  /** Code prefixes that tell a block of this column apart where no header does. */
  readonly codes?: readonly string[];
}

export interface GroupTemplate {
  readonly key: string;
  readonly at: string;
  /** Where two groups fit the same header: which of their years it is; null where the header tells it alone. */
  readonly which: 'previous' | 'current' | null;
}

export interface RowTemplate {
  readonly key: string;
  /** Pattern over the printed label without ordinal and 其中. */
  readonly at: string;
  readonly side: string | null;
  readonly kind: 'total' | 'item';
  /** Lines that stand under this one; their key is "this/that". */
  readonly children: readonly RowTemplate[];
  /** Every unnamed line of the side stands under this one. */
  readonly open: boolean;
  /** The column that a total of a `blocks` form is for; null: the block's own. */
  readonly column?: string;
  /** Labels that mean this row where they end their side of a ledger and no other line is this row. */
  readonly last?: string;
}

export interface SideTemplate {
  readonly key: string;
  /** Pattern of a header that says this side. */
  readonly at: string;
  /** What an unnamed line of this side may leave out at the end of its name, and its key has all the same: 支出. */
  readonly ending?: string;
  /** This side divides that one once more, by another classification; it need not be there. */
  readonly again?: string;
}

export interface CodeTemplate {
  /** First digits of a code: "2" for functions, "3" and "5" for economic ones. */
  readonly prefixes: readonly string[];
  /** Digits of each level: [3, 5, 7]. */
  readonly lengths: readonly number[];
  /** Digits of a line that names a unit above its codes. */
  readonly unitLength: number;
}

export interface CellsTemplate {
  /** Labelled cells: the value stands in the label's own cell or to its right. Row keys in this order. */
  readonly labels: readonly {
    key: string;
    at: string;
    column: string;
    kind: 'total' | 'item';
    required: boolean;
  }[];
  /** Other labels of the form, which are no values of their neighbours. */
  readonly others: string;
  /** The list below: headers of its name column, of the columns that group names, and of its figures. */
  readonly list: {
    readonly name: string;
    readonly groups: string;
    readonly figure: string;
    readonly column: string;
  };
}

export interface TextTemplate {
  readonly id: 'budget.narrative' | 'budget.glossary';
  /** What it is called. */
  readonly name: string;
  /** Pattern of a title line. */
  readonly title: string;
  /** Pattern of a numbered heading that shows the text began without a title; "" for none. */
  readonly heading: string;
}

/** Words that all tables of a family share. */
export interface FamilyWords {
  /** In a title: not of this family at all (决算). */
  readonly excluded: readonly string[];
  /** How a table's title ends. */
  readonly table: string;
  /** In a title or alone: the table goes on. */
  readonly continued: string;
  /** Before a table's number: "部门公开表3". Longest first. */
  readonly numberTags: readonly string[];
  readonly totals: string;
  /** How a note begins. */
  readonly notes: readonly string[];
  /** How a note begins that says nothing of being one, after any mark: "*本表为空表". */
  readonly noteOpenings: readonly string[];
  /** Headers of label columns. */
  readonly codeHeader: string;
  readonly nameHeader: string;
  /** Headers of a label column that names units, not 科目: alone it makes no tree. */
  readonly unitHeader: string;
  /** Headers of a row that numbers the columns. */
  readonly columnNumbers: string;
  /** Spellings of the units, longest first. */
  readonly units: readonly { readonly word: string; readonly unit: Unit }[];
  /** Words that are written for a unit by mistake ("单位：万"), and the unit they mean. */
  readonly unitSlips: readonly { readonly word: string; readonly unit: Unit }[];
  /** Before a unit: 单位, 金额单位. */
  readonly unitLabels: readonly string[];
  /** Before a department's name. */
  readonly departmentLabels: readonly string[];
  /** How names of departments and units end: a title without a year is searched for a name by them. */
  readonly departmentEnds: readonly string[];
  /** Words that no department's name has: what stands before them in a title is its name. */
  readonly notDepartment: readonly string[];
  /** What a department calls itself instead of its name, before a general word or an ending of names: 我(局), 本(单位). */
  readonly pronouns: readonly string[];
  /** What a pronoun stands before, beside the endings of names. */
  readonly pronounNouns: readonly string[];
  /** Labels of signatures and dates below a table, which are no lines of it. */
  readonly footers: string;
  /** In a note, what follows the name: "注：XX无…". */
  readonly denials: readonly string[];
  /** After a year. */
  readonly year: string;
  /** What a year in a text is followed by where it is the disclosure's: 预算. */
  readonly budget: string;
  /** In a heading that says the disclosure's year. */
  readonly heading: readonly string[];
  readonly percentHeader: string;
  /** Words for this and the last year. */
  readonly current: string;
  readonly previous: string;
}
