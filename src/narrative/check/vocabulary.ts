import type { NumberWords } from '../text/numbers';

/**
 * All that checking a text must know of a family's words, as data: the only place where official labels stand. Patterns are
 * globs over folded text (see disclosure/pattern.ts).
 */
export interface CheckVocabulary {
  readonly numbers: NumberWords;
  readonly sections: readonly SectionWord[];
  readonly frames: readonly FrameWord[];
  readonly terms: readonly TermWord[];
  readonly labels: LabelWords;
  readonly clauses: ClauseWords;
  readonly sums: readonly SumWord[];
  readonly denials: readonly DenialWord[];
  readonly exclusives: readonly ExclusiveWord[];
  readonly lists: readonly ListWord[];
  readonly wording: WordingWords;
  readonly norms: readonly NormWord[];
  readonly glossary: GlossaryWords;
}

/** A section, known by what its heading says, never by its number. The first that fits is taken. */
export interface SectionWord {
  readonly id: string;
  readonly title: string;
  /** Over the heading without ordinal, department, year and 关于. */
  readonly at: string;
  /** The section it is part of; null for one of the text's own. */
  readonly parent: string | null;
  /** Whether every text has it. */
  readonly required: boolean;
  /** Where names of 类款项 (or of economic kinds) said in it are looked up. */
  readonly frame: string | null;
  /** The term that its shares are of, where no sentence says one. */
  readonly total: string | null;
}

/** One figure of the tables: "表[行, 列]"; `all` adds it up over every table of that name. */
export interface PlaceWord {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly side: string | null;
  readonly all: boolean;
}

/** One way to read a term: its amount, other cells that hold the same figure, and what it is compared with. */
export interface FigureWord {
  readonly amount: PlaceWord;
  readonly copies: readonly PlaceWord[];
  readonly previous: PlaceWord | null;
  readonly change: PlaceWord | null;
  readonly rate: PlaceWord | null;
  /** Net of 基建, gross, or null where there is no such difference. */
  readonly net: boolean | null;
  /** What last year's figure is: 执行 or 预算. */
  readonly basis: string | null;
}

export interface TermWord {
  readonly id: string;
  /** What a message calls it. */
  readonly name: string;
  readonly at: string;
  /** In which sections it means this; [] for all. */
  readonly sections: readonly string[];
  /** Readings, the usual one first; [] where no table has the figure. */
  readonly figures: readonly FigureWord[];
  /** What a section's shares are of. */
  readonly total: boolean;
  /** A figure that it must not exceed. */
  readonly atMost: PlaceWord | null;
  /** Said only as a part of another term: a sum in the text answers for it. */
  readonly inSum: boolean;
  /** Words one of which the sentence must have, or the binding is not certain; "" for none. */
  readonly when: string;
}

/** Where the names of 类款项 said in a section have their figures: a tree, or the lines of a ledger. */
export interface FrameWord {
  readonly id: string;
  readonly table: string;
  readonly kind: 'functional' | 'economic';
  readonly side: string | null;
  /** What stands before a name in a row's key ("本年支出/"); "" for none. */
  readonly prefix: string;
  readonly total: string;
  readonly readings: readonly {
    readonly amount: string;
    readonly previous: string | null;
    readonly change: string | null;
    readonly rate: string | null;
    readonly net: boolean | null;
    readonly basis: string | null;
  }[];
  /** Columns that divide a row: 基本支出, 项目支出. */
  readonly parts: readonly { readonly at: string; readonly column: string }[];
}

export interface LabelWords {
  /** May stand before a label and says nothing: regular expression source. */
  readonly before: string;
  /** May stand behind it, likewise. */
  readonly after: string;
  /** May follow a spelled-out 科目, and says nothing of which figure is meant. */
  readonly silent: string;
  /** How headings end, and words one of which a section's heading has. */
  readonly headingEnds: string;
  readonly headingWords: string;
  /** The levels of a 科目 path: 类, 款, 项. */
  readonly levels: readonly string[];
  /** An ending that a 类's name may lack: 支出. */
  readonly ending: string;
}

/** Words of comparison and of structure: regular expression sources over folded text. */
export interface ClauseWords {
  readonly up: string;
  readonly down: string;
  readonly share: string;
  /** Between "占" and a percentage: the base, with what may follow it taken away. */
  readonly shareTail: string;
  /** Bases that only say "the total". */
  readonly anyTotal: string;
  readonly level: string;
  readonly compare: string;
  readonly lastYear: string;
  readonly execution: string;
  readonly budget: string;
  /** Says that there is none of what follows. */
  readonly none: string;
  /** Says that everything is what follows. */
  readonly all: string;
  /** Begins what is a reason, not a claim. */
  readonly reason: string;
  readonly net: string;
  /** Begins a list of parts. */
  readonly parts: string;
}

/** Parts of a figure that are all said, and add up to it. */
export interface SumWord {
  readonly id: string;
  readonly total: string;
  readonly parts: readonly string[];
  /** How many of the parts must be said for the sum to be complete. */
  readonly least: number;
}

/** What "无…" denies: any of these places with an amount contradicts it. */
export interface DenialWord {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly places: readonly PlaceWord[];
  /** Where the text denies this year's alone: pattern, and the places that count then. */
  readonly current: { readonly at: string; readonly places: readonly PlaceWord[] } | null;
}

/** "全部为…": no other of these has an amount. */
export interface ExclusiveWord {
  readonly at: string;
  readonly sections: readonly string[];
  readonly others: readonly { readonly place: PlaceWord; readonly carried: boolean }[];
  /** Before it: only what was carried over is meant, or only this year's. */
  readonly carriedAt: string;
  readonly currentAt: string;
}

/** A list of names that a table's lines answer for. */
export interface ListWord {
  readonly id: string;
  readonly sections: readonly string[];
  /** What stands before the list. */
  readonly opening: string;
  /** What the list is of, said before it in the sentence; "" for any. */
  readonly owner: string;
  readonly table: string;
  readonly column: string;
  readonly side: string | null;
  /** Rows that are no items: totals. */
  readonly except: string;
  /** Names that mean one of several rows. */
  readonly aliases: readonly { readonly at: string; readonly rows: readonly string[] }[];
  readonly rule: 'items' | 'list';
  /** Ends a list without being an item: 等. */
  readonly ends: string;
}

export interface WordingWords {
  readonly bothDirections: string;
  readonly emptyReason: string;
  readonly placeholder: string;
  readonly doubled: string;
  /** After a year of the budget in a sentence. */
  readonly budgetYear: string;
  /** Likewise, where the sentence says that there is none of something. */
  readonly noneYear: string;
}

export interface NormWord {
  readonly id: string;
  readonly title: string;
  /** What a text that has it says somewhere. */
  readonly said: string;
  /** Only in this section; null for anywhere. */
  readonly section: string | null;
  /** Asked for only where one of these terms changes; [] always. */
  readonly whenChanged: readonly string[];
}

export interface GlossaryWords {
  /** Income lines: table and side whose lines with an amount need a definition. */
  readonly income: {
    readonly table: string;
    readonly side: string;
    readonly column: string;
    readonly except: string;
  };
  /** Trees whose 类款项 need one, and the column that says whether they are used. */
  readonly trees: readonly { readonly table: string; readonly column: string }[];
  readonly levels: readonly string[];
}
