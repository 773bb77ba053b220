import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useLayoutEffect, useRef } from 'react';
import { shellWords } from '../../strings/pane/shell';
import { Broken } from './Broken';
import { ErrorBoundary } from './ErrorBoundary';
import { Late } from './Late';
import { useWords } from './preferences';
import { TabList } from './TabList';
import { useTab, useViewState } from './view-state';
import { VIEWS } from './views';

const useStyles = makeStyles({
  panel: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // Lists keep their own place; two keepers would push twice.
    overflowAnchor: 'none',
    '@media (max-height: 520px)': { flexShrink: 0, overflowY: 'visible' },
  },
  wait: { padding: tokens.spacingHorizontalM },
});

/** The tabs and the view that is open; every view comes back where it was left. */
export function Tabs() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const [tab, openTab] = useTab();
  const view = useViewState();
  const panel = useRef<HTMLDivElement>(null);
  const keepPlace = useCallback(() => {
    if (panel.current) view.keepPlace(tab, panel.current.scrollTop);
  }, [view, tab]);
  const backInPlace = useCallback(() => {
    if (panel.current) panel.current.scrollTop = view.place(tab);
  }, [view, tab]);
  const { View, again: askAgain } = VIEWS[tab];
  return (
    <>
      <TabList tab={tab} open={openTab} />
      <div
        ref={panel}
        id="view"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className={styles.panel}
        onScroll={keepPlace}
      >
        <ErrorBoundary
          key={tab}
          fallback={(error, again) => (
            <Broken
              error={error}
              again={() => {
                askAgain();
                again();
              }}
            />
          )}
        >
          <Suspense
            fallback={
              <Late after={300}>
                <div className={styles.wait}>{words.loading}</div>
              </Late>
            }
          >
            <View />
            <Drawn tell={backInPlace} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}

/** Stands after the view: once that is drawn, says so. */
function Drawn({ tell }: { readonly tell: () => void }) {
  useLayoutEffect(tell, [tell]);
  return null;
}
