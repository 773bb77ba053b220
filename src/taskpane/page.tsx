import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { App } from './app/App';
import { DEFAULT_PREFERENCES, PreferencesProvider, type Preferences } from './app/preferences';
import { PaneProvider } from './app/session-context';
import { store, stored } from './browser/stored';
import { whenIdle } from './idle';
import { LateEngine } from './late-engine';
import { PaneSession } from './session/session';

const Start = lazy(() => import('./browser/Start').then((file) => ({ default: file.Start })));
const Preview = lazy(() => import('./browser/Preview').then((file) => ({ default: file.Preview })));
const SaveBar = lazy(() => import('./browser/SaveBar').then((file) => ({ default: file.SaveBar })));
const Documents = lazy(() => import('./browser/Documents').then((file) => ({ default: file.Documents })));
const NoOffice = lazy(() => import('./hosts/NoOffice').then((file) => ({ default: file.NoOffice })));

const lateEngine = new LateEngine(() => import('./engine').then(({ engine }) => engine));

/** The page, in Office or alone: its session, its preferences, and around the views what its host needs. */
export function Page({ inOffice }: { readonly inOffice: boolean }) {
  const [host, setHost] = useState<'office' | 'browser' | 'none'>(inOffice ? 'office' : 'browser');
  const [preferences, setPreferences] = useState(savedPreferences);
  const [session] = useState(
    () =>
      new PaneSession(
        {
          loadEngine: lateEngine.load,
          saveOpinions: async (plan, name) =>
            (await import('./hosts/file-workbook')).opinionsWorkbook(plan, name),
          today: () => localDate(new Date()),
          whenIdle,
        },
        { live: preferences.live },
      ),
  );
  const [hostTheme, setHostTheme] = useState<'light' | 'dark' | null>(null);
  const { engine } = useSyncExternalStore(lateEngine.state.subscribe, lateEngine.state.get);
  useEffect(() => {
    // Where it does not come now, what needs it asks again and says so.
    lateEngine.load().catch(() => undefined);
  }, []);
  const formulas = useRef(preferences.formulas);
  useEffect(() => {
    formulas.current = preferences.formulas;
  }, [preferences.formulas]);
  useEffect(() => {
    if (!inOffice) return;
    import('./hosts/open-in-office')
      .then(({ openInOffice }) => openInOffice(session, () => formulas.current, setHostTheme))
      .then((isExcel) => {
        if (!isExcel) setHost('browser');
      })
      // office.js did not come: there is no other way to the workbook that is open.
      .catch(() => setHost('none'));
  }, [inOffice, session]);

  const pane = useMemo(() => ({ actions: session, engine }), [session, engine]);
  const value = useMemo(
    () => ({
      preferences,
      change: (part: Partial<Preferences>) => {
        const changed = { ...preferences, ...part };
        setPreferences(changed);
        store('preferences', changed);
        if (part.live !== undefined) void session.setLive(part.live);
      },
    }),
    [preferences, session],
  );
  return (
    <PreferencesProvider value={value}>
      <PaneProvider value={pane}>
        {host === 'browser' ? (
          <App
            start={later(<Start />)}
            aside={later(<Preview />)}
            footer={later(
              <>
                <Documents />
                <SaveBar />
              </>,
            )}
          />
        ) : (
          <App hostTheme={hostTheme} {...(host === 'none' ? { start: later(<NoOffice />) } : {})} />
        )}
      </PaneProvider>
    </PreferencesProvider>
  );
}

function later(part: React.ReactNode) {
  return <Suspense fallback={null}>{part}</Suspense>;
}

/** What was set on this machine before; what is not there or makes no sense is as delivered. */
function savedPreferences(): Preferences {
  const saved = stored('preferences') as Partial<Preferences> | null;
  const language = saved?.language === 'en-US' ? 'en-US' : DEFAULT_PREFERENCES.language;
  const theme = saved?.theme === 'light' || saved?.theme === 'dark' ? saved.theme : DEFAULT_PREFERENCES.theme;
  return {
    language,
    theme,
    live: typeof saved?.live === 'boolean' ? saved.live : DEFAULT_PREFERENCES.live,
    formulas: typeof saved?.formulas === 'boolean' ? saved.formulas : DEFAULT_PREFERENCES.formulas,
  };
}

/** "2026-03-01", by the clock of the machine. */
function localDate(day: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
