import type { ShownCause } from './cause';
import type { Finding } from './finding';
import { opinionState, storedText, type OpinionState, type StoredOpinion } from './opinions';
import type { CheckedCause, CheckedFinding, CheckResult } from './result';

const NOTHING_SAID: OpinionState = { opinion: null, lapsed: null };

/**
 * Findings and causes with what the user has said of them; a reason given for a cause covers its findings.
 * @param stored later ones before earlier ones of the same finding.
 */
export function explained(
  findings: readonly Finding[],
  causes: readonly ShownCause[],
  stored: readonly StoredOpinion[],
): Pick<CheckResult, 'findings' | 'causes' | 'gone'> {
  const opinions = new Map(stored.map((one) => [one.id, one]));
  const take = (one: { readonly id: string }): StoredOpinion | undefined => {
    const id = storedText(one.id);
    const found = opinions.get(id);
    opinions.delete(id);
    return found;
  };
  const checkedCauses = causes.map((cause) => ({ ...cause, ...opinionState(take(cause), cause) }));
  const causeOf = new Map(
    causes.flatMap(({ findings: own }, index) => own.map((one) => [one, index] as const)),
  );
  return {
    causes: checkedCauses,
    findings: findings.map((finding, index) => {
      const cause = causeOf.get(index) ?? null;
      const said = take(finding);
      const over = cause === null ? null : (checkedCauses[cause] ?? null);
      // What was only its cause's reason goes with that cause's reason; without that cause it holds by itself.
      const isCopy = over !== null && said?.from === storedText(over.id);
      const state = isCopy ? NOTHING_SAID : opinionState(said, finding);
      return { ...finding, cause, ...covered(state, over) };
    }),
    gone: [...opinions.values()],
  };
}

/** What is said of a finding, by itself or by its cause. `own` is what was said of the finding alone. */
export function covered(
  own: OpinionState,
  cause: CheckedCause | null,
): Pick<CheckedFinding, 'opinion' | 'lapsed' | 'inherited'> {
  const inherited = own.opinion === null && cause !== null && cause.opinion !== null;
  return { opinion: inherited ? cause.opinion : own.opinion, lapsed: own.lapsed, inherited };
}

/** What was said of a finding alone, its cause's reason aside. */
export function ownState({ opinion, lapsed, inherited }: CheckedFinding): OpinionState {
  return { opinion: inherited ? null : opinion, lapsed };
}
