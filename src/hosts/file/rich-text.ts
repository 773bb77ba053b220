import { cellText } from './splice';
import { scanXml } from './xml';

/** One run of a text with several fonts: what it says, and its <rPr> as it stands. */
interface Run {
  readonly text: string;
  readonly look: string;
}

/**
 * The content of an <is> that says `text` in the fonts of the one given: what is the same at both ends keeps its runs, and
 * what comes between takes the font of the first character it replaces. Null where there is but one font, or nothing stays.
 * @param prefix of the elements, with its colon
 */
export function withRunsOf(content: string, text: string, prefix: string): string | null {
  const runs = runsOf(content, prefix);
  if (!runs) return null;
  const old = runs.map((run) => run.text).join('');
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  if (head + tail === 0) return null;
  const middle = text.slice(head, text.length - tail);
  const cut = old.length - tail;
  let at = 0;
  let isPut = false;
  const parts = runs.map(({ text: own, look }, index) => {
    const [start, end] = [at, at + own.length];
    at = end;
    // What is put between two runs goes on in the font before it.
    const takes = !isPut && (head < end || (head === end && head === cut) || index === runs.length - 1);
    isPut ||= takes;
    const before = old.slice(start, Math.max(start, Math.min(end, head)));
    const after = old.slice(Math.min(end, Math.max(start, cut)), end);
    return { look, text: before + (takes ? middle : '') + after };
  });
  return contentOf(
    parts.filter((part) => part.text !== ''),
    prefix,
  );
}

/** What the content of an <is> or <si> with several fonts says; null where it has but one font. */
export function richTextOf(content: string, prefix: string): string | null {
  const runs = runsOf(content, prefix);
  return runs && runs.map((run) => run.text).join('');
}

/** The contents of the shared strings, in their order, each with the prefix of its elements. */
export function sharedStrings(xml: string): readonly { readonly content: string; readonly prefix: string }[] {
  const items = xml.matchAll(/<((?:[\w.-]+:)?)si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1si\s*>)/g);
  return [...items].map((item) => ({ content: item[2] ?? '', prefix: item[1] ?? '' }));
}

function runsOf(content: string, prefix: string): Run[] | null {
  if (!content.includes(`<${prefix}r>`)) return null;
  const runs: { text: string; look: string }[] = [];
  const open = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const root = `<${prefix}is ${open}="runs">`;
  const xml = `${root}${content}</${prefix}is>`;
  let run: { text: string; look: string } | null = null;
  let look = 0;
  let inText = false;
  try {
    scanXml(xml, {
      open({ name, depth, start }) {
        if (name === 'r' && depth === 1) runs.push((run = { text: '', look: '' }));
        else if (name === 'rPr' && depth === 2) look = start;
        else if (name === 't' && depth === 2) inText = run !== null;
      },
      close({ name, depth, end }) {
        if (name === 'r' && depth === 1) run = null;
        else if (name === 'rPr' && depth === 2 && run) run.look = xml.slice(look, end);
        else if (name === 't' && depth === 2) inText = false;
      },
      text(text) {
        if (inText && run) run.text += text;
      },
    });
  } catch {
    return null;
  }
  return runs.map((one) => ({ ...one, text: unescaped(one.text) }));
}

/** "_x000D_" in a cell's text stands for the character of that number. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function contentOf(runs: readonly Run[], prefix: string): string {
  return runs
    .map(({ text, look }) => {
      const said = `<${prefix}t xml:space="preserve">${cellText(text)}</${prefix}t>`;
      return `<${prefix}r>${look}${said}</${prefix}r>`;
    })
    .join('');
}
