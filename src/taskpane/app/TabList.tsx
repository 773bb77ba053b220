import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { shellWords } from '../../strings/pane/shell';
import { useWords } from './preferences';
import { TABS, type Tab } from './view-state';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    paddingLeft: '7px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: '6px 5px',
    border: 'none',
    borderBottom: '2px solid transparent',
    // Forced colours draw what is transparent.
    '@media (forced-colors: active)': { borderBottom: '2px solid Canvas' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { borderBottom: `2px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderBottom: '2px solid Highlight' },
    ':hover': { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
  },
});

/** The tabs: one stop of the Tab key, arrows between them. */
export function TabList({ tab, open }: { readonly tab: Tab; readonly open: (tab: Tab) => void }) {
  const styles = useStyles();
  const words = useWords(shellWords);
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const to = target(event.key, TABS.indexOf(tab));
    const next = to === null ? undefined : TABS[to];
    if (!next) return;
    event.preventDefault();
    open(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.tabsLabel} className={styles.list} onKeyDown={move}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-controls="view"
          aria-selected={one === tab}
          tabIndex={one === tab ? 0 : -1}
          className={mergeClasses(styles.tab, one === tab && styles.chosen)}
          onClick={() => open(one)}
        >
          {words.tabs[one]}
        </button>
      ))}
    </div>
  );
}

/** Which tab a key leads to from the one that is open, by index; null where it leads to none. */
function target(key: string, from: number): number | null {
  const last = TABS.length - 1;
  if (key === 'ArrowRight') return from === last ? 0 : from + 1;
  if (key === 'ArrowLeft') return from === 0 ? last : from - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
