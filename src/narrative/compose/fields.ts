import { formatFigure, parseFigure } from '../../core/amount';
import { foldText } from '../../core/label';
import type { Disclosure } from '../../disclosure/model';
import { DECIMALS } from './compare';
import { sentencesOf, type EarlierText } from './earlier';
import { nearMiss } from './near-miss';
import type { FieldReader, Log } from './scope';
import type { ComposeWords, NarrativeTemplate } from './template';
import type { FieldTemplate, ProseSource } from './template-sources';

/**
 * Gives each field's value: what the user has filled in, else what the first earlier text that says it says, else
 * null. A figure one keystroke from a table's is not taken over: it is asked for again, and why is said.
 */
export function fieldReader(
  disclosure: Disclosure,
  template: NarrativeTemplate,
  earlier: readonly EarlierText[],
  given: ReadonlyMap<string, string>,
  log: Log,
): FieldReader {
  const known = new Map<string, string | null>();
  return (field, section) => {
    const own = given.get(field.name);
    if (own !== undefined && (own !== '' || field.kind === 'prose')) return inFormat(own, field);
    const before = known.get(field.name);
    if (before !== undefined) return before;
    const value = fromEarlier(field, section, earlier, template.words);
    const near = value !== null && field.kind === 'amount' ? nearMiss(value, disclosure) : null;
    if (near) {
      const message = `原文${field.name}为${value ?? ''}，与${near.name}${near.text}只差一个字符，没有沿用，核对后填写。`;
      log.note({ kind: 'doubt', section, name: field.name, message, cells: [near.cell] });
    }
    known.set(field.name, near ? null : value);
    return near ? null : value;
  };
}

function fromEarlier(
  field: FieldTemplate,
  section: string,
  earlier: readonly EarlierText[],
  words: ComposeWords,
): string | null {
  for (const text of earlier) {
    const value = field.prose
      ? proseOf(field.prose, section, text, words)
      : patternValue(field, section, text);
    if (value !== null) return value;
  }
  return null;
}

function patternValue(field: FieldTemplate, section: string, text: EarlierText): string | null {
  const lines = text.sections.get(section)?.parts.flatMap((part) => part.lines) ?? [];
  for (const pattern of field.patterns ?? []) {
    for (const line of lines) {
      const found = new RegExp(pattern, 'u').exec(foldText(line))?.[1];
      if (found !== undefined && parseFigure(found)) return inFormat(found, field);
    }
  }
  return null;
}

/** A figure in the one format of the text, 1,234.56; what is no figure stays as it was typed. */
function inFormat(text: string, field: FieldTemplate): string {
  const figure = field.kind === 'prose' ? null : parseFigure(text);
  if (!figure) return text;
  return field.kind === 'count'
    ? figure.value.toString()
    : formatFigure(figure.value, Math.max(DECIMALS, figure.decimals));
}

function proseOf(
  source: ProseSource,
  section: string,
  text: EarlierText,
  words: ComposeWords,
): string | null {
  const under = source.under === undefined ? null : new RegExp(source.under, 'u');
  const parts = text.sections.get(section)?.parts ?? [];
  const lines = parts
    .filter((part) => under === null || under.test(foldText(part.heading)))
    .flatMap((part) => part.lines);
  const kept = taken(lines, source, words).filter(
    (one) => !one.includes(fieldStart(words)) && !/[xX×]{2}/u.test(one),
  );
  return kept.length === 0 ? null : kept.join('');
}

function taken(lines: readonly string[], source: ProseSource, words: ComposeWords): readonly string[] {
  if (source.take === 'paragraphs') return lines;
  const sentences = lines.flatMap(sentencesOf);
  if (source.take !== 'rest')
    return sentences.flatMap((one) => freeProse(one, source.take === 'reasons', words));
  const without = source.without === undefined ? null : new RegExp(source.without, 'u');
  return sentences.filter((one) => !(without?.test(foldText(one)) ?? false));
}

const CLAIM = /\d[\d,，.]*\s*(?:万?元|%|％)/u;

/** What of a sentence is free: all of one that claims nothing, or the reason that another gives. */
function freeProse(text: string, reasonsToo: boolean, words: ComposeWords): string[] {
  const isSet = words.setPhrases.some((phrase) => new RegExp(phrase, 'u').test(foldText(text)));
  if (!CLAIM.test(text)) return isSet ? [] : [text];
  if (!reasonsToo) return [];
  const reason = new RegExp(`(?:${words.reasons.join('|')})[^。；;]+`, 'u').exec(text)?.[0];
  return reason === undefined || CLAIM.test(reason) ? [] : [`${reason}。`];
}

function fieldStart(words: ComposeWords): string {
  return words.field.split('{name}')[0] ?? '';
}
