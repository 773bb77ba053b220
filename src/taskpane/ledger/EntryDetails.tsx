import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ledgerWords } from '../../strings/pane/ledger';
import { cellKey } from '../../core/address';
import { fill } from '../../strings/zh-CN';
import type { LedgerCase, LedgerEntry } from '../../outputs/ledger';
import type { Status } from '../../rules/model';
import { useWords } from '../app/preferences';
import { CellLink } from '../shared/CellLink';
import { StatusMark } from '../shared/StatusMark';
import { LEDGER_ORDER } from './filtering';

const useStyles = makeStyles({
  details: { padding: '0 10px 8px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 8px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  title: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase200 },
  cases: { margin: 0, padding: 0, listStyleType: 'none' },
  case: {
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', fontSize: tokens.fontSizeBase200 },
});

/** Cases that are drawn at first, and with every further step. */
const STEP = 30;
/** Cells of one case that are linked; a sum of forty has no use for more. */
const MOST_LINKS = 4;

interface EntryDetailsProps {
  readonly id: string;
  readonly entry: LedgerEntry;
  readonly status: Status | null;
}

/** Why a rule must hold, on what it rests, its formula, and every case with its places. */
export function EntryDetails({ id, entry, status }: EntryDetailsProps) {
  const styles = useStyles();
  const words = useWords(ledgerWords);
  const [shown, setShown] = useState(STEP);
  const cases = useMemo(
    () =>
      LEDGER_ORDER.filter((one) => status === null || one === status).flatMap((one) =>
        entry.cases.filter((each) => each.status === one),
      ),
    [entry, status],
  );
  const facts = [
    [words.why, entry.why],
    [words.basis, entry.basis],
    [words.formula, entry.formula],
  ] as const;
  return (
    <div id={id} className={styles.details}>
      <dl className={styles.facts}>
        {facts.map(
          ([term, text]) => text !== null && text !== '' && <Fact key={term} term={term} text={text} />,
        )}
        <Fact term={words.id} text={entry.rule} />
      </dl>
      <h4 className={styles.title}>{words.cases}</h4>
      {cases.length === 0 && (
        <p className={styles.quiet} lang="zh-CN">
          {entry.reasons[0]?.text ?? words.noCases}
        </p>
      )}
      <ul className={styles.cases}>
        {cases.slice(0, shown).map((one) => (
          <Case key={one.id} one={one} />
        ))}
      </ul>
      {cases.length > shown && (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          {fill(words.more, { count: Math.min(STEP, cases.length - shown) })}
        </Button>
      )}
    </div>
  );
}

function Fact({ term, text }: { readonly term: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.text} lang="zh-CN">
        {text}
      </dd>
    </>
  );
}

function Case({ one }: { readonly one: LedgerCase }) {
  const styles = useStyles();
  const words = useWords(ledgerWords);
  return (
    <li className={styles.case}>
      <StatusMark status={one.status} severity={one.severity} /> {words.status[one.status]}{' '}
      <span lang="zh-CN">{one.key}</span>
      {one.reason !== null && (
        <p className={styles.quiet} lang="zh-CN">
          {one.reason}
        </p>
      )}
      {one.cells.length > 0 && (
        <div className={styles.links}>
          {one.cells.slice(0, MOST_LINKS).map((cell) => (
            <CellLink key={cellKey(cell)} cell={cell} />
          ))}
        </div>
      )}
    </li>
  );
}
