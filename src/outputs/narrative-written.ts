import type { Phrase } from '../narrative/compose/result';

/** What we wrote, as it is kept: fields by name, so that one the user fills in is no edit. */
export function writtenText(phrases: readonly Phrase[]): string {
  return phrases.map((phrase) => (phrase.kind === 'field' ? mark(phrase.name) : phrase.text)).join('');
}

/** A field by its name. */
export function mark(name: string): string {
  return `{{${name}}}`;
}

const REFERENCE = /(?:'(?:[^']|'')+'!|[^\s"'(),&+\-*/<>=!]+!)?\$?[A-Z]{1,3}\$?\d+(?![\d(])/gu;

/**
 * A formula without what changes when the tables move: every reference is "#", literals that are joined are one. The
 * same formula after rows were inserted and sheets renamed has the same fingerprint.
 */
export function fingerprint(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(REFERENCE, '#').replace(/\s+/gu, '')))
    .join('')
    .replace(/"&"/gu, '');
}

/**
 * The values of the fields where a text is as we wrote it but for them, else null. A field that still stands as its
 * mark has no value.
 */
export function fieldsFilled(
  written: string,
  current: string,
  isMark: (text: string, name: string) => boolean,
): ReadonlyMap<string, string> | null {
  const names: string[] = [];
  const pattern = written
    .split(/(\{\{.+?\}\})/u)
    .map((part) => {
      const name = /^\{\{(.+)\}\}$/u.exec(part)?.[1];
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(name);
      return '([^]*?)';
    })
    .join('');
  const match = new RegExp(`^${pattern}$`, 'u').exec(current);
  if (!match) return null;
  const values = new Map<string, string>();
  names.forEach((name, index) => {
    const value = (match[index + 1] ?? '').trim();
    if (!isMark(value, name)) values.set(name, value);
  });
  return values;
}
