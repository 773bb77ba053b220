import { startTransition, Suspense, useEffect, useMemo, useState, type CSSProperties } from 'react';
import type { PaneActions } from '../session/api';
import { Store } from '../session/store';
import type { CheckResult } from '../../outputs/result';
import { ErrorBoundary } from './ErrorBoundary';
import { PaneProvider, usePane, usePaneState } from './session-context';
import { ViewState, ViewStateProvider } from './view-state';
import { VIEWS } from './views';

/** Laid out as if it were seen, which it is not, neither by eye nor by screen reader nor by keyboard. */
const UNSEEN: CSSProperties = {
  position: 'fixed',
  inset: 0,
  overflow: 'hidden',
  visibility: 'hidden',
  pointerEvents: 'none',
  contain: 'strict',
};

/**
 * Draws the list of a check that was made ahead, once for a page and unseen, while there is nothing else to do: a browser
 * compiles code, makes styles and looks for letters the first time alone, and that would be the user's first click.
 */
export function Rehearsal() {
  const ahead = usePaneState((state) => (state.result === null ? state.ahead : null));
  const [played, play] = useState<CheckResult | null>(null);
  const [isOver, end] = useState(false);
  useEffect(() => {
    // Given up for anything that the user does.
    if (ahead) startTransition(() => play(ahead));
  }, [ahead]);
  if (isOver || played === null || played !== ahead) return null;
  return (
    <ErrorBoundary fallback={() => null}>
      <Suspense fallback={null}>
        <Played result={played} over={() => end(true)} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Played({ result, over }: { readonly result: CheckResult; readonly over: () => void }) {
  const { actions, engine } = usePane();
  const [view] = useState(() => new ViewState());
  const pane = useMemo(() => ({ actions: asIfChecked(actions, result), engine }), [actions, result, engine]);
  useEffect(() => {
    const timer = setTimeout(over, 0);
    return () => clearTimeout(timer);
  }, [over]);
  const { View } = VIEWS.findings;
  return (
    <div style={UNSEEN}>
      <PaneProvider value={pane}>
        <ViewStateProvider value={view}>
          <View />
        </ViewStateProvider>
      </PaneProvider>
    </div>
  );
}

/** The session with a state of its own, in which the result is shown. */
function asIfChecked(actions: PaneActions, result: CheckResult): PaneActions {
  const state = new Store({ ...actions.state.get(), result, disclosure: result.disclosure });
  return Object.create(actions, { state: { value: state } }) as PaneActions;
}
