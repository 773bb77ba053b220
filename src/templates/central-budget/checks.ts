import { classLinesCheck } from '../../rules/checks/class-lines';
import { codeCoverageCheck } from '../../rules/checks/code-coverage';
import { codeDuplicateCheck } from '../../rules/checks/code-duplicate';
import { codeLengthCheck } from '../../rules/checks/code-length';
import { codeOrderCheck } from '../../rules/checks/code-order';
import { codeParentCheck } from '../../rules/checks/code-parent';
import { decimalsCheck } from '../../rules/checks/decimals';
import { departmentSameCheck } from '../../rules/checks/department-same';
import { headerNamesCheck } from '../../rules/checks/header-names';
import { headerYearsCheck } from '../../rules/checks/header-years';
import { incomeLinesCheck } from '../../rules/checks/income-lines';
import { nameCatalogueCheck } from '../../rules/checks/name-catalogue';
import { nameElsewhereCheck } from '../../rules/checks/name-elsewhere';
import { negativeCheck } from '../../rules/checks/negative';
import { noteDenialCheck } from '../../rules/checks/note-denial';
import { noteEmptyCheck } from '../../rules/checks/note-empty';
import { noteMissingCheck } from '../../rules/checks/note-missing';
import { noteNamesCheck } from '../../rules/checks/note-names';
import { readingCheck } from '../../rules/checks/reading';
import { textAmountsCheck } from '../../rules/checks/text-amounts';
import { totalMissingCheck } from '../../rules/checks/total-missing';
import type { TableRef, TreeSpec } from '../../rules/checks/tree';
import { typedTotalsCheck } from '../../rules/checks/typed-totals';
import { uncachedCheck } from '../../rules/checks/uncached';
import { unitDeclaredCheck } from '../../rules/checks/unit-declared';
import { unitScaleCheck } from '../../rules/checks/unit-scale';
import { unitSizeCheck } from '../../rules/checks/unit-size';
import { unreadableCheck } from '../../rules/checks/unreadable';
import { yearSameCheck } from '../../rules/checks/year-same';
import type { CheckRule } from '../../rules/model';
import { READING } from './checks-reading';
import { headerNames, lastYear, noteWords, totals, wordCells } from './checks-words';
import { centralBudget } from './family';
import { ECONOMIC, FUNCTIONAL } from './tables/columns';
import { expenditure } from './tables/expenditure';
import { fiscalSummary } from './tables/fiscal-summary';
import { governmentFund, stateCapital } from './tables/fund-expenditure';
import { generalBasic } from './tables/general-basic';
import { generalExpenditure } from './tables/general-expenditure';
import { income } from './tables/income';
import { incomeExpenditureSummary } from './tables/income-expenditure-summary';
import type { TableTemplate } from '../../disclosure/template';

const ref = (template: TableTemplate): TableRef => ({ template: template.id, name: template.name });
const tree = (template: TableTemplate, kind: TreeSpec['tree']): TreeSpec => ({
  ...ref(template),
  tree: kind,
  lengths: (kind === 'functional' ? FUNCTIONAL : ECONOMIC).lengths,
});

const appropriations = [generalExpenditure, governmentFund, stateCapital].map((one) =>
  tree(one, 'functional'),
);
const allExpenditure = tree(expenditure, 'functional');

/** Every table that lists 科目. Table 2 does in one of its forms. */
export const trees: readonly TreeSpec[] = [
  tree(income, 'functional'),
  allExpenditure,
  ...appropriations,
  tree(generalBasic, 'economic'),
];

/** The checks of 部门预算公开 that no formula says. */
export const centralBudgetChecks: readonly CheckRule[] = [
  ...READING.map((spec) =>
    readingCheck(
      spec,
      centralBudget.tables.filter((one) => one.standard || spec.code !== 'table-missing').map(ref),
    ),
  ),
  totalMissingCheck(totals),
  unreadableCheck(wordCells),
  uncachedCheck(),
  negativeCheck(['增减', '执行数']),
  codeLengthCheck(trees),
  codeParentCheck(trees),
  codeOrderCheck(trees),
  codeDuplicateCheck(trees),
  codeCoverageCheck({
    users: appropriations,
    loose: [tree(income, 'functional')],
    holder: allExpenditure,
    lastYear,
  }),
  nameElsewhereCheck(trees),
  nameCatalogueCheck(trees),
  classLinesCheck({
    ledger: ref(incomeExpenditureSummary),
    tree: ref(expenditure),
    parts: [ref(fiscalSummary)],
    side: '支出',
    ending: '支出',
  }),
  incomeLinesCheck({
    ledger: ref(incomeExpenditureSummary),
    side: '收入',
    total: '本年收入合计',
    columns: ref(income),
  }),
  yearSameCheck(['budget.performance'], noteWords),
  headerYearsCheck({ previous: ['执行数', '上年'], comparison: ['增减'] }),
  headerNamesCheck(headerNames),
  departmentSameCheck(['budget.performance']),
  unitDeclaredCheck(),
  unitScaleCheck(),
  unitSizeCheck(),
  noteEmptyCheck(noteWords),
  noteMissingCheck(noteWords, wordCells, centralBudget.tables.filter((one) => one.standard).map(ref)),
  noteNamesCheck(noteWords),
  noteDenialCheck(noteWords, [ref(fiscalSummary), ref(incomeExpenditureSummary), ref(income)]),
  decimalsCheck(),
  textAmountsCheck(),
  typedTotalsCheck(),
];
