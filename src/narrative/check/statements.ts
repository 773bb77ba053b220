import { matcher } from '../../disclosure/pattern';
import { formatFigure } from '../../core/amount';
import type { Quantity } from './book';
import type { Comparing } from './compare';
import { placesText } from './figures';
import type { PlacedParagraph } from './headings';
import { isSection } from './scope';
import type { DenialWord, PlaceWord } from './vocabulary';

/** How far behind "无" the thing may begin that there is none of. */
const REACH = 12;

/** Holds what a text says there is none of, and what it says all is of, against the tables. */
export function compareStatements(
  paragraphs: readonly PlacedParagraph[],
  year: number | null,
  on: Comparing,
): void {
  const noneWord = new RegExp(on.words.clauses.none, 'u');
  const allWord = new RegExp(on.words.clauses.all, 'u');
  for (const paragraph of paragraphs) {
    if (paragraph.heading) continue;
    const { pieces } = paragraph;
    for (const piece of pieces) {
      if (piece.number) continue;
      const isLastYear = year !== null && piece.years.some((one) => one.value.eq(year - 1));
      if (isLastYear) continue;
      const none = noneWord.exec(piece.label);
      if (none) deny(paragraph, piece.start + none.index, piece.label.slice(none.index), none[0].length, on);
      const all = allWord.exec(piece.label);
      if (all) {
        const said = piece.label.slice(all.index + all[0].length);
        exclude(
          paragraph,
          piece.start + all.index,
          all[0].length + said.length,
          said,
          piece.label.slice(0, all.index),
          on,
        );
      }
    }
  }
}

function deny(paragraph: PlacedParagraph, start: number, said: string, skip: number, on: Comparing): void {
  const object = said.slice(skip);
  for (const denial of on.words.denials) {
    if (!matcher(denial.at)(object) || !isNear(denial, object)) continue;
    const places =
      denial.current && matcher(denial.current.at)(object) ? denial.current.places : denial.places;
    judge(paragraph, start, start + said.length, said, denial.id, places, on);
  }
}

/** The thing denied begins right behind "无", or behind another one: "无A和B". */
function isNear(denial: DenialWord, object: string): boolean {
  const words = denial.at
    .split('|')
    .filter((one) => !one.startsWith('!'))
    .map((one) => one.replace(/^\*|\*$/g, '').split('*')[0] ?? '');
  return words.some((word) => {
    const at = object.indexOf(word);
    return at >= 0 && (at <= REACH || /(?:和|及|以及|、|与|或)[^,;。]{0,4}$/u.test(object.slice(0, at)));
  });
}

function exclude(
  paragraph: PlacedParagraph,
  start: number,
  length: number,
  said: string,
  before: string,
  on: Comparing,
): void {
  for (const word of on.words.exclusives) {
    if (!matcher(word.at)(said) || !word.sections.some((id) => isSection(paragraph.section, id))) continue;
    const carried = matcher(word.carriedAt)(before);
    const current = matcher(word.currentAt)(before);
    const others = word.others.filter((other) => (carried ? other.carried : current ? !other.carried : true));
    judge(
      paragraph,
      start,
      start + length,
      paragraph.folded.text.slice(start, start + length),
      'all',
      others.map((other) => other.place),
      on,
    );
  }
}

function judge(
  paragraph: PlacedParagraph,
  start: number,
  end: number,
  said: string,
  id: string,
  places: readonly PlaceWord[],
  on: Comparing,
): void {
  const figures = places.flatMap((one) => on.book.at(one) ?? []);
  const has = figures.filter((figure) => !figure.value.isZero());
  const key = `${paragraph.section?.id ?? '-'}/${id}`;
  const place = { paragraph, start, end };
  const [first] = has;
  if (!first) {
    const status = figures.length > 0 ? 'pass' : 'unverifiable';
    on.receipts.add('text.denial', key, status, place, {
      actual: said,
      ...(figures.length > 0
        ? {}
        : { reason: { code: 'text-untied', params: { text: `“${said}”没有可对照的表中数` } } }),
    });
    return;
  }
  on.receipts.add('text.denial', key, 'fail', place, {
    message: 'has',
    params: { said, place: placesText(first), amount: amount(first), unit: first.unit ?? '' },
    facts: has.flatMap((figure) => figure.facts),
    expected: amount(first),
    actual: said,
  });
}

function amount(figure: Quantity): string {
  return formatFigure(figure.value, 2);
}
