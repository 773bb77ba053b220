import { chunk, type Chunk } from './chunk';
import type { Tab } from './view-state';

/** A chunk each: the pane shows before any of them is there. */
export const VIEWS: Readonly<Record<Tab, Chunk>> = {
  findings: chunk(() => import('../findings/FindingsView').then(({ FindingsView }) => FindingsView)),
  relations: chunk(() => import('../relations/RelationsView').then(({ RelationsView }) => RelationsView)),
  narrative: chunk(() => import('../narrative/NarrativeView').then(({ NarrativeView }) => NarrativeView)),
  ledger: chunk(() => import('../ledger/LedgerView').then(({ LedgerView }) => LedgerView)),
  settings: chunk(() => import('../settings/SettingsView').then(({ SettingsView }) => SettingsView)),
};
