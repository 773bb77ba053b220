import { useEffect, useMemo } from 'react';
import type { CheckResult } from '../../outputs/result';
import { usePane, usePaneState } from '../app/session-context';
import { useViewState } from '../app/view-state';
import type { Notice } from '../session/state';
import { freshRows, mergedRows, type KeptRow } from './kept-list';

interface KeptList {
  readonly result: CheckResult;
  readonly notice: Notice | null;
  readonly rows: readonly KeptRow[];
}

const NAME = 'findings.list';

/** The lines of the list: made anew by a full check, otherwise kept in place. Null before there are any. */
export function useKeptRows(): readonly KeptRow[] | null {
  const { engine } = usePane();
  const view = useViewState();
  const result = usePaneState((state) => state.result);
  const notice = usePaneState((state) => state.notice);
  const list = useMemo((): KeptList | null => {
    if (!engine || !result) return null;
    const before = (view.kept(NAME) as KeptList | null | undefined) ?? null;
    const isChecked = notice?.kind === 'checked' && notice !== before?.notice;
    if (before && before.result === result && !isChecked) return before;
    const entries = engine.listEntries(result);
    const rows = before && !isChecked ? mergedRows(before.rows, entries) : freshRows(entries);
    return { result, notice: notice?.kind === 'checked' ? notice : (before?.notice ?? null), rows };
  }, [engine, view, result, notice]);
  useEffect(() => view.keep(NAME, list), [view, list]);
  return list?.rows ?? null;
}
