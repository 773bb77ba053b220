import { cellTexts } from './cell-texts';
import { findingsOf, outcomeId, type Finding } from './finding';
import type { CheckResult } from './result';

/** What changed from one check to the next, among the open findings. */
export interface ResultComparison {
  /** Open before, and not there any more. */
  readonly solved: readonly Finding[];
  /** Open now, and not open before. */
  readonly broken: readonly Finding[];
}

/**
 * What an edit solved and what it broke. Findings are the same by their ids, which survive inserted rows; those that
 * stand for many roundings are compared one by one. A finding that was explained in between is not solved; one whose
 * explanation has lapsed is new.
 */
export function compareResults(before: CheckResult, after: CheckResult): ResultComparison {
  const were = apart(before, false);
  const are = apart(after, false);
  const present = apart(after, true);
  return {
    solved: [...were].flatMap(([id, finding]) => (present.has(id) ? [] : [finding()])),
    broken: [...are].flatMap(([id, finding]) => (were.has(id) ? [] : [finding()])),
  };
}

/** Findings by id, clusters taken apart; made only when asked for. */
function apart(result: CheckResult, explained: boolean): Map<string, () => Finding> {
  const found = new Map<string, () => Finding>();
  for (const finding of result.findings) {
    if (finding.opinion !== null && !explained) continue;
    if (!finding.id.endsWith(':*')) {
      found.set(finding.id, () => finding);
      continue;
    }
    const seen = new Map<string, number>();
    for (const id of finding.outcomes) {
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      found.set(times === 1 ? id : `${id}#${times}`, () => partOf(finding, id, result));
    }
  }
  return found;
}

/** The finding that one outcome of a cluster would be by itself. */
function partOf(cluster: Finding, id: string, result: CheckResult): Finding {
  const outcome = result.outcomes.find((one) => one.rule === cluster.rule && outcomeId(one) === id);
  const texts = cellTexts(result.disclosure.snapshot);
  const [part] = outcome ? findingsOf([outcome], result.rules, texts) : [];
  return part ?? { ...cluster, id, outcomes: [id] };
}
