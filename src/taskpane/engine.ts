import type { Snapshot } from '../workbook/snapshot';
import type { CheckOptions } from '../outputs/options';
import { adoptPlan } from '../outputs/adopt';
import { checkSnapshot } from '../outputs/check';
import { correctedText, correctionCells, proposalOf } from '../outputs/correction';
import { compareResults } from '../outputs/compare-results';
import { withOpinion } from '../outputs/ignore';
import { ledgerOf } from '../outputs/ledger';
import { listEntries } from '../outputs/listing';
import { narrate } from '../outputs/narrative';
import { narratePlan } from '../outputs/narrative-plan';
import { relationMatrix, relationsOf, relationsOfCell } from '../outputs/relations';
import { overview } from '../outputs/overview';
import { compareNarrative } from '../outputs/narrative-compare';
import { paragraphPlan } from '../outputs/narrative-one';
import { paragraphPlace } from '../outputs/narrative-place';
import { readOpinions } from '../outputs/opinions';
import { readRemembered } from '../outputs/remembered';
import { checkPlan, clearPlan, opinionsPlan, relationsPlan } from '../outputs/write-back';
import { USER_MISTAKE } from '../rules/user-formulas';
import { centralBudgetFamily } from '../templates/central-budget/index';
import { centralNarrative } from '../templates/central-budget/narrative/compose/index';
import { centralBudgetThemes } from '../templates/central-budget/rules/index';

/** What the pane needs of the core. It is a chunk of its own: the pane shows before it is there. */
export const engine = {
  family: centralBudgetFamily,
  themes: centralBudgetThemes,
  userMistake: USER_MISTAKE,
  narrativeFamily: { template: centralBudgetFamily.template, narrative: centralNarrative },
  checkSnapshot,
  checkPlan,
  clearPlan,
  relationsPlan,
  opinionsPlan,
  readOpinions,
  overview: (snapshot: Snapshot, options: CheckOptions) => overview(snapshot, centralBudgetFamily, options),
  adoptPlan,
  correctedText,
  correctionCells,
  proposalOf,
  withOpinion,
  compareResults,
  listEntries,
  relationsOf,
  relationMatrix,
  relationsOfCell,
  ledgerOf,
  narrate,
  narratePlan,
  paragraphPlan,
  paragraphPlace,
  compareNarrative,
  readRemembered,
} as const;

export type Engine = typeof engine;
