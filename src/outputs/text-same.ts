import { parseFigure } from '../core/amount';
import { foldText } from '../core/label';
import type { Tokenizer } from './text-diff';

/**
 * Whether two texts say the same, however they write it: figures of one value ("6,800" and "6,800.00") count as
 * equal, and so do full-width and half-width forms; blanks do not count.
 */
export function saysTheSame(a: string, b: string, tokens: Tokenizer): boolean {
  return plain(a, tokens) === plain(b, tokens);
}

const SPLIT = /^([-－△▲]?[0-9０-９.,，．]+)(.*)$/u;

function plain(text: string, tokens: Tokenizer): string {
  return tokens(text)
    .map((token) => {
      const match = SPLIT.exec(token);
      const figure = match ? parseFigure(match[1] ?? '') : null;
      return figure ? `${figure.value.toFixed()}${foldText(match?.[2] ?? '')}` : foldText(token);
    })
    .join('');
}
