import { formatFigure, roundHalfUp } from '../../core/amount';
import type { ComparisonPart, ComparisonPhrase, ComparisonWords, Figure } from './result';

/** Amounts are said to 0.01 万元, rates to 0.01 %. */
export const DECIMALS = 2;

/**
 * What a figure is against another: 增加 or 减少 by how much, and 增长 or 下降 by what rate; equal where they do not
 * differ by 0.01. A base of nothing, or below it, has no rate.
 */
export function comparison(of: Figure, base: Figure, words: ComparisonWords): ComparisonPhrase {
  const parts = comparisonParts(of, base, words);
  return { kind: 'comparison', text: parts.map((part) => part.text).join(''), of, base, parts, words };
}

function comparisonParts(of: Figure, base: Figure, words: ComparisonWords): ComparisonPart[] {
  const change = roundHalfUp(of.value.minus(base.value), DECIMALS);
  if (change.isZero()) return [{ kind: 'text', text: words.equal }];
  const up = change.isPositive();
  const parts: ComparisonPart[] = [
    { kind: 'text', text: `${words.than}${up ? words.more : words.less}` },
    { kind: 'change', text: formatFigure(change.abs(), DECIMALS) },
    { kind: 'text', text: words.unit },
  ];
  if (!words.rate || base.value.lte(0)) return parts;
  const rate = of.value.minus(base.value).abs().times(100).div(base.value);
  return [
    ...parts,
    { kind: 'text', text: `${words.comma}${up ? words.grew : words.fell}` },
    { kind: 'rate', text: `${formatFigure(rate, DECIMALS)}%` },
  ];
}
