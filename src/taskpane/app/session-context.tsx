import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Engine } from '../engine';
import type { PaneActions } from '../session/api';
import type { PaneState } from '../session/state';

/** What every view gets from above. The engine is null until its chunk is there; then all that is pure is at hand. */
export interface PaneContextValue {
  readonly actions: PaneActions;
  readonly engine: Engine | null;
}

const PaneContext = createContext<PaneContextValue | null>(null);

export const PaneProvider = PaneContext.Provider;

/** The session's actions and the core. Throws outside a PaneProvider. */
export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('usePane outside of PaneProvider');
  return value;
}

/** The part of the state that a view shows; it is drawn anew only when that part changes. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { actions } = usePane();
  return useSyncExternalStore(actions.state.subscribe, () => select(actions.state.get()));
}
