import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { shellWords } from '../../strings/pane/shell';
import { Aside } from './Aside';
import { Broken } from './Broken';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { Failure, StatusLines } from './Messages';
import { usePreferences, useWords } from './preferences';
import { Rehearsal } from './Rehearsal';
import { usePane, usePaneState } from './session-context';
import { Tabs } from './Tabs';
import { useTheme, type HostTheme } from './theme';
import { ViewState, ViewStateProvider } from './view-state';

const PublishBar = lazy(() =>
  import('../publishing/PublishBar').then((module) => ({ default: module.PublishBar })),
);

const useStyles = makeStyles({
  page: {
    display: 'flex',
    height: '100vh',
    overflow: 'hidden',
    '@media (max-width: 859px)': { flexDirection: 'column' },
  },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    '@media (max-height: 520px)': { overflowY: 'auto' },
  },
  beside: {
    '@media (min-width: 860px)': { flexGrow: 0, flexShrink: 0, flexBasis: '420px' },
  },
  bottom: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', flexShrink: 0 },
  name: {
    margin: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  start: { flexGrow: 1, overflowY: 'auto', paddingTop: tokens.spacingVerticalXL },
});

export interface AppProps {
  /** Shown instead of the views while no workbook is open. */
  readonly start?: ReactNode;
  /** Beside the views where there is room, else below. */
  readonly aside?: ReactNode;
  /** Below the views. */
  readonly footer?: ReactNode;
  /** How the program around the pane looks. */
  readonly hostTheme?: HostTheme;
}

/** The pane: header, tabs and views, within a PreferencesProvider and a PaneProvider. */
export function App({ start, aside, footer, hostTheme = null }: AppProps) {
  const styles = useStyles();
  const { language, theme } = usePreferences().preferences;
  const words = useWords(shellWords);
  const { actions } = usePane();
  const isOpen = usePaneState((state) => state.workbook !== null || state.busy !== null);
  const isPublishing = usePaneState((state) => state.result !== null || state.cleaning !== null);
  const [view] = useState(() => new ViewState());

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    let traced = actions.state.get().traced;
    return actions.state.subscribe(() => {
      const state = actions.state.get();
      if (state.workbook === null) view.forget();
      if (state.traced && state.traced !== traced) view.openTab('relations');
      traced = state.traced;
    });
  }, [actions, view]);

  const pane = (
    <>
      <Header />
      <Failure />
      <Tabs />
      <StatusLines />
      <div className={styles.bottom}>
        {isPublishing && (
          <Suspense fallback={null}>
            <PublishBar />
          </Suspense>
        )}
        {footer}
      </div>
    </>
  );
  const hasAside = isOpen && aside !== undefined;
  return (
    <FluentProvider theme={useTheme(theme, hostTheme)}>
      <ViewStateProvider value={view}>
        <ErrorBoundary fallback={(error, again) => <Broken error={error} again={again} />}>
          <div className={styles.page}>
            <main className={mergeClasses(styles.pane, hasAside && styles.beside)}>
              {isOpen || start === undefined ? (
                pane
              ) : (
                <>
                  <Failure />
                  <StatusLines />
                  <div className={styles.start}>
                    <h1 className={styles.name}>{words.name}</h1>
                    {start}
                  </div>
                </>
              )}
            </main>
            {hasAside && <Aside>{aside}</Aside>}
          </div>
          <Rehearsal />
        </ErrorBoundary>
      </ViewStateProvider>
    </FluentProvider>
  );
}
