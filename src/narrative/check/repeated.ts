import { convert } from '../../core/unit';
import type { Claim } from './claim';
import { claimKey, numberText, placeOf, unitOf, type Comparing } from './compare';

/** Finds one figure said twice with two values, where no table answers for it. */
export function checkRepeated(claims: readonly Claim[], on: Comparing): void {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const { number, held } = claim;
    const { subject } = held.bound;
    if (claim.kind !== 'amount' || number?.kind !== 'amount') continue;
    // Only what is known by name: two strangers of one name may be two things.
    if (subject.term === null || subject.readings.length > 0 || !held.bound.certain) continue;
    const key = `${claim.paragraph.document.template}/${subject.key}`;
    const earlier = first.get(key);
    if (!earlier?.number) {
      first.set(key, claim);
      continue;
    }
    const same = convert(number.value, unitOf(claim), unitOf(earlier)).eq(earlier.number.value);
    on.receipts.add('text.repeated', claimKey(claim), same ? 'pass' : 'fail', placeOf(claim), {
      ...(same
        ? {}
        : {
            message: 'differs',
            params: {
              subject: subject.name,
              actual: numberText(claim),
              expected: numberText(earlier),
              earlier: earlier.paragraph.folded.original.slice(0, 24),
            },
          }),
      actual: numberText(claim),
      expected: numberText(earlier),
    });
  }
}
