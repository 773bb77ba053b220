import type { Claim } from './claim';
import type { TextReceipts } from './receipts';

/** Finds amounts without 元, numbers without their unit and percentages without their sign. */
export function checkUnits(
  claims: readonly Claim[],
  shorts: ReadonlySet<string>,
  receipts: TextReceipts,
): void {
  for (const claim of claims) {
    const { number } = claim;
    if (!number) continue;
    const { text } = claim.paragraph.folded;
    const said = text.slice(number.start, number.end);
    const place = { paragraph: claim.paragraph, start: number.start, end: number.end };
    const key = `${claim.section?.id ?? '-'}/${claim.held.bound.subject.key}/${claim.kind}`;
    if (number.kind === 'amount') {
      if (!shorts.has(number.unitText)) {
        receipts.add('text.unit', key, 'pass', place);
        continue;
      }
      const expected = `${said}元`;
      receipts.add('text.unit', key, 'fail', place, {
        message: 'short',
        params: { actual: said, expected },
        actual: said,
        expected,
        correction: expected,
      });
    } else if (number.kind === 'bare') {
      const percent = claim.kind === 'share' || claim.kind === 'rate';
      if (!percent && !claim.held.bound.certain) continue;
      const expected = percent ? `${said}%` : `${said}万元`;
      receipts.add('text.unit', key, 'fail', place, {
        message: percent ? 'percent' : 'missing',
        params: { actual: said, expected },
        actual: said,
        expected,
        // A bare number may be in 元 as well.
        correction: percent ? expected : undefined,
      });
    }
  }
}
