import type { Phrase } from '../narrative/compose/result';

/** What we wrote, as it is kept: fields by name, so that one the user fills in is no edit. */
export function writtenText(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => (phrase.kind === 'field' ? mark(phrase.name, phrase.value) : phrase.text))
    .join('');
}

/** A field by its name, and the value that we wrote for it. */
export function mark(name: string, value: string | null): string {
  return value === null ? `{{${name}}}` : `{{${name}|${value}}}`;
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

/** A field as it stands: what the user has put there, or what we did. */
export interface FieldFound {
  readonly name: string;
  readonly value: string;
  /** It is what we wrote. */
  readonly ours: boolean;
}

/**
 * The fields with a value where a text is as we wrote it but for them, else null. A field that still stands as its
 * mark has no value.
 */
export function fieldsFilled(
  written: string,
  current: string,
  isMark: (text: string, name: string) => boolean,
): readonly FieldFound[] | null {
  const marks: { name: string; value: string | undefined }[] = [];
  const pattern = written
    .split(/(\{\{[^]+?\}\})/u)
    .map((part) => {
      const field = /^\{\{([^|]+?)(?:\|([^]*))?\}\}$/u.exec(part);
      if (!field) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      marks.push({ name: field[1] ?? '', value: field[2] });
      return '([^]*?)';
    })
    .join('');
  const match = new RegExp(`^${pattern}$`, 'u').exec(current);
  if (!match) return null;
  return marks.flatMap(({ name, value: before }, index): FieldFound[] => {
    const value = (match[index + 1] ?? '').trim();
    return isMark(value, name) ? [] : [{ name, value, ours: value === before }];
  });
}
