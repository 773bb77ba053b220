import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { Store } from '../session/store';

/** The views, in the order of their tabs. */
export const TABS = ['findings', 'relations', 'narrative', 'ledger', 'settings'] as const;
export type Tab = (typeof TABS)[number];

interface ViewValues {
  readonly tab: Tab;
  /** What views keep, by name. */
  readonly kept: ReadonlyMap<string, unknown>;
}

/** What the user has set in the views (filters, what is open, how far it is scrolled): outlives views and checks. */
export class ViewState extends Store<ViewValues> {
  private readonly places = new Map<Tab, number>();

  constructor() {
    super({ tab: 'findings', kept: new Map() });
  }

  openTab(tab: Tab): void {
    if (tab !== this.get().tab) this.change({ tab });
  }

  /** Keeps a value under a name, in place of the one before. */
  keep(name: string, value: unknown): void {
    const { kept } = this.get();
    if (Object.is(kept.get(name), value)) return;
    this.change({ kept: new Map(kept).set(name, value) });
  }

  /** What is kept under a name; undefined where nothing is. */
  kept(name: string): unknown {
    return this.get().kept.get(name);
  }

  /** How far a tab's panel was scrolled, in pixels; nothing is drawn anew for it. */
  place(tab: Tab): number {
    return this.places.get(tab) ?? 0;
  }

  keepPlace(tab: Tab, top: number): void {
    this.places.set(tab, top);
  }

  /** Forgets all that belongs to the workbook that was open; the tab stays. */
  forget(): void {
    this.places.clear();
    if (this.get().kept.size > 0) this.change({ kept: new Map() });
  }
}

const ViewStateContext = createContext<ViewState | null>(null);

export const ViewStateProvider = ViewStateContext.Provider;

/** The pane's view state. Throws outside of the pane. */
export function useViewState(): ViewState {
  const value = useContext(ViewStateContext);
  if (!value) throw new Error('useViewState outside of the pane');
  return value;
}

/**
 * A state like useState's that lasts when the view is left and comes back. The name is the pane's own: "findings.text".
 * @param initial of one type for one name; must be the same object every time, where it is one
 */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const view = useViewState();
  const value = useSyncExternalStore(view.subscribe, () => view.get().kept.get(name));
  const keep = useCallback((next: T) => view.keep(name, next), [view, name]);
  return [value === undefined ? initial : (value as T), keep];
}

/** The tab that is open, and how to open another. */
export function useTab(): readonly [Tab, (tab: Tab) => void] {
  const view = useViewState();
  const tab = useSyncExternalStore(view.subscribe, () => view.get().tab);
  const open = useCallback((next: Tab) => view.openTab(next), [view]);
  return [tab, open];
}
