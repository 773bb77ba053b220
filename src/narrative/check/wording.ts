import type { PlacedParagraph } from './headings';
import type { TextReceipts } from './receipts';
import type { TextRuleId } from './rule-texts';
import type { WordingWords } from './vocabulary';

/** Finds what a template left behind, and doubled punctuation. */
export function checkWording(
  paragraphs: readonly PlacedParagraph[],
  words: WordingWords,
  receipts: TextReceipts,
): void {
  const searches: readonly (readonly [TextRuleId, string, RegExp])[] = [
    ['text.placeholder', 'bothDirections', new RegExp(words.bothDirections, 'gu')],
    ['text.placeholder', 'emptyReason', new RegExp(words.emptyReason, 'gu')],
    ['text.placeholder', 'placeholder', new RegExp(words.placeholder, 'gu')],
    ['text.punctuation', 'doubled', new RegExp(words.doubled, 'gu')],
  ];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text } = paragraph.folded;
    for (const [rule, message, pattern] of searches) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (message === 'emptyReason' && isContinued(paragraph, paragraphs[index + 1], end)) continue;
        receipts.add(
          rule,
          `${paragraph.section?.id ?? '-'}/${message}/${match[0]}`,
          'fail',
          { paragraph, start, end },
          {
            message,
            params: { actual: match[0] },
            actual: match[0],
            correction: rule === 'text.punctuation' ? single(match[0]) : undefined,
          },
        );
      }
    }
  }
}

/** What stands open at the end of a paragraph may go on in the next, unless that begins something of its own. */
function isContinued(paragraph: PlacedParagraph, next: PlacedParagraph | undefined, end: number): boolean {
  const { text } = paragraph.folded;
  if (end < text.length) return false;
  return text.endsWith(':') || (next !== undefined && !next.heading && next.level === 0);
}

/** Of one mark written twice the mark; of two different ones either may be meant. */
function single(doubled: string): string | undefined {
  const [first = ''] = doubled;
  return doubled === first.repeat(doubled.length) ? first : undefined;
}
