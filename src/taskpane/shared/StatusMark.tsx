import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity, Status } from '../../rules/model';
import { useSeverityColours } from './SeverityMark';

/** Drawn, not written: not every font has such signs. */
const SIGNS: Readonly<Record<Status, string>> = {
  fail: 'M2.5 2.5l9 9m0-9l-9 9',
  rounding: 'M1.5 5.6c2-2.6 4-2.6 5.5-.6s3.5 2 5.5-.6M1.5 10.6c2-2.6 4-2.6 5.5-.6s3.5 2 5.5-.6',
  unverifiable: 'M4.2 4.6c0-3.6 5.8-3.6 5.8 0 0 2.2-2.9 2.2-2.9 4.6m0 2.6v.6',
  pass: 'M1.8 7.6l3.6 3.8 6.8-8.6',
  notApplicable: 'M3 7h8',
};

const useStyles = makeStyles({
  sign: {
    width: '12px',
    height: '12px',
    flexShrink: 0,
    verticalAlign: '-1px',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '2px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A result's sign, each of another shape; the word stands beside it, so it is hidden from screen readers. */
export function StatusMark({ status, severity }: { readonly status: Status; readonly severity: Severity }) {
  const styles = useStyles();
  const colours = useSeverityColours();
  const isFound = status === 'fail' || status === 'rounding';
  const colour = isFound ? colours[severity] : status === 'pass' ? styles.pass : styles.quiet;
  return (
    <svg aria-hidden="true" viewBox="0 0 14 14" className={mergeClasses(styles.sign, colour)}>
      <path d={SIGNS[status]} />
    </svg>
  );
}
