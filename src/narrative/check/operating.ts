import type { Claim } from './claim';
import { claimKey, leaveUntied, numberText, placeOf, unitOf, type Comparing } from './compare';
import { amountText, placesText } from './figures';
import { convert } from '../../core/unit';

/** Holds amounts that must not exceed a figure of the tables (机关运行经费 ≤ 公用经费) against it. */
export function compareOperating(claims: readonly Claim[], on: Comparing): void {
  for (const claim of claims) {
    const { number } = claim;
    const most = claim.held.bound.subject.term?.atMost;
    if (!most || !number || claim.kind !== 'amount' || number.kind !== 'amount') continue;
    const figure = on.book.at(most);
    if (!figure?.unit) {
      leaveUntied(claim, 'text.operating', on, 'untied');
      continue;
    }
    const unit = unitOf(claim);
    const fits = number.value.lte(convert(figure.value, figure.unit, unit));
    const expected = amountText(figure, unit, number.decimals);
    if (!fits && !claim.held.bound.certain) {
      leaveUntied(claim, 'text.operating', on, 'uncertain');
      continue;
    }
    on.receipts.add('text.operating', claimKey(claim), fits ? 'pass' : 'fail', placeOf(claim), {
      ...(fits
        ? {}
        : {
            message: 'exceeds',
            params: { actual: numberText(claim), expected, unit, place: placesText(figure) },
          }),
      facts: figure.facts,
      actual: numberText(claim),
      expected,
    });
  }
}
