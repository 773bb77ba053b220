import { formatFigure } from '../../core/amount';
import type { Quantity } from './book';
import type { Claim } from './claim';
import { claimKey, leaveUntied, readingsFor, type Comparing } from './compare';
import { changesOf } from './subject';

/** Of word pairs the one that says the opposite. */
const OPPOSITE: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['增幅', '降幅'],
];

function opposite(word: string): string {
  for (const [up, down] of OPPOSITE) {
    if (word === up) return down;
    if (word === down) return up;
  }
  return word.startsWith('增') ? '减少' : '增加';
}

function movement(figure: Quantity): string {
  if (figure.value.isZero()) return '没有变化';
  const word = figure.value.isNegative() ? '减少' : '增加';
  const unit = figure.unit ?? '%';
  return `${word} ${formatFigure(figure.value.abs(), 2)}${unit}`;
}

/** Holds the direction word of a change or a rate whose size is right against the sign of the figure. */
export function reportDirection(claim: Claim, figure: Quantity, on: Comparing): void {
  const { direction, paragraph } = claim;
  if (!direction || figure.value.isZero()) return;
  const place = { paragraph, start: direction.start, end: direction.end };
  const word = paragraph.folded.text.slice(direction.start, direction.end);
  const said = (claim.number?.value.isNegative() ?? false) ? -direction.sign : direction.sign;
  const agrees = said < 0 === figure.value.isNegative();
  on.receipts.add('text.direction', claimKey(claim), agrees ? 'pass' : 'fail', place, {
    ...(agrees
      ? {}
      : {
          message: 'opposite',
          params: {
            subject: claim.held.bound.subject.name,
            actual: word,
            expected: opposite(word),
            fact: movement(figure),
          },
        }),
    facts: figure.facts,
    actual: word,
    expected: agrees ? word : opposite(word),
    correction: agrees || claim.number?.value.isNegative() ? undefined : opposite(word),
  });
}

/** Holds 持平 and 一致, and 有所减少 without a figure, against the table. */
export function compareWord(claim: Claim, on: Comparing): void {
  const { subject, certain } = claim.held.bound;
  const readings = readingsFor(claim);
  const same = readings.filter(
    (one) => claim.basis === null || one.basis === null || one.basis === claim.basis,
  );
  const figures = same.flatMap(changesOf);
  const [first] = figures;
  if (!first) return leaveUntied(claim, 'text.direction', on, 'untied');
  const wanted = (figure: Quantity): boolean => {
    if (claim.kind === 'level') return figure.value.isZero();
    return !figure.value.isZero() && figure.value.isNegative() === (claim.direction?.sign ?? 1) < 0;
  };
  const place = { paragraph: claim.paragraph, start: claim.start, end: claim.end };
  const actual = claim.paragraph.folded.text.slice(claim.start, claim.end);
  const right = figures.find(wanted);
  if (right) {
    on.receipts.add('text.direction', claimKey(claim), 'pass', place, { facts: right.facts, actual });
    return;
  }
  if (!certain) return leaveUntied(claim, 'text.direction', on, 'uncertain');
  const expected = first.value.isZero() ? '持平' : movement(first).replace(/ .*/u, '');
  on.receipts.add('text.direction', claimKey(claim), 'fail', place, {
    message: claim.kind === 'level' ? 'notLevel' : 'opposite',
    params: { subject: subject.name, actual, expected, fact: movement(first) },
    facts: first.facts,
    actual,
    expected: movement(first),
  });
}
