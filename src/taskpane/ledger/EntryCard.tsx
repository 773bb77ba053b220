import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { ledgerWords } from '../../strings/pane/ledger';
import { fill } from '../../strings/zh-CN';
import type { LedgerEntry } from '../../outputs/ledger';
import type { Status } from '../../rules/model';
import { useWords } from '../app/preferences';
import { StatusMark } from '../shared/StatusMark';
import { EntryDetails } from './EntryDetails';
import { LEDGER_ORDER } from './filtering';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  toggle: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px 10px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { display: 'block' },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    marginTop: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  off: {
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  reasons: {
    margin: 0,
    padding: '0 10px 8px 24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Reasons that stand on the card unopened. */
const FEW_REASONS = 2;

interface EntryCardProps {
  readonly entry: LedgerEntry;
  /** Only cases of this status are of interest; null: all. */
  readonly status: Status | null;
  readonly open: boolean;
  readonly toggle: () => void;
}

/** A rule with how it went; open, with why it must hold and every case. */
export function EntryCard({ entry, status, open, toggle }: EntryCardProps) {
  const styles = useStyles();
  const words = useWords(ledgerWords);
  const details = useId();
  const present = LEDGER_ORDER.filter((one) => entry.counts[one] > 0);
  const reasons = entry.counts.unverifiable > 0 ? entry.reasons : [];
  return (
    <article className={styles.card}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={toggle}
        >
          <span className={styles.title} lang="zh-CN">
            {entry.title}
          </span>
          <span className={styles.counts}>
            {entry.off && <span className={styles.off}>{words.off}</span>}
            {present.map((one) => (
              <span key={one}>
                <StatusMark status={one} severity={entry.severity} /> {words.status[one]} {entry.counts[one]}
              </span>
            ))}
            {!entry.off && present.length === 0 && <span>{words.untried}</span>}
          </span>
        </button>
      </h3>
      {!open && reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.slice(0, FEW_REASONS).map(({ text, count }) => (
            <li key={text} lang="zh-CN">
              {count > 1 ? fill(words.reasonCount, { reason: text, count }) : text}
            </li>
          ))}
          {reasons.length > FEW_REASONS && (
            <li>{fill(words.moreReasons, { count: reasons.length - FEW_REASONS })}</li>
          )}
        </ul>
      )}
      {open && <EntryDetails id={details} entry={entry} status={status} />}
    </article>
  );
}
