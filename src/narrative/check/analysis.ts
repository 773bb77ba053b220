import type { Disclosure, TextDocument } from '../../disclosure/model';
import type { Outcome } from '../../rules/model';
import { foldParagraph } from '../text/fold';
import { compareAmount, reportMalformed } from './amounts';
import { Book } from './book';
import { compareChange } from './changes';
import type { Claim } from './claim';
import { clauseReader } from './clause';
import { reportTails, type Comparing, type TextEvidence } from './compare';
import { checkDepartment, nameVariants } from './department';
import { compareWord } from './directions';
import type { TextPrecision } from './figures';
import { checkGlossary } from './glossary';
import { placeParagraphs, type PlacedParagraph } from './headings';
import { LabelReader } from './label';
import { compareLists } from './lists';
import { findNearMisses } from './near-miss';
import { checkNorms } from './norms';
import { compareOperating } from './operating';
import { checkPaths } from './paths';
import { compareRate } from './rates';
import { TextReceipts } from './receipts';
import { checkRepeated } from './repeated';
import { compareShares } from './shares';
import { checkUnits } from './slips';
import { compareStatements } from './statements';
import { compareSums } from './sums';
import type { CheckVocabulary } from './vocabulary';
import { Walker } from './walk';
import { checkWording } from './wording';
import { checkYears } from './years';

/** All that holding the texts of a disclosure against its tables gives. */
export interface TextAnalysis {
  /** The receipts of one of the rules over texts. */
  outcomesOf(rule: string): readonly Outcome[];
  readonly claims: readonly Claim[];
  readonly evidence: readonly TextEvidence[];
}

const done = new WeakMap<Disclosure, Map<CheckVocabulary, TextAnalysis>>();

/** Reads the texts of a disclosure and compares what they say with its tables; once, however many rules ask. */
export function analyseTexts(disclosure: Disclosure, words: CheckVocabulary): TextAnalysis {
  let byWords = done.get(disclosure);
  if (!byWords) {
    byWords = new Map();
    done.set(disclosure, byWords);
  }
  let analysis = byWords.get(words);
  if (!analysis) {
    analysis = analyse(disclosure, words);
    byWords.set(words, analysis);
  }
  return analysis;
}

function analyse(disclosure: Disclosure, words: CheckVocabulary): TextAnalysis {
  const book = bookOf(disclosure);
  const receipts = new TextReceipts();
  const department = disclosure.department ?? departmentOfTitles(disclosure.texts);
  const name = department === null ? null : foldParagraph(department).text;
  const folds = new Map(
    disclosure.texts.map((text) => [text, text.paragraphs.map((one) => foldParagraph(one.text))] as const),
  );
  const variants = name === null ? new Set<string>() : nameVariants([...folds.values()].flat(), name);
  const names = name === null ? [] : [name, ...variants].sort((a, b) => b.length - a.length);
  const labels = new LabelReader(book, words, names);
  const placed = (document: TextDocument): PlacedParagraph[] =>
    placeParagraphs(document, folds.get(document) ?? [], words, names);
  const narratives = disclosure.texts.filter((text) => text.template === 'budget.narrative').map(placed);
  const glossaries = disclosure.texts.filter((text) => text.template === 'budget.glossary').map(placed);
  const clauses = clauseReader(words.clauses);
  const evidence: TextEvidence[] = [];
  const claims: Claim[] = [];
  for (const paragraphs of narratives) {
    const walker = new Walker(labels, clauses, disclosure.year);
    for (const paragraph of paragraphs) walker.read(paragraph);
    for (const claim of walker.claims) claims.push(claim);
    const precision = precisionOf(walker.claims);
    const on: Comparing = {
      book,
      words,
      receipts,
      year: disclosure.year,
      precision,
      evidence,
      failed: new Set(),
      untied: [],
      tails: { exact: 0, reports: [] },
    };
    compareClaims(walker.claims, on);
    checkPaths(walker.paths, labels, on);
    compareStatements(paragraphs, disclosure.year, on);
    compareLists(paragraphs, on);
    const shorts = new Set(words.numbers.units.flatMap((unit) => (unit.short ? [unit.word] : [])));
    checkUnits(walker.claims, shorts, receipts);
    if (disclosure.year !== null) checkYears(paragraphs, walker.claims, disclosure.year, on);
    checkNorms(paragraphs, labels, on);
  }
  const silent: Comparing = {
    book,
    words,
    receipts,
    year: disclosure.year,
    precision: { amount: 2, percent: 2 },
    evidence,
    failed: new Set(),
    untied: [],
    tails: { exact: 0, reports: [] },
  };
  for (const paragraphs of glossaries) checkGlossary(paragraphs, labels, silent);
  for (const paragraphs of [...narratives, ...glossaries]) {
    checkWording(paragraphs, words.wording, receipts);
    if (name !== null) checkDepartment(paragraphs, name, variants, receipts);
  }
  return { outcomesOf: (rule) => receipts.of(rule), claims, evidence };
}

const books = new WeakMap<Disclosure['tables'], Book>();

/** The tables ready to be asked; kept, since texts change more often than tables. */
function bookOf(disclosure: Disclosure): Book {
  let book = books.get(disclosure.tables);
  if (!book) {
    book = new Book(disclosure);
    books.set(disclosure.tables, book);
  }
  return book;
}

/** Where no sheet says the department, what stands before the year in a text's title; null where none has one. */
function departmentOfTitles(texts: readonly TextDocument[]): string | null {
  for (const { title } of texts) {
    const name = /^([^\d,。:、]{3,40}?)\d{4}年/u.exec(foldParagraph(title).text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

function compareClaims(claims: readonly Claim[], on: Comparing): void {
  for (const claim of claims) {
    if (claim.number?.kind === 'malformed') reportMalformed(claim, on);
    else if (claim.kind === 'amount' || claim.kind === 'previous') compareAmount(claim, on);
    else if (claim.kind === 'change') compareChange(claim, on);
    else if (claim.kind === 'rate') compareRate(claim, on);
    else if (claim.kind === 'level' || claim.kind === 'trend') compareWord(claim, on);
  }
  compareShares(
    claims.filter((claim) => claim.kind === 'share' && claim.number?.kind !== 'malformed'),
    on,
  );
  reportTails(on);
  compareSums(claims, on);
  compareOperating(claims, on);
  checkRepeated(claims, on);
  findNearMisses(on);
}

/** The decimals that most amounts and most percentages of a text are written with; two where there are few. */
function precisionOf(claims: readonly Claim[]): TextPrecision {
  const most = (kind: 'amount' | 'percent'): number => {
    const counts = new Map<number, number>();
    for (const { number } of claims) {
      if (number?.kind === kind) counts.set(number.decimals, (counts.get(number.decimals) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return best ? best[0] : 2;
  };
  return { amount: most('amount'), percent: most('percent') };
}
