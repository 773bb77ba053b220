import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { Severity } from '../../rules/model';
import { findingsWords } from '../../strings/pane/findings';
import { fill } from '../../strings/zh-CN';
import type { CheckResult } from '../../outputs/result';
import { useWords } from '../app/preferences';
import { usePaneState } from '../app/session-context';
import { useKept } from '../app/view-state';
import { useVirtualRows } from '../shared/use-virtual-rows';
import { CauseCard } from './CauseCard';
import { Clean, NotChecked } from './Empty';
import { NO_FILTER, placesOf, type Filter } from './filter';
import { FilterBar } from './FilterBar';
import { FindingCard } from './FindingCard';
import type { KeptRow } from './kept-list';
import { linesOf, type Line } from './lines';
import { AdoptedLine, SolvedLine } from './QuietLines';
import { useKeptRows } from './use-kept-rows';

const useStyles = makeStyles({
  quiet: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** About as tall as a card is, in pixels. */
const CARD = 170;
const keyOf = ({ key }: Line): string => key;

/** 问题: causes with their symptoms and the findings that stand alone, worst first. */
export function FindingsView() {
  const disclosure = usePaneState((state) => state.disclosure);
  const result = usePaneState((state) => state.result);
  const rows = useKeptRows();
  if (!result || !rows) return <NotChecked disclosure={disclosure} />;
  if (rows.length === 0) return <Clean result={result} />;
  return <List rows={rows} result={result} />;
}

function useFilter(): readonly [Filter, (part: Partial<Filter>) => void, () => void] {
  const [severity, setSeverity] = useKept<Severity | null>('findings.severity', null);
  const [rest, setRest] = useKept<Filter>('findings.filter', NO_FILTER);
  const change = useCallback((part: Partial<Filter>) => setRest({ ...rest, ...part }), [rest, setRest]);
  const clear = useCallback(() => {
    setSeverity(null);
    setRest(NO_FILTER);
  }, [setSeverity, setRest]);
  return [useMemo(() => ({ ...rest, severity }), [rest, severity]), change, clear];
}

function List({ rows, result }: { readonly rows: readonly KeptRow[]; readonly result: CheckResult }) {
  const styles = useStyles();
  const words = useWords(findingsWords);
  const adoptions = usePaneState((state) => state.adoptions);
  const [filter, change, clear] = useFilter();
  const applied = useDeferredValue(filter);
  const { disclosure } = result;
  const places = useMemo(
    () =>
      placesOf(
        rows.map(({ entry }) => entry),
        disclosure,
      ),
    [rows, disclosure],
  );
  const { lines, shown, all } = useMemo(
    () => linesOf(rows, applied, disclosure, adoptions, result),
    [rows, applied, disclosure, adoptions, result],
  );
  const { listRef, style, rows: drawn } = useVirtualRows(lines, { keyOf, estimate: CARD });
  return (
    <>
      <FilterBar filter={filter} change={change} clear={clear} places={places} shown={shown} all={all} />
      {lines.length === 0 && <p className={styles.quiet}>{words.nothingFits}</p>}
      <div ref={listRef} style={style}>
        {drawn.map(({ item, key, ref }) => (
          <div key={key} ref={ref}>
            <LineOf line={item} />
          </div>
        ))}
      </div>
    </>
  );
}

function LineOf({ line }: { readonly line: Line }) {
  const styles = useStyles();
  const words = useWords(findingsWords);
  if (line.kind === 'adopted') return <AdoptedLine adoption={line.adoption} />;
  if (line.kind === 'explained') {
    return <div className={styles.quiet}>{fill(words.explainedHeading, { count: line.count })}</div>;
  }
  if (line.kind !== 'row') {
    return <div className={styles.quiet}>{fill(words[line.kind], { count: line.count })}</div>;
  }
  const { entry, state } = line.row;
  if (state === 'solved') return <SolvedLine row={line.row} />;
  const isNew = state === 'new';
  return entry.kind === 'cause' ? (
    <CauseCard entry={entry} isNew={isNew} />
  ) : (
    <FindingCard entry={entry} isNew={isNew} />
  );
}
