import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Severity } from '../../rules/model';
import { countFindings, type CheckResult } from '../../outputs/result';
import { severityWords, shellWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import { LiveRegion } from '../shared/LiveRegion';
import { SEVERITIES, SeverityMark, useSeverityColours } from '../shared/SeverityMark';
import { useWords } from './preferences';
import { usePaneState } from './session-context';
import { useKept, useTab } from './view-state';

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(min-content, 1fr))',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  count: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '3px 2px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Forced colours leave no background to tell it by.
    '@media (forced-colors: active)': { borderBottom: '4px solid Highlight' },
    fontWeight: tokens.fontWeightSemibold,
  },
  number: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: 'nowrap' },
});

/** The counts of the last check: the severities filter the list, the other two lead to the ledger. */
export function Counts() {
  const result = usePaneState((state) => state.result);
  return result ? <CountsOf result={result} /> : null;
}

function CountsOf({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const colours = useSeverityColours();
  const words = useWords(shellWords);
  const { severity: names } = useWords(severityWords);
  const [tab, openTab] = useTab();
  const [only, setOnly] = useKept<Severity | null>('findings.severity', null);
  const [ledger, setLedger] = useKept<string>('ledger.status', 'all');
  const counts = useMemo(() => countFindings(result.findings), [result]);
  const { unverifiable, pass } = result.receipts;
  return (
    <section aria-label={words.counts}>
      <ul className={styles.counts}>
        {SEVERITIES.map((severity) => {
          const isChosen = tab === 'findings' && only === severity;
          return (
            <li key={severity}>
              <button
                type="button"
                className={mergeClasses(styles.count, isChosen && styles.chosen)}
                aria-pressed={isChosen}
                title={fill(words.onlyFilter, { word: names[severity] })}
                onClick={() => {
                  setOnly(isChosen ? null : severity);
                  openTab('findings');
                }}
              >
                <span className={mergeClasses(styles.number, counts[severity] > 0 && colours[severity])}>
                  {counts[severity]}
                </span>{' '}
                <span className={styles.word}>
                  <SeverityMark severity={severity} /> {names[severity]}
                </span>
              </button>
            </li>
          );
        })}
        {[['unverifiable', unverifiable] as const, ['pass', pass] as const].map(([status, count]) => (
          <li key={status}>
            <button
              type="button"
              className={mergeClasses(styles.count, tab === 'ledger' && ledger === status && styles.chosen)}
              title={words.toLedger}
              onClick={() => {
                setLedger(status);
                openTab('ledger');
              }}
            >
              <span className={styles.number}>{count}</span>{' '}
              <span className={styles.word}>{words[status]}</span>
            </button>
          </li>
        ))}
      </ul>
      <LiveRegion text={fill(words.announce, { ...counts, unverifiable, pass })} />
    </section>
  );
}
