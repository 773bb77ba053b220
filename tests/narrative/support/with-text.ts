import { readDisclosure } from '../../../src/disclosure/read';
import type { Disclosure, TextDocument } from '../../../src/disclosure/model';
import { analyseTexts } from '../../../src/narrative/check/analysis';
import { RULE_TEXTS } from '../../../src/narrative/check/rule-texts';
import type { Outcome } from '../../../src/rules/model';
import { centralBudget } from '../../../src/templates/central-budget/family';
import { centralCheckVocabulary } from '../../../src/templates/central-budget/narrative/check/vocabulary';
import type { Snapshot } from '../../../src/workbook/snapshot';

const SHEET: Readonly<Record<TextDocument['template'], string>> = {
  'budget.narrative': '情况说明',
  'budget.glossary': '名词解释',
};

/** A text of a sheet, a paragraph a row. */
export function textDocument(
  template: TextDocument['template'],
  paragraphs: readonly string[],
): TextDocument {
  const sheet = SHEET[template];
  return {
    template,
    title: paragraphs[0] ?? '',
    sheet,
    file: null,
    range: { sheet, top: 0, left: 0, bottom: paragraphs.length - 1, right: 0 },
    paragraphs: paragraphs.map((text, index) => {
      const cell = { sheet, row: index, col: 0 };
      return { index, text, cell, offset: 0, pieces: [{ start: 0, cell }] };
    }),
  };
}

/** The tables of a workbook, read. */
export function tablesOf(snapshot: Snapshot): Disclosure {
  return readDisclosure(snapshot, centralBudget);
}

/** Tables with texts in place of their own. */
export function withTexts(tables: Disclosure, ...texts: readonly TextDocument[]): Disclosure {
  return { ...tables, texts };
}

/** All receipts of the rules over texts. */
export function receiptsOf(disclosure: Disclosure): Outcome[] {
  const analysis = analyseTexts(disclosure, centralCheckVocabulary);
  return Object.keys(RULE_TEXTS).flatMap((id) => analysis.outcomesOf(id));
}

/** Receipts that are findings. */
export function findingsOf(disclosure: Disclosure): Outcome[] {
  return receiptsOf(disclosure).filter((one) => one.status === 'fail' || one.status === 'rounding');
}

/** "text.share 占94.61% 94.61% → 91.61%": a finding in a line, for lists in tests. */
export function lineOf(outcome: Outcome): string {
  return `${outcome.rule} ${outcome.span?.text ?? ''} → ${outcome.expected ?? ''}`;
}
