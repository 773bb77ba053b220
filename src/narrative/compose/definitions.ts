import { foldText, labelKey } from '../../core/label';
import type { ComposeWords, Definitions } from './template';

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
export function earlierGlossary(paragraphs: readonly string[], words: ComposeWords): EarlierGlossary {
  const isAsked = (text: string): boolean => text.includes(words.field.split('{name}')[0] ?? '');
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
    const isTerm =
      entry && (/\((?:类|款|项)\)/u.test(foldText(entry[1] ?? '')) || labelKey(folded) !== folded);
    if (!entry || !isTerm) {
      for (const key of last) found.set(key, `${found.get(key) ?? ''}${text.trim()}`);
      continue;
    }
    const [, term = '', definition = ''] = entry;
    if (isAsked(definition)) {
      last = [];
      continue;
    }
    const key = termKey(term);
    const marked = foldText(term);
    if (/\(款\)/u.test(marked)) group = termKey(marked.slice(0, marked.indexOf('(款)')));
    else if (!/\(项\)/u.test(marked)) group = '';
    const inGroup = /\(项\)/u.test(marked) && !/\(款\)/u.test(marked);
    put(inGroup ? [`${group}${key}`, `*${key}`] : [key], definition.trim());
  }
  return found;
}

/** How an explanation begins: what stands after a code and begins so is no name. */
const EXPLAINS = /^(?:反映|指|是|用于)/u;

/**
 * Terms of a text file, a line each: a code, a name or both, then the explanation, parted by tabs, commas or colons.
 * Lines that are none are passed over.
 */
export function parseTerms(text: string): LoadedTerms {
  const terms = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, code, rest = ''] = /^\s*(\d{3,7})?[\s,，:：]*(.*)$/u.exec(line) ?? [];
    const named = EXPLAINS.test(rest) ? null : /^([^\t,，:：]+)[\t,，:：]\s*(.+)$/u.exec(rest);
    const definition = (named?.[2] ?? (code === undefined ? '' : rest)).trim().replace(/^"|"$/g, '');
    if (definition === '') continue;
    if (code !== undefined) terms.set(code, definition);
    if (named) terms.set(termKey(named[1] ?? ''), definition);
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
  const ours = ownDefinition(name, code, own);
  const before = earlier.get(full) ?? (path.length === 3 ? earlier.get(`*${termKey(name)}`) : undefined);
  // An earlier text that says what we would is one of ours: a file goes before it.
  if (before !== undefined && before !== ours) return before;
  const file =
    (code === null ? undefined : loaded.get(code)) ?? loaded.get(full) ?? loaded.get(termKey(name));
  return file ?? ours;
}

function ownDefinition(name: string, code: string | null, own: Definitions): string | null {
  const known = (code === null ? undefined : own.codes[code]) ?? ownTerms(own).get(termKey(name));
  if (known !== undefined) return known;
  for (const { pattern, text } of own.patterns) {
    const match = new RegExp(pattern, 'u').exec(name);
    if (match && code !== null) return text.replace('{1}', match[1] ?? '');
  }
  return null;
}

const keyed = new WeakMap<Definitions, ReadonlyMap<string, string>>();

/** Our own terms by the key that terms are compared by. */
function ownTerms(own: Definitions): ReadonlyMap<string, string> {
  const known =
    keyed.get(own) ??
    new Map(Object.entries(own.terms).map(([term, text]) => [termKey(term), text] as const));
  keyed.set(own, known);
  return known;
}
