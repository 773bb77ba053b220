import { matcher } from './pattern';

/** Gives the first entry of its list that a folded text fits, or null. */
export type Chooser<T> = (folded: string) => T | null;

/** Answers kept for one list: the same few labels come again in every table. */
const REMEMBERED = 5000;

/**
 * Makes choosers for lists of templates, one a list: which entry a text fits is asked once for each text, not once for
 * each entry and text. Lists are told apart by identity, so that they must be the templates' own.
 */
export class FirstFit<T extends object> {
  private readonly made = new WeakMap<readonly T[], Chooser<T>>();

  /** @param patternOf the pattern of an entry (see matcher); undefined fits nothing */
  constructor(private readonly patternOf: (entry: T) => string | undefined) {}

  in(entries: readonly T[]): Chooser<T> {
    let chooser = this.made.get(entries);
    if (!chooser) this.made.set(entries, (chooser = this.make(entries)));
    return chooser;
  }

  private make(entries: readonly T[]): Chooser<T> {
    const tests = entries.map((entry) => matcher(this.patternOf(entry) ?? ''));
    const answers = new Map<string, T | null>();
    return (folded) => {
      let answer = answers.get(folded);
      if (answer === undefined) {
        answer = entries[tests.findIndex((test) => test(folded))] ?? null;
        if (answers.size < REMEMBERED) answers.set(folded, answer);
      }
      return answer;
    };
  }
}
