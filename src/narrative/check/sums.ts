import { Decimal } from 'decimal.js';
import { formatFigure } from '../../core/amount';
import { convert } from '../../core/unit';
import type { Claim } from './claim';
import { claimKey, leaveUntied, numberText, placeOf, unitOf, type Comparing } from './compare';
import { isOneKeystroke } from './figures';
import type { TextPlace } from './receipts';

/** Holds totals against the parts that the same text gives for them, where all parts are said. */
export function compareSums(claims: readonly Claim[], on: Comparing): void {
  const amounts = claims.filter((claim) => claim.kind === 'amount' && claim.number?.kind === 'amount');
  const byTerm = new Map<string, Claim[]>();
  for (const claim of amounts) {
    const id = claim.held.bound.subject.term?.id;
    if (id === undefined) continue;
    const list = byTerm.get(id);
    if (list) list.push(claim);
    else byTerm.set(id, [claim]);
  }
  const summed = new Set<Claim>();
  for (const sum of on.words.sums) {
    for (const total of byTerm.get(sum.total) ?? []) {
      const parts = sum.parts.flatMap((id) => {
        const near = (byTerm.get(id) ?? []).filter((part) => isNear(total, part));
        return near[0] ?? [];
      });
      if (parts.length < sum.least) continue;
      for (const claim of [total, ...parts]) summed.add(claim);
      compareSum(total, parts, on);
      break;
    }
  }
  for (const claim of amounts) {
    if (claim.held.bound.subject.term?.inSum && !summed.has(claim))
      leaveUntied(claim, 'text.amount', on, 'untied');
  }
}

/** In the same paragraph, or in one of the next few of the same section. */
function isNear(total: Claim, part: Claim): boolean {
  const distance = part.paragraph.paragraph.index - total.paragraph.paragraph.index;
  return (
    total.paragraph.document === part.paragraph.document &&
    total.section === part.section &&
    distance >= 0 &&
    distance <= 6
  );
}

/** From the total to its last part, where they stand in one paragraph: any of them may be the wrong one. */
function spanOf(total: Claim, parts: readonly Claim[]): TextPlace {
  const own = [total, ...parts].filter((claim) => claim.paragraph === total.paragraph);
  const start = Math.min(...own.map((claim) => claim.start));
  const end = Math.max(...own.map((claim) => claim.end));
  return { paragraph: total.paragraph, start, end };
}

function compareSum(total: Claim, parts: readonly Claim[], on: Comparing): void {
  const unit = unitOf(total);
  const valueOf = (claim: Claim): Decimal =>
    convert(claim.number?.value ?? new Decimal(0), unitOf(claim), unit);
  const stated = valueOf(total);
  const right = parts.reduce((sum, part) => sum.plus(valueOf(part)), new Decimal(0));
  const difference = stated.minus(right);
  const shown = { actual: numberText(total), expected: formatFigure(right, 2) };
  if (difference.isZero()) {
    on.receipts.add('text.sum', claimKey(total), 'pass', placeOf(total), shown);
    return;
  }
  // A wrong figure that a table already answered for would be said twice.
  if ([total, ...parts].some((claim) => on.failed.has(claim))) return;
  // Figures that are all the tables' own add up, or do not, as the tables do.
  const tabled = [total, ...parts].every(
    ({ held }) => held.bound.certain && held.bound.subject.readings.length > 0,
  );
  if (tabled) {
    on.receipts.add('text.sum', claimKey(total), 'notApplicable', placeOf(total), {
      reason: { code: 'condition', params: { condition: '各数已分别与表核对' } },
    });
    return;
  }
  const digits = Math.max(...[total, ...parts].map((claim) => claim.number?.decimals ?? 0));
  const slack = new Decimal(10)
    .pow(-digits)
    .times(parts.length + 1)
    .div(2);
  const rounding =
    difference.abs().lte(slack) && parts.every((part) => part.held.bound.subject.readings.length > 0);
  const suspects = parts.filter((part) => isOneKeystroke(valueOf(part), valueOf(part).plus(difference)));
  const [suspect] = suspects;
  const also =
    suspects.length === 1 && suspect
      ? `如合计无误，“${suspect.held.bound.subject.name}”应为 ${formatFigure(valueOf(suspect).plus(difference), 2)}，只差一键。`
      : '';
  on.receipts.add('text.sum', claimKey(total), rounding ? 'rounding' : 'fail', spanOf(total, parts), {
    ...(rounding ? { severity: 'note' as const } : {}),
    message: 'differs',
    params: {
      subject: total.held.bound.subject.name,
      ...shown,
      unit,
      difference: formatFigure(difference, 2),
      parts: parts.map((part) => part.held.bound.subject.name).join('、'),
      also,
    },
    ...shown,
    difference: formatFigure(difference, 2),
  });
}
