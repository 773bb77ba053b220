import type { Fact } from '../../disclosure/model';
import type { Figure, Phrase } from '../../narrative/compose/result';

/** What a figure of the text is, and so how it comes of its cells. */
export type FigureKind = 'amount' | 'sum' | 'share' | 'change' | 'rate';

/** A stretch of a composed paragraph as it is shown. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly text: string; readonly name: string; readonly value: string | null }
  | {
      readonly kind: 'figure';
      readonly text: string;
      readonly what: FigureKind;
      /** The cells that it comes from, each once, the one to go to first. */
      readonly facts: readonly Fact[];
    };

/** A paragraph's phrases cut so that every figure stands by itself; their texts make the paragraph. */
export function segmentsOf(phrases: readonly Phrase[]): Segment[] {
  return phrases.flatMap((phrase): Segment[] => {
    switch (phrase.kind) {
      case 'amount':
        return [figure(phrase.text, phrase.figure.terms.length > 1 ? 'sum' : 'amount', [phrase.figure])];
      case 'share': {
        const item = phrase.list.items[phrase.at];
        return [figure(phrase.text, 'share', [...(item ? [item.figure] : []), phrase.list.total])];
      }
      case 'comparison':
        return phrase.parts.map((part) =>
          part.kind === 'text'
            ? { kind: 'text', text: part.text }
            : figure(part.text, part.kind, [phrase.of, phrase.base]),
        );
      case 'field':
        return [{ kind: 'field', text: phrase.text, name: phrase.name, value: phrase.value }];
      default:
        return [{ kind: 'text', text: phrase.text }];
    }
  });
}

/** A figure that is made of nothing (no line of the table says it) is plain text. */
function figure(text: string, what: FigureKind, figures: readonly Figure[]): Segment {
  const facts = [...new Set(figures.flatMap(({ terms }) => terms))];
  return facts.length === 0 ? { kind: 'text', text } : { kind: 'figure', text, what, facts };
}

/** The names of a paragraph's fields, each once. */
export function fieldsOf(phrases: readonly Phrase[]): readonly Extract<Phrase, { kind: 'field' }>[] {
  const fields = new Map<string, Extract<Phrase, { kind: 'field' }>>();
  for (const phrase of phrases) if (phrase.kind === 'field') fields.set(phrase.name, phrase);
  return [...fields.values()];
}
