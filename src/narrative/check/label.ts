import { matcher } from '../../disclosure/pattern';
import type { Row, Table } from '../../disclosure/model';
import type { Book } from './book';
import { nameKey, rowSubject, strangeSubject, termSubject, type Bound, type Subject } from './subject';
import type { CheckVocabulary, FrameWord, SectionWord, TermWord } from './vocabulary';

/** Where a label stands. */
export interface LabelContext {
  readonly section: SectionWord | null;
  /** The line of 类 or 款 that a list stands under, and what the list is of. */
  readonly under: Row | null;
  readonly opener: Subject | null;
  /** The whole sentence, folded. */
  readonly sentence: string;
}

/** A name of 类款项 in a text, cut at its levels. */
export interface PathPart {
  readonly level: number;
  readonly name: string;
}

/** Tells what labels of a text name. */
export class LabelReader {
  private readonly before: RegExp;
  private readonly after: RegExp;
  private readonly level: RegExp;
  private readonly terms = new Map<string, Subject>();
  private readonly bared = new Map<string, { full: string; core: string }>();
  private readonly fitting = new Map<string, readonly TermWord[]>();

  constructor(
    readonly book: Book,
    readonly words: CheckVocabulary,
    private readonly names: readonly string[],
  ) {
    this.before = new RegExp(`^(?:${words.labels.before}|\\d{4}年度?|\\(\\d{1,2}\\)|\\d{1,2}[、.])`, 'u');
    this.after = new RegExp(`(?:${words.labels.after}|\\((?:扣除|剔除|不含)[^()]*\\))$`, 'u');
    this.level = new RegExp(`\\((?:\\d{3,7})?(${words.labels.levels.join('|')})\\)`, 'gu');
  }

  /** A label without department, year and words that say nothing, and the same without budget words behind it. */
  bare(label: string): { full: string; core: string } {
    let known = this.bared.get(label);
    if (!known) {
      known = this.strip(label);
      this.bared.set(label, known);
    }
    return known;
  }

  private strip(label: string): { full: string; core: string } {
    let text = label.replace(/"/g, '');
    for (const name of this.names) text = text.split(name).join('');
    text = text.replace(/(?<!\d)(?:\d{4}年度?|20\d\d(?=\D|$))/gu, '');
    for (let next = text.replace(this.before, ''); next !== text; next = text.replace(this.before, ''))
      text = next;
    const full = text.replace(/(?:为|是|共|约|计|达到|达|:|,)+$/u, '');
    let core = full;
    for (let next = core.replace(this.after, ''); next !== core; next = core.replace(this.after, ''))
      core = next;
    return { full, core };
  }

  /** The levels that a label spells out ("一般公共服务支出(类)海关事务(款)"), [] where it spells out none; `rest` is behind them. */
  path(label: string): { parts: PathPart[]; rest: string } {
    const { ending, levels } = this.words.labels;
    const parts: { level: number; name: string }[] = [];
    let from = 0;
    this.level.lastIndex = 0;
    for (let match = this.level.exec(label); match; match = this.level.exec(label)) {
      let name = label.slice(from, match.index);
      from = match.index + match[0].length;
      if (label.startsWith(ending, from) && !name.endsWith(ending)) {
        name += ending;
        from += ending.length;
      }
      parts.push({ level: levels.indexOf(match[1] ?? ''), name });
    }
    return { parts, rest: label.slice(from) };
  }

  /** What a label names where it stands, or null where it names nothing known. */
  resolve(label: string, context: LabelContext): Bound | null {
    const { full, core } = this.bare(label);
    if (full === '') return null;
    const path = this.path(full);
    if (path.parts.length > 0) return this.resolvePath(path.parts, this.bare(path.rest).core, context);
    return (
      this.resolvePart(core, context) ??
      this.resolveTerm(full, core, context) ??
      this.resolveName(full, core, context) ??
      this.resolveLoosely(core, context)
    );
  }

  /** 基本支出 and 项目支出 under a line of a tree divide that line. */
  private resolvePart(core: string, context: LabelContext): Bound | null {
    const { opener } = context;
    const part = opener?.frame?.parts.find((one) => matcher(one.at)(core));
    const table = opener?.frame ? this.book.tablesOf(opener.frame.table)[0] : undefined;
    if (!part || !opener?.frame || !opener.row || !table) return null;
    return { subject: rowSubject(opener.frame, table, opener.row, this.book, part), certain: true };
  }

  private resolveTerm(full: string, core: string, context: LabelContext): Bound | null {
    const fits = (term: TermWord): boolean => matcher(term.at)(full) || matcher(term.at)(core);
    const { section } = context;
    const key = `${section?.id ?? ''}|${full}|${core}`;
    let here = this.fitting.get(key);
    if (!here) {
      here = this.words.terms.filter((term) => inSection(term, section) && fits(term));
      this.fitting.set(key, here);
    }
    if (here.length > 0) return this.bound(here, context, section !== null);
    if (section !== null) return null;
    const anywhere = this.words.terms.filter(fits);
    return anywhere.length > 0 ? this.bound(anywhere, context, false) : null;
  }

  private bound(terms: readonly TermWord[], context: LabelContext, certain: boolean): Bound | null {
    const [term] = terms;
    if (!term) return null;
    const said = term.when === '' || new RegExp(term.when, 'u').test(context.sentence);
    return { subject: this.term(term), certain: certain && said && terms.length === 1 };
  }

  /** The subject of a term, made once. */
  term(term: TermWord): Subject {
    let subject = this.terms.get(term.id);
    if (!subject) {
      subject = termSubject(term, this.book);
      this.terms.set(term.id, subject);
    }
    return subject;
  }

  /** The term of an id, where the tables have it. */
  termById(id: string): Subject | null {
    const term = this.words.terms.find((one) => one.id === id);
    return term ? this.term(term) : null;
  }

  /** The frame and table that a section's names are looked up in. */
  frameOf(section: SectionWord | null): { frame: FrameWord; table: Table } | null {
    const frame = this.words.frames.find((one) => one.id === section?.frame);
    const table = frame ? this.book.tablesOf(frame.table)[0] : undefined;
    return frame && table ? { frame, table } : null;
  }

  private resolveName(full: string, core: string, context: LabelContext): Bound | null {
    const found = this.frameOf(context.section);
    if (!found) return null;
    for (const name of [full, core]) {
      const rows = this.rowsOf(found.frame, found.table, name, null);
      const near = context.under?.code
        ? rows.filter((row) => row.code?.startsWith(context.under?.code ?? ''))
        : rows;
      const chosen = near.length > 0 ? near : rows;
      if (chosen.length > 0) return this.rowBound(found.frame, found.table, chosen);
    }
    return null;
  }

  /** Rows of a frame's table that a name means, at a level where one is given. */
  rowsOf(frame: FrameWord, table: Table, name: string, level: number | null): readonly Row[] {
    const rows = this.book.rowsNamed(table, this.nameKey(name), this.nameKey);
    return rows.filter(
      (row) =>
        (frame.side === null || row.side === frame.side) &&
        (frame.prefix === '' || row.key.startsWith(frame.prefix)) &&
        (level === null || (row.code === null ? level === 0 : row.level === level)),
    );
  }

  /** See subject.nameKey. */
  readonly nameKey = (name: string): string => nameKey(name, this.words.labels);

  private resolvePath(parts: readonly PathPart[], rest: string, context: LabelContext): Bound {
    const spelled = strangeSubject(parts.map((part) => part.name).join('/'));
    const found = this.frameOf(context.section);
    if (!found) return { subject: spelled, certain: false };
    const rows = this.rowsOfPath(found.frame, found.table, parts, context.under);
    if (rows.length === 0) return { subject: spelled, certain: false };
    const silent = new RegExp(`^(?:${this.words.labels.silent})`, 'u').test(rest);
    const part = found.frame.parts.find((one) => rest !== '' && matcher(one.at)(rest));
    const [row] = rows;
    if (part && row && rows.length === 1) {
      return { subject: rowSubject(found.frame, found.table, row, this.book, part), certain: true };
    }
    const bound = this.rowBound(found.frame, found.table, rows);
    return rest === '' || silent ? bound : { ...bound, certain: false };
  }

  /** Rows that a spelled-out path means: its last name at its level, under the names before it and the list it stands in. */
  rowsOfPath(frame: FrameWord, table: Table, parts: readonly PathPart[], under: Row | null): readonly Row[] {
    let above: readonly Row[] = [];
    let rows: readonly Row[] = [];
    for (const part of parts) {
      const named = this.rowsOf(frame, table, part.name, part.level);
      const within = above.length > 0 ? named.filter((row) => above.some((one) => isBelow(row, one))) : named;
      rows = within;
      if (rows.length === 0) return [];
      above = rows;
    }
    const near = under ? rows.filter((row) => isBelow(row, under)) : [];
    return near.length > 0 ? near : rows;
  }

  private rowBound(frame: FrameWord, table: Table, rows: readonly Row[]): Bound {
    const subjects = rows.map((row) => rowSubject(frame, table, row, this.book));
    const first = subjects[0] as Subject;
    const readings = subjects.flatMap((subject) => subject.readings);
    return { subject: { ...first, readings }, certain: subjects.length === 1 };
  }

  /** A label that ends with a term, after words that are not understood: perhaps a part of it only. */
  private resolveLoosely(core: string, context: LabelContext): Bound | null {
    const term = this.words.terms.find(
      (one) =>
        inSection(one, context.section) &&
        one.at.split('|').some((name) => name.length >= 4 && core.endsWith(name)),
    );
    return term ? { subject: this.term(term), certain: false } : null;
  }
}

function inSection(term: TermWord, section: SectionWord | null): boolean {
  if (term.sections.length === 0) return true;
  if (!section) return false;
  return (
    term.sections.includes(section.id) || (section.parent !== null && term.sections.includes(section.parent))
  );
}

function isBelow(row: Row, above: Row): boolean {
  return row.code !== null && above.code !== null && row !== above && row.code.startsWith(above.code);
}
