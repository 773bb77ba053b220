import type { Outcome } from '../model';
import type { Cause, CauseCell } from './cause';
import type { Claim } from './claims';
import type { Mistake } from './mistake';

const ORDER: readonly Claim[] = ['certain', 'likely', 'review'];

/**
 * Causes that were found one by one and are one mistake: two cells that hold each other's figure, and one wrong figure
 * that stands for the same right one in several places.
 */
export function joinedCauses(causes: readonly Cause[]): Cause[] {
  return absorbed(carriedTogether(exchanged(causes)));
}

/** What is only to be looked at, and is explained by corrections that are claimed anyway, has their cause. */
function absorbed(causes: readonly Cause[]): Cause[] {
  const open = causes.filter(({ claim }) => claim === 'review');
  const claimed = causes.filter(({ claim, valueClaim }) => claim !== 'review' && valueClaim !== 'review');
  const gone = new Set<Cause>();
  const more = new Map<Cause, Outcome[]>();
  for (const cause of open) {
    const owner = claimed.find(({ cells }) =>
      cause.alternatives.some(
        (other) => other.cells.length > 0 && other.cells.every((one) => isAmong(one, cells)),
      ),
    );
    if (!owner) continue;
    gone.add(cause);
    more.set(owner, [...(more.get(owner) ?? []), ...cause.outcomes]);
  }
  return causes.flatMap((cause) => {
    if (gone.has(cause)) return [];
    return [{ ...cause, outcomes: [...new Set([...cause.outcomes, ...(more.get(cause) ?? [])])] }];
  });
}

function isAmong({ fact, proposed }: CauseCell, cells: readonly CauseCell[]): boolean {
  return cells.some((cell) => cell.fact !== null && cell.fact === fact && cell.proposed.equals(proposed));
}

function exchanged(causes: readonly Cause[]): Cause[] {
  const byKey = new Map<string, Cause>();
  for (const cause of causes) {
    const cell = onlyCell(cause);
    if (cell) byKey.set(`${cell.current.toString()}>${cell.proposed.toString()}`, cause);
  }
  const taken = new Set<Cause>();
  return causes.flatMap((cause) => {
    if (taken.has(cause)) return [];
    const cell = onlyCell(cause);
    const other = cell && byKey.get(`${cell.proposed.toString()}>${cell.current.toString()}`);
    const partner = other && onlyCell(other);
    if (!cell || !partner || taken.has(other) || !inLine(cell, partner)) return [cause];
    taken.add(other);
    const moved = cell.current.isZero() || cell.proposed.isZero();
    return [together([cause, other], moved ? 'moved' : 'swapped')];
  });
}

function carriedTogether(causes: readonly Cause[]): Cause[] {
  const groups = new Map<string, Cause[]>();
  for (const cause of causes) {
    const key = sameFigure(cause);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(cause);
    else groups.set(key, [cause]);
  }
  return causes.flatMap((cause) => {
    const group = groups.get(sameFigure(cause) ?? '') ?? [];
    if (group.length < 2) return [cause];
    return group[0] === cause ? [together(group, 'carried')] : [];
  });
}

/** The one typed cell of a cause that claims it, else null. */
function onlyCell({ cells, claim, valueClaim }: Cause): CauseCell | null {
  const [cell, second] = cells;
  const isClaimed = claim !== 'review' && valueClaim !== 'review';
  return cell?.fact && !second && isClaimed && !cell.formula ? cell : null;
}

function inLine(a: CauseCell, b: CauseCell): boolean {
  if (a.fact?.table !== b.fact?.table || a.percent !== b.percent) return false;
  return a.fact?.row === b.fact?.row || a.fact?.column === b.fact?.column;
}

/** What a claimed cause puts in place of what, where that is one figure for another in every cell; else null. */
function sameFigure({ cells, claim, valueClaim }: Cause): string | null {
  const [first] = cells;
  if (!first || claim === 'review' || valueClaim === 'review') return null;
  if (first.current.isZero() || first.proposed.isZero()) return null;
  const alike = cells.every(
    (cell) =>
      cell.fact !== null &&
      cell.fact.unit === first.fact?.unit &&
      !cell.formula &&
      cell.current.equals(first.current) &&
      cell.proposed.equals(first.proposed),
  );
  return alike ? `${first.current.toString()}>${first.proposed.toString()} ${first.fact?.unit ?? '%'}` : null;
}

function together(causes: readonly Cause[], mistake: Mistake): Cause {
  const cells = causes.flatMap((cause) => cause.cells);
  const weakest = (claims: readonly Claim[]): Claim =>
    ORDER[Math.max(...claims.map((claim) => ORDER.indexOf(claim)))] ?? 'review';
  const probability = Math.min(...causes.map((cause) => cause.probability));
  return {
    claim: weakest(causes.map(({ claim }) => claim)),
    valueClaim: weakest(causes.map(({ valueClaim }) => valueClaim)),
    mistake,
    cells,
    probability,
    alternatives: [{ mistake, cells, probability, row: null }],
    outcomes: [...new Set(causes.flatMap(({ outcomes }) => outcomes))],
    row: null,
  };
}
