import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { ledgerWords } from '../../strings/pane/ledger';
import { fill } from '../../strings/zh-CN';
import type { LedgerEntry } from '../../outputs/ledger';
import type { Status } from '../../rules/model';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { useKept } from '../app/view-state';
import { StatusFilter } from '../shared/StatusFilter';
import { VirtualList } from '../shared/VirtualList';
import { EntryCard } from './EntryCard';
import { filteredEntries, LEDGER_ORDER, statusNamed, totalCounts } from './filtering';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px 12px' },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '10px 12px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ESTIMATE = 72;
const keyOf = ({ rule }: LedgerEntry): string => rule;
const NONE: readonly string[] = [];

/** 台账: every rule with its receipts, what could not be verified first. */
export function LedgerView() {
  const styles = useStyles();
  const words = useWords(ledgerWords);
  const { actions, engine } = usePane();
  const result = usePaneState((state) => state.result);
  const entries = useMemo(() => (engine && result ? engine.ledgerOf(result) : null), [engine, result]);
  if (entries) return <Ledger entries={entries} />;
  return (
    <div className={styles.empty}>
      <p className={styles.line}>{result ? words.loading : words.empty}</p>
      {!result && <Button onClick={() => void actions.check()}>{words.check}</Button>}
    </div>
  );
}

function Ledger({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const styles = useStyles();
  const words = useWords(ledgerWords);
  const [filter, setFilter] = useKept<string>('ledger.status', 'all');
  const [text, setText] = useKept<string>('ledger.text', '');
  const [open, setOpen] = useKept<readonly string[]>('ledger.open', NONE);
  const status = statusNamed(filter);
  const wanted = useDeferredValue(text);
  const counts = useMemo(() => totalCounts(entries), [entries]);
  const shown = useMemo(() => filteredEntries(entries, status, wanted), [entries, status, wanted]);
  const toggle = (rule: string): void =>
    setOpen(open.includes(rule) ? open.filter((one) => one !== rule) : [...open, rule]);
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{words.title}</h2>
      <StatusFilter
        label={words.filter}
        words={words.status}
        counts={counts}
        order={LEDGER_ORDER}
        value={filter}
        choose={setFilter}
      />
      <Input
        type="search"
        size="small"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
      <p className={styles.line} role="status">
        {shown.length === 0
          ? words.nothing
          : fill(words.summary, { rules: shown.length, cases: casesOf(shown, status) })}
      </p>
      <VirtualList items={shown} keyOf={keyOf} estimate={ESTIMATE} label={words.title}>
        {(entry, key) => (
          <EntryCard entry={entry} status={status} open={open.includes(key)} toggle={() => toggle(key)} />
        )}
      </VirtualList>
    </div>
  );
}

function casesOf(entries: readonly LedgerEntry[], status: Status | null): number {
  const statuses = status === null ? LEDGER_ORDER : [status];
  return entries.reduce((sum, { counts }) => sum + statuses.reduce((all, one) => all + counts[one], 0), 0);
}
