import type { SubjectCatalogue } from '../../rules/model';
import { builtInSubjects, catalogueOf, layered } from './catalogue';

/** A line of a user's catalogue that could not be used. */
export interface CatalogueProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** `fields`: no code and name; `code`: not a code of 3, 5 or 7 digits; `conflict`: a code with two names. */
  readonly why: 'fields' | 'code' | 'conflict';
}

export interface LoadedCatalogue {
  /** The user's names, and the program's own for what the user's list lacks. */
  readonly subjects: SubjectCatalogue;
  /** How many codes were taken. */
  readonly count: number;
  readonly problems: readonly CatalogueProblem[];
}

const FUNCTIONAL = /^2\d{2}(?:\d{2}){0,2}$/;
const ECONOMIC = /^[35]\d{2}(?:\d{2})?$/;

/**
 * Reads a catalogue of 科目 from CSV text: code and name in the first two columns (comma, semicolon or tab), a header
 * line or none, quotes where needed, a BOM allowed. Codes from 2 are functional, from 3 and 5 economic. Lines that
 * cannot be used are reported and passed over; nothing is thrown.
 */
export function loadCatalogue(csv: string, base: SubjectCatalogue = builtInSubjects): LoadedCatalogue {
  const functional = new Map<string, string>();
  const economic = new Map<string, string>();
  const problems: CatalogueProblem[] = [];
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((text, index) => {
      if (text.trim() === '') return;
      const say = (why: CatalogueProblem['why']): void => {
        problems.push({ line: index + 1, text, why });
      };
      const [first = '', second = ''] = fields(text);
      const code = first.normalize('NFKC').replace(/\s+/g, '').replace(/\.0+$/, '');
      const name = second.trim();
      if (!/\d/.test(code) && index === 0) return;
      if (code === '' || name === '') return say('fields');
      const target = FUNCTIONAL.test(code) ? functional : ECONOMIC.test(code) ? economic : null;
      if (!target) return say('code');
      const known = target.get(code);
      if (known !== undefined && known !== name) return say('conflict');
      target.set(code, name);
    });
  const own = catalogueOf([...functional], [...economic]);
  return { subjects: layered(own, base), count: functional.size + economic.size, problems };
}

/** The fields of one CSV line; a quoted field may hold separators, and "" for a quote. */
function fields(line: string): string[] {
  const found: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,;\t]*))(?:[,;\t]|$)/gy;
  while (field.lastIndex < line.length) {
    const match = field.exec(line);
    if (!match) break;
    found.push(match[1] === undefined ? (match[2] ?? '') : match[1].replace(/""/g, '"'));
  }
  return found.map((one) => one.trim());
}
