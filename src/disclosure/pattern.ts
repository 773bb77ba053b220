/** A compiled pattern: whether a folded text fits it. */
export type Matcher = (folded: string) => boolean;

const compiled = new Map<string, Matcher>();

function globSource(glob: string): string {
  return glob
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
}

/**
 * Compiles a pattern of a template: alternatives with "|" between, "*" for anything, "!" before an alternative that
 * must not fit. "合计|总计" and "*执行数*|!*比*" are patterns; "" fits nothing. Compiled once for each pattern, and its
 * answers are kept, as the same few labels come again in every table.
 */
export function matcher(pattern: string): Matcher {
  const known = compiled.get(pattern);
  if (known) return known;
  const parts = pattern.split('|').filter((part) => part !== '');
  const source = (list: string[]): RegExp | null =>
    list.length === 0 ? null : new RegExp(`^(?:${list.map(globSource).join('|')})$`, 'su');
  const wanted = source(parts.filter((part) => !part.startsWith('!')));
  const forbidden = source(parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1)));
  const answers = new Map<string, boolean>();
  const match: Matcher = (folded) => {
    let answer = answers.get(folded);
    if (answer === undefined) {
      answer = (wanted?.test(folded) ?? false) && !(forbidden?.test(folded) ?? false);
      if (answers.size < 5000) answers.set(folded, answer);
    }
    return answer;
  };
  compiled.set(pattern, match);
  return match;
}

const paths = new Map<string, readonly Matcher[]>();

/**
 * Whether a column's headers (outermost first) fit a path such as "*预算数*|!*比*" + "/" + "小计": the last part fits
 * the last header, the other parts fit headers above it in the same order, with others between where there are.
 */
export function pathFits(path: string, headers: readonly string[]): boolean {
  let parts = paths.get(path);
  if (!parts) {
    parts = path.split('/').map(matcher);
    paths.set(path, parts);
  }
  const leaf = headers[headers.length - 1];
  if (leaf === undefined || !parts[parts.length - 1]?.(leaf)) return false;
  let at = headers.length - 2;
  for (let i = parts.length - 2; i >= 0; i--) {
    while (at >= 0 && !parts[i]?.(headers[at] ?? '')) at--;
    if (at < 0) return false;
    at--;
  }
  return true;
}

/** Whether a title has the terms in order and none of the forbidden ones. */
export function hasTerms(folded: string, terms: readonly string[], not: readonly string[]): boolean {
  let from = 0;
  for (const term of terms) {
    const at = folded.indexOf(term, from);
    if (at < 0) return false;
    from = at + term.length;
  }
  return !not.some((term) => folded.includes(term));
}
