const REMEMBERED = 20000;
const LONGEST_REMEMBERED = 80;

/**
 * Keeps the answers of a function of one short text: the same labels come again in every table. Bounded; long texts
 * are answered anew. The answers are shared, so that nobody may change them.
 */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return answer(text);
    let known = answers.get(text);
    if (known === undefined) {
      known = answer(text);
      if (answers.size >= REMEMBERED) answers.clear();
      answers.set(text, known);
    }
    return known;
  };
}
