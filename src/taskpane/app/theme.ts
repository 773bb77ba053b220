import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Preferences } from './preferences';

/** How the program around the pane looks; null where it does not say. */
export type HostTheme = 'light' | 'dark' | null;

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', system-ui, sans-serif";
const THEMES: Readonly<Record<'light' | 'dark' | 'contrast', Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

/**
 * The theme to draw in: high contrast where the system forces its colours, else what the user has chosen, else what the
 * program around the pane has, else what the system prefers.
 */
export function useTheme(chosen: Preferences['theme'], host: HostTheme): Theme {
  const forced = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (forced) return THEMES.contrast;
  if (chosen !== 'system') return THEMES[chosen];
  return THEMES[host ?? (dark ? 'dark' : 'light')];
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia?.(query);
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => window.matchMedia?.(query).matches ?? false,
  );
}
