import type { Outcome } from '../rules/model';
import { outcomeId } from './finding';

/** The id of every outcome, unique among them: a row printed twice gives two of one key, which are numbered. */
export function outcomeIds(outcomes: readonly Outcome[]): ReadonlyMap<Outcome, string> {
  const seen = new Map<string, number>();
  return new Map(
    outcomes.map((outcome) => {
      const id = outcomeId(outcome);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return [outcome, times === 1 ? id : `${id}#${times}`] as const;
    }),
  );
}
