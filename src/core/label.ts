import { remembering } from './remembering';

/** Characters that print nothing and creep into cells: zero-width, direction marks, BOM, soft hyphen. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** ① to ⑳: NFKC would make a bare digit of them, and an ordinal part of the name. */
const CIRCLED = /[①-⑳]/g;

/** Texts that folding leaves as they are: figures and codes, mostly. */
const PLAIN = /^[!-~]*$/;

const foldOnce = remembering((text) =>
  text
    .replace(CIRCLED, (digit) => `(${digit.charCodeAt(0) - 0x245f})`)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, '')
    .replace(/[〔［【]/g, '(')
    .replace(/[〕］】]/g, ')')
    .replace(/[“”„‟＂「」『』]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[—–―‐‑‒−]/g, '-'),
);

/**
 * A text as it is compared: full-width forms folded to half-width (NFKC), invisible characters gone, white
 * space of every kind removed, brackets and quotes of one form. "收　　入\n总  计" gives "收入总计".
 */
export function foldText(text: string): string {
  return PLAIN.test(text) ? text : foldOnce(text);
}

const ORDINAL =
  /^(?:[(]?[一二三四五六七八九十百]+[)]?[、,.:]+|[(]?[一二三四五六七八九十百]+[)]|[(]?\d{1,2}[)]?[、.,](?!\d)|[(]?\d{1,2}[)])/u;
const INCLUDED = /^(?:其中|#)[::]?/;

/**
 * A label without its ordinal: "一、", "（二）", "3.", "(4)", "①". Ordinals differ from department to department
 * and are no part of a name. Takes folded text.
 */
export function stripOrdinal(folded: string): string {
  return folded.replace(ORDINAL, '');
}

/** Whether a folded label, ordinal aside, begins with 其中: a part of the line above it. */
export function isIncluded(folded: string): boolean {
  return INCLUDED.test(stripOrdinal(folded));
}

/**
 * The key that labels are compared by: folded, without ordinal and 其中.
 * "一、一般公共预算拨款收入" and "1.一般公共预算拨款收入" give the same.
 */
export function labelKey(text: string): string {
  return keyOnce(text);
}

const keyOnce = remembering((text) => stripOrdinal(stripOrdinal(foldText(text)).replace(INCLUDED, '')));
