import { createContext, useContext, type ReactNode } from 'react';
import type { Language, Words } from '../../strings/pane/words';

/** What the user has set for the pane itself, on this machine. */
export interface Preferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  /** Follow edits. */
  readonly live: boolean;
  /** Figures of 情况说明 as live formulas. */
  readonly formulas: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'zh-CN',
  theme: 'system',
  live: true,
  formulas: false,
};

interface PreferencesValue {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesValue>({
  preferences: DEFAULT_PREFERENCES,
  change: () => undefined,
});

/** Gives the views below it the preferences. */
export function PreferencesProvider({
  value,
  children,
}: {
  readonly value: PreferencesValue;
  readonly children: ReactNode;
}) {
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
}

/** The preferences, and how to change them. */
export function usePreferences(): PreferencesValue {
  return useContext(PreferencesContext);
}

/** A view's words in the language that is set. */
export function useWords<T>(words: Words<T>): T {
  return words[usePreferences().preferences.language];
}
