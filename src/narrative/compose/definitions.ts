import { foldText, labelKey } from '../../core/label';
import type { Definitions } from './template';

/** Terms explained by an earlier text, each by the keys it can be found under. */
export type EarlierGlossary = ReadonlyMap<string, string>;

/** Terms explained by a file of the user's: by code, and by name. */
export type LoadedTerms = ReadonlyMap<string, string>;

/** The key that terms are compared by: folded, without ordinal, without the marks of 类, 款, 项, without 财政. */
export function termKey(text: string): string {
  return labelKey(text)
    .replace(/\((?:类|款|项)\)/gu, '')
    .replace(/财政(?=拨款)/u, '')
    .replace(/"/g, '');
}

const ENTRY = /^(.{2,80}?)[：:](.+)$/su;

/**
 * Reads a 名词解释: "一、事业收入：指…", "六、…（类）…（款）：反映…", "（一）…（项）：反映…". An 项 is kept under its own name
 * and under that of the 款 it stands below; a paragraph without a term goes on with the one before.
 */
export function earlierGlossary(paragraphs: readonly string[]): EarlierGlossary {
  const found = new Map<string, string>();
  let group = '';
  let last: string[] = [];
  const put = (keys: string[], text: string): void => {
    for (const key of keys) if (!found.has(key)) found.set(key, text);
    last = keys;
  };
  for (const text of paragraphs) {
    const entry = ENTRY.exec(text.trim());
    const folded = foldText(text);
    const isTerm = entry && (/\((?:类|款|项)\)/u.test(foldText(entry[1] ?? '')) || labelKey(folded) !== folded);
    if (!entry || !isTerm) {
      for (const key of last) found.set(key, `${found.get(key) ?? ''}${text.trim()}`);
      continue;
    }
    const [, term = '', definition = ''] = entry;
    const key = termKey(term);
    const marked = foldText(term);
    if (/\(款\)/u.test(marked)) group = termKey(marked.slice(0, marked.indexOf('(款)')));
    else if (!/\(项\)/u.test(marked)) group = '';
    const inGroup = /\(项\)/u.test(marked) && !/\(款\)/u.test(marked);
    put(inGroup ? [`${group}${key}`, `*${key}`] : [key], definition.trim());
  }
  return found;
}

/** Terms of a text file: a line each, a code or a name, then a tab, comma or colon, then the explanation. */
export function parseTerms(text: string): LoadedTerms {
  const terms = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const entry = /^\s*(\d{3,7})?[\s,，\t]*([^\t,，：:]*?)[\t,，：:]\s*(.+)$/u.exec(line);
    if (!entry) continue;
    const [, code, name = '', definition = ''] = entry;
    const clean = definition.trim().replace(/^"|"$/g, '');
    if (clean === '') continue;
    if (code !== undefined) terms.set(code, clean);
    if (name.trim() !== '') terms.set(termKey(name), clean);
  }
  return terms;
}

/**
 * What a term means: by the user's earlier text, by a loaded file, by our own words; null where none says it.
 * @param path names of 类, 款 and 项, or the one term
 */
export function definitionOf(
  path: readonly string[],
  code: string | null,
  earlier: EarlierGlossary,
  loaded: LoadedTerms,
  own: Definitions,
): string | null {
  const name = path.at(-1) ?? '';
  const full = path.map(termKey).join('');
  const before = earlier.get(full) ?? (path.length === 3 ? earlier.get(`*${termKey(name)}`) : undefined);
  if (before !== undefined) return before;
  const file = (code === null ? undefined : loaded.get(code)) ?? loaded.get(full) ?? loaded.get(termKey(name));
  if (file !== undefined) return file;
  if (code !== null && own.codes[code] !== undefined) return own.codes[code];
  const known = own.terms[termKey(name)];
  if (known !== undefined) return known;
  for (const { pattern, text } of own.patterns) {
    const match = new RegExp(pattern, 'u').exec(name);
    if (match && code !== null) return text.replace('{1}', match[1] ?? '');
  }
  return null;
}
