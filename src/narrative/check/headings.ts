import { matcher } from '../../disclosure/pattern';
import type { Paragraph, TextDocument } from '../../disclosure/model';
import type { FoldedText } from '../text/fold';
import type { NumberToken } from '../text/numbers';
import { ordinalOf } from '../text/ordinal';
import { piecesOf, type Piece } from '../text/pieces';
import type { CheckVocabulary, SectionWord } from './vocabulary';

/** A paragraph with where it stands: its section, whether it is a heading, and where its own text begins. */
export interface PlacedParagraph {
  readonly document: TextDocument;
  readonly paragraph: Paragraph;
  readonly folded: FoldedText;
  /** 1 for 一、 to 4 for (1); 0 for none. */
  readonly level: number;
  /** Where the text begins in the folded paragraph: behind the ordinal and a heading in the same line. */
  readonly from: number;
  readonly heading: boolean;
  /** Its text cut at separators and numbers, and all its numbers. */
  readonly pieces: readonly Piece[];
  readonly numbers: readonly NumberToken[];
  /** The part of a section, else the section itself; null outside of those known. */
  readonly section: SectionWord | null;
  /** Whether its heading says 扣除基建. */
  readonly net: boolean;
}

const LONGEST_HEADING = 70;
const ABOUT = /^关于/u;

/** The paragraphs of a text, folded one by one, with their sections, known by what headings say. */
export function placeParagraphs(
  document: TextDocument,
  folds: readonly FoldedText[],
  words: CheckVocabulary,
  names: readonly string[],
): PlacedParagraph[] {
  const net = new RegExp(words.clauses.net, 'u');
  const ends = endsOf(words);
  let section: SectionWord | null = null;
  let isNet = false;
  return document.paragraphs.flatMap((paragraph, index) => {
    const folded = folds[index];
    if (!folded) return [];
    const ordinal = ordinalOf(folded.text);
    const line = headingLine(folded.text, ordinal.length);
    const found = line === null ? null : sectionOf(line, ordinal.level, section, words, names);
    const whole = line !== null && ordinal.length + line.length >= folded.text.replace(/[。:]$/u, '').length;
    const heading =
      whole && (found !== null || isHeadingLike(line ?? '', ordinal.level, paragraph.index, ends));
    if (found) {
      section = found;
      isNet = net.test(line ?? '');
    } else if (heading && ordinal.level === 1) {
      section = null;
      isNet = false;
    }
    const from = found && line !== null ? ordinal.length + line.length : ordinal.length;
    const { pieces, numbers } = piecesOf(folded, from, words.numbers);
    return [
      {
        document,
        paragraph,
        folded,
        level: ordinal.level,
        from,
        heading,
        pieces,
        numbers,
        section,
        net: isNet,
      },
    ];
  });
}

/** The first line of a paragraph where it could be a heading: short, and without an amount. */
function headingLine(text: string, from: number): string | null {
  const end = text.slice(from).search(/[。:;]/u);
  const line = end < 0 ? text.slice(from) : text.slice(from, from + end);
  if (line === '' || line.length > LONGEST_HEADING) return null;
  if (/\d(?:万|亿)?元|%|,\d{3}/u.test(line)) return null;
  return line;
}

function endsOf(words: CheckVocabulary): RegExp {
  return new RegExp(`(?:${words.labels.headingEnds})$`, 'u');
}

function isHeadingLike(line: string, level: number, index: number, ends: RegExp): boolean {
  if (index === 0) return true;
  return level > 0 && ends.test(line);
}

function sectionOf(
  line: string,
  level: number,
  current: SectionWord | null,
  words: CheckVocabulary,
  names: readonly string[],
): SectionWord | null {
  const { sections } = words;
  if (level === 0 && !ABOUT.test(line) && !endsOf(words).test(line)) return null;
  let bare = line.replace(/"/g, '');
  for (const name of names) bare = bare.split(name).join('');
  bare = bare.replace(/\d{4}年度?/gu, '').replace(ABOUT, '');
  if (/[,]/.test(bare.replace(/\([^()]*\)/g, ''))) return null;
  const top = current?.parent ?? current?.id ?? null;
  const fits = (one: SectionWord): boolean => matcher(one.at)(bare);
  if (!new RegExp(words.labels.headingWords, 'u').test(bare)) return null;
  if (level > 1 || (level === 0 && current !== null)) {
    const part = sections.find((one) => one.parent !== null && one.parent === top && fits(one));
    if (part) return part;
    // A paragraph of a list is no heading of another section.
    return level === 2 && top === 'other'
      ? null
      : level === 0 || top === null
        ? (sections.find(fits) ?? null)
        : null;
  }
  return sections.find((one) => one.parent === null && fits(one)) ?? sections.find(fits) ?? null;
}
