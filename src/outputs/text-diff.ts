import { diffArrays } from 'diff';

/** A part of two texts laid over each other: in both, in the old one alone, in the new one alone. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * A figure with its sign, its separators and what it counts: "-1,412.00%", "45万", "2025年". Full-width forms too; a
 * full-width comma belongs to it only before three digits.
 */
const FIGURE =
  /[-－△▲]?[0-9０-９]+(?:(?:[,.．][0-9０-９]+)|(?:，[0-9０-９]{3}(?![0-9０-９])))*(?:[%％]|万元|亿元|[万亿元年个台辆])?/uy;
/** Latin words go whole, as figures do. */
const WORD = /[A-Za-zＡ-Ｚａ-ｚ]+/uy;
/** Ends of clauses: what is the same on both sides of one is not drawn into a change. */
const CLAUSE_END = /[，。；：,;:\n]/u;
/** A name is whole only where it is long enough to be one. */
const SHORTEST_NAME = 3;
/** What is the same between two changes and no longer than this becomes part of them: it would only be confetti. */
const CONFETTI = 2;
/** Texts further apart than this have nothing to show in common. */
const MOST_EDITS = 4000;

/** Cuts a text into what a difference may not cut: figures with their units, codes, names and words whole. */
export type Tokenizer = (text: string) => string[];

/** A tokenizer that keeps these names whole. Names of fewer than three characters are passed over. */
export function tokenizer(names: Iterable<string>): Tokenizer {
  const byStart = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (name.length < SHORTEST_NAME) continue;
    const start = name.slice(0, SHORTEST_NAME);
    const list = byStart.get(start);
    if (list) list.push(name);
    else byStart.set(start, [name]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length);
  return (text) => {
    const tokens: string[] = [];
    for (let at = 0; at < text.length;) {
      const token =
        byStart.get(text.slice(at, at + SHORTEST_NAME))?.find((name) => text.startsWith(name, at)) ??
        matchAt(FIGURE, text, at) ??
        matchAt(WORD, text, at) ??
        String.fromCodePoint(text.codePointAt(at) ?? 0);
      tokens.push(token);
      at += token.length;
    }
    return tokens;
  };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * What changes from one text to another, as runs in reading order: all but `added` make the old text, all but
 * `removed` the new one. No run begins or ends within a figure or a name.
 */
export function diffText(before: string, after: string, tokens: Tokenizer): DiffRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS });
  if (!changes) return joined([run('removed', before), run('added', after)]);
  const runs = changes.map(({ value, added, removed }) =>
    run(removed ? 'removed' : added ? 'added' : 'same', value.join('')),
  );
  return joined(withoutConfetti(runs));
}

const run = (kind: DiffRun['kind'], text: string): DiffRun => ({ kind, text });

function withoutConfetti(runs: readonly DiffRun[]): DiffRun[] {
  return runs.flatMap((one, index): DiffRun[] => {
    const isBetween = index > 0 && index < runs.length - 1;
    const isConfetti = one.text.length <= CONFETTI && !CLAUSE_END.test(one.text);
    if (one.kind !== 'same' || !isBetween || !isConfetti) return [one];
    return [run('removed', one.text), run('added', one.text)];
  });
}

/** Neighbouring changes as one removed and one added text. */
function joined(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push(run('removed', removed));
    if (added !== '') result.push(run('added', added));
    removed = added = '';
  };
  for (const { kind, text } of runs) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      if (text !== '') result.push(run('same', text));
    }
  }
  flush();
  return result;
}
