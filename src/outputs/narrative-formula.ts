import { cellAddress, quotedSheet } from '../core/address';
import { foldText } from '../core/label';
import { storedDecimal } from '../core/amount';
import { unitPower } from '../core/unit';
import type { Fact } from '../disclosure/model';
import type { ComparisonPhrase, Figure, Phrase } from '../narrative/compose/result';
import type { Snapshot } from '../workbook/snapshot';
import { cellValues, type CellValues } from './cell-values';

/** Excel takes no text literal of more characters, and no formula of more. */
export const LITERAL_LIMIT = 255;
export const FORMULA_LIMIT = 8192;

/**
 * Where a formula is cut: Excel also bounds what it makes of a formula (16,384 bytes, a character takes two), so
 * that one of 8,192 Chinese characters would not do.
 */
const CUT = 4000;

/** Writes figures as references to the cells they come from. */
export interface FormulaWriter {
  /** A figure in 万元. */
  figure(figure: Figure): string;
  /** Operands that joined by & give a paragraph's text. `share` is the cell of a list's share. */
  operands(phrases: readonly Phrase[], share: (list: number, at: number) => string | null): string[];
}

const AMOUNT = '"#,##0.00"';
const SHARE = '"0.00%"';

/** A writer for the cells of one workbook. */
export function formulaWriter(snapshot: Snapshot): FormulaWriter {
  const values = cellValues(snapshot);
  const figure = (one: Figure): string => {
    const terms = one.terms.map((fact) => factFormula(fact, values));
    return terms.length === 0 ? '0' : terms.length === 1 ? (terms[0] ?? '0') : `(${terms.join('+')})`;
  };
  return {
    figure,
    operands: (phrases, share) =>
      phrases.flatMap((phrase): string[] => {
        switch (phrase.kind) {
          case 'amount':
            return [`TEXT(${figure(phrase.figure)},${AMOUNT})`];
          case 'share': {
            const cell = share(phrase.list.id, phrase.at);
            return cell === null ? literals(phrase.text) : [`TEXT(${cell},${SHARE})`];
          }
          case 'comparison':
            return [comparisonFormula(phrase, figure)];
          default:
            return literals(phrase.text);
        }
      }),
  };
}

/** A fact in 万元 as a formula: what the cell holds, as a number, rounded as it is printed where that differs. */
function factFormula(fact: Fact, values: CellValues): string {
  const reference = `${quotedSheet(fact.cell.sheet)}!${cellAddress(fact.cell)}`;
  const stored = values.at(fact.cell);
  let formula: string;
  if (fact.state === 'empty') formula = `N(${reference})`;
  else if (typeof stored === 'string') formula = textNumber(reference, stored);
  else {
    const exact = typeof stored === 'number' && storedDecimal(stored).eq(fact.value);
    formula = exact ? reference : `ROUND(${reference},${String(fact.decimals)})`;
  }
  const power = unitPower(fact.unit ?? '万元') - unitPower('万元');
  if (power === 0) return formula;
  return power > 0 ? `(${formula}*${String(10 ** power)})` : `(${formula}/${String(10 ** -power)})`;
}

/** A number kept as text, read as our reader does: blanks and commas out, full-width digits, (…) and △ for minus. */
function textNumber(reference: string, text: string): string {
  let formula = /[\uFF01-\uFF5E]/u.test(text) ? `ASC(${reference})` : reference;
  const drop = [
    ...new Set([...text].filter((char) => /[\s\u3000\u00A0\u200B\uFEFF]/u.test(char) && char !== ' ')),
  ];
  for (const char of [' ', ...drop, ',']) formula = `SUBSTITUTE(${formula},"${char}","")`;
  const folded = foldText(text);
  if (/^\(.*\)$/.test(folded)) formula = `SUBSTITUTE(SUBSTITUTE(${formula},"(","-"),")","")`;
  if (/^[△▲]/u.test(folded)) formula = `SUBSTITUTE(SUBSTITUTE(${formula},"△","-"),"▲","-")`;
  return `VALUE(${formula})`;
}

function comparisonFormula({ of, base, words }: ComparisonPhrase, figure: (one: Figure) => string): string {
  const [a, b] = [figure(of), figure(base)];
  const change = `ROUND(${a}-${b},2)`;
  const text = (value: string): string => literals(value).join('&');
  const said = [
    text(words.than),
    `IF(${change}>0,${text(words.more)},${text(words.less)})`,
    `TEXT(ABS(${change}),${AMOUNT})`,
    text(words.unit),
  ];
  if (words.rate) {
    const grew = `IF(${change}>0,${text(words.grew)},${text(words.fell)})`;
    const rate = `TEXT(ROUND(ABS(${a}-${b})/${b}*100,2),${AMOUNT})`;
    said.push(`IF(${b}<=0,"",${text(words.comma)}&${grew}&${rate}&"%")`);
  }
  return `IF(${change}=0,${text(words.equal)},${said.join('&')})`;
}

/** A text as literals that Excel takes, each within its limit with quotes doubled. "" gives one empty literal. */
export function literals(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of text) {
    const next = char === '"' ? '""' : char;
    if (part.length + next.length > LITERAL_LIMIT - 5) {
      parts.push(`"${part}"`);
      part = '';
    }
    part += next;
  }
  if (part !== '' || parts.length === 0) parts.push(`"${part}"`);
  return parts;
}

/** Operands as formulas to be joined, each within the limits; one where they fit into one. */
export function formulaPieces(operands: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const operand of operands) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + operand.length + 1 > CUT) pieces.push(operand);
    else pieces[pieces.length - 1] = `${last}&${operand}`;
  }
  return pieces.length === 0 ? ['""'] : pieces;
}
