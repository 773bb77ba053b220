import type { Disclosure, TextDocument } from '../../disclosure/model';
import { matcher } from '../../disclosure/pattern';
import type { TextTemplate } from '../../disclosure/template';
import { foldParagraph } from '../text/fold';
import { ordinalOf } from '../text/ordinal';

/** A title or a heading is no longer than this, folded. */
const LONGEST_TITLE = 60;

/**
 * The texts of a family in a file's paragraphs (a whole published document, or one part of it): each from its title, or from its
 * first heading, to the next text's title or the next part's. Of several beginnings the longest text is taken: a
 * contents page has none below it. A file without any title is taken as 情况说明 as it is.
 * @param file the name that receipts say the text came from
 */
export function textsOfFile(
  file: string,
  paragraphs: readonly string[],
  templates: readonly TextTemplate[],
): TextDocument[] {
  const starts: { template: TextTemplate | null; index: number }[] = [];
  paragraphs.forEach((text, index) => {
    const folded = foldParagraph(text).text;
    if (folded.length > LONGEST_TITLE || /[。;]/u.test(folded)) return;
    const line = folded.replace(/^第[一二三四五六七八九十]+(?:部分|章)[、:.]?/u, '');
    const isPart = line !== folded;
    const found = templates.find(
      (one) =>
        (one.heading !== '' && matcher(one.heading)(line)) ||
        (ordinalOf(line).level === 0 && !/\d$/u.test(line) && matcher(one.title)(line)),
    );
    const current = starts[starts.length - 1]?.template;
    if (found && found !== current) starts.push({ template: found, index });
    else if (isPart && !found) starts.push({ template: null, index });
  });
  const found = starts.flatMap(({ template, index }, at) => {
    if (!template) return [];
    const end = starts[at + 1]?.index ?? paragraphs.length;
    return [{ template, index, end, length: paragraphs.slice(index, end).join('').length }];
  });
  const best = templates.flatMap((template) => {
    const own = found.filter((one) => one.template === template).sort((a, b) => b.length - a.length)[0];
    return own ? [own] : [];
  });
  const narrative = templates.find((one) => one.id === 'budget.narrative');
  if (best.length === 0 && narrative) return [document(file, narrative, paragraphs, 0, paragraphs.length)];
  return best.map((one) => document(file, one.template, paragraphs, one.index, one.end));
}

function document(
  file: string,
  template: TextTemplate,
  paragraphs: readonly string[],
  start: number,
  end: number,
): TextDocument {
  return {
    template: template.id,
    title: paragraphs[start] ?? '',
    sheet: null,
    file,
    range: null,
    paragraphs: paragraphs.slice(start, end).map((text, at) => ({
      index: start + at,
      text,
      cell: null,
      offset: 0,
      pieces: [],
    })),
  };
}

/** A disclosure with texts from a file beside those of its workbook; of one kind, the file's takes the place of the sheet's. */
export function withOutsideTexts(disclosure: Disclosure, texts: readonly TextDocument[]): Disclosure {
  const kinds = new Set(texts.map((text) => text.template));
  return {
    ...disclosure,
    texts: [...disclosure.texts.filter((text) => !kinds.has(text.template)), ...texts],
  };
}
