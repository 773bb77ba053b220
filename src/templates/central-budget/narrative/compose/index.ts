import type { NarrativeTemplate } from '../../../../narrative/compose/template';
import { asks } from './asks';
import { basic } from './basic';
import { governmentFund, stateCapital } from './funds';
import { general } from './general';
import { glossary } from './glossary';
import { others } from './others';
import { fiscalSummary } from './fiscal';
import { expenditures, incomes, overall } from './summaries';
import { threePublic } from './three-public';
import { words } from './words';

/** 情况说明 and 名词解释 of 中央部门预算公开: ten sections in the official form. */
export const centralNarrative: NarrativeTemplate = {
  family: 'central-budget',
  title: '{department}{year}部门预算情况说明',
  sections: [
    overall,
    incomes,
    expenditures,
    fiscalSummary,
    general,
    basic,
    threePublic,
    governmentFund,
    stateCapital,
    others,
  ],
  words,
  asks,
  glossary,
};
