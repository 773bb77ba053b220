import type { Condition, FieldTemplate, ItemSource, Quantity } from './template-sources';

/**
 * What a family's 情况说明 says, as data: sections, sentences and the set phrases between the figures. The composer
 * knows no label; another family, or next year's form, is another value of these types.
 */
export interface NarrativeTemplate {
  readonly family: string;
  /** May hold {department} and {year}, as all texts below. */
  readonly title: string;
  readonly sections: readonly SectionTemplate[];
  readonly words: ComposeWords;
  /** What to write in each field, by its name, for the list of what is missing. */
  readonly asks: Readonly<Record<string, string>>;
  readonly glossary: GlossaryTemplate;
}

export interface SectionTemplate {
  /** "一" to "十", as the JSON names it. */
  readonly id: string;
  readonly heading: string;
  /** Pattern (a regular expression over the folded heading) that tells this section in a text by another hand. */
  readonly earlier: string;
  readonly blocks: readonly Block[];
  /** Sub-headings of this section in earlier texts that the template has no block for are kept below its own. */
  readonly keepsOthers: boolean;
}

/** Paragraphs: one, or one for each of a list. A block whose condition does not hold is left out. */
export type Block = LineBlock | EachBlock;

export interface LineBlock {
  readonly kind: 'line';
  /** Names the paragraph within its section, for keeping what the user has edited. */
  readonly id: string;
  readonly style: 'subheading' | 'text';
  readonly pieces: readonly Piece[];
  readonly when?: Condition;
  /** Of a sub-heading: the pattern over a folded heading by another hand that means the same. */
  readonly earlier?: string;
  /** What the user should know of this paragraph where it is used. */
  readonly note?: string;
  /** Title of the chart of its shares that stands below this paragraph. */
  readonly chart?: string;
}

export interface EachBlock {
  readonly kind: 'each';
  readonly items: ItemSource;
  readonly blocks: readonly Block[];
  readonly when?: Condition;
}

/**
 * A piece of a sentence. A string is literal but for {department}, {year}, {lastYear}, and within a list {name},
 * {class}, {n} (its number from 1), {up} (the number of what it stands under) and {level0}, {level1}, {level2} (the 类, 款 and 项 that it belongs to).
 */
export type Piece =
  | string
  | { readonly amount: Quantity }
  /** The current item's share of its list's total, after these words; nothing where there is no total. */
  | { readonly share: string }
  | { readonly compare: Comparison }
  | ListPiece
  | { readonly field: FieldTemplate }
  /** How many tables of a kind there are. */
  | { readonly tables: string }
  | { readonly when: Condition; readonly then: readonly Piece[]; readonly otherwise?: readonly Piece[] };

export interface Comparison {
  readonly of: Quantity;
  readonly base: Quantity;
  /** What it is compared with: "{lastYear}执行数". */
  readonly name: string;
  /** Text where both are equal; {base} stands for the name. */
  readonly equal: string;
  /** Whether the growth rate is said. */
  readonly rate: boolean;
}

export interface ListPiece {
  readonly list: ItemSource;
  readonly each: readonly Piece[];
  readonly separator: string;
  /** What stands before the items, and before an item that is the only one. */
  readonly before?: string;
  readonly beforeSingle?: string;
  readonly after?: string;
  /** Where the list is empty; then nothing stands around it. */
  readonly none?: readonly Piece[];
}

/** The set phrases of comparison and lists. */
export interface ComposeWords {
  readonly unit: string;
  /** {base} is what it is compared with. */
  readonly than: string;
  readonly more: string;
  readonly less: string;
  readonly grew: string;
  readonly fell: string;
  readonly comma: string;
  /** How a 类 is marked within its name: {class}. */
  readonly class: { readonly mark: string; readonly before: string };
  /** After a year's number; and what stands for the years where no sheet says one. */
  readonly year: string;
  readonly thisYear: string;
  readonly lastYear: string;
  /** What stands for the department where no sheet says its name. */
  readonly thisDepartment: string;
  /** Around a field that is not filled: {name}. */
  readonly field: string;
  readonly reasons: readonly string[];
  /** Words that tell a set sentence of the form from free prose. */
  readonly setPhrases: readonly string[];
}

export interface GlossaryTemplate {
  readonly title: string;
  /** Income items with an amount, from the first source that is there. */
  readonly incomes: ItemSource;
  /** Tables whose codes are explained, in this order of preference for names. */
  readonly codeTables: readonly { readonly table: string; readonly column: string }[];
  /** Terms beside these that are explained when the condition holds. */
  readonly others: readonly { readonly term: string; readonly when: Condition }[];
  /** 类, 款 and 项 after a name. */
  readonly levels: readonly [string, string, string];
  readonly definitions: Definitions;
  /** What is asked for where nothing explains a term, and why: {name}. */
  readonly fieldName: string;
  readonly ask: string;
}

/** Short definitions of our own wording. */
export interface Definitions {
  /** By term. */
  readonly terms: Readonly<Record<string, string>>;
  /** By code, where a name alone is not enough. */
  readonly codes: Readonly<Record<string, string>>;
  /** By the pattern of a 科目's name; {1} is what its group found. */
  readonly patterns: readonly { readonly pattern: string; readonly text: string }[];
}
