import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../rules/model';
import { StatusMark } from './StatusMark';

/** The results in the order that they are worked through. */
export const STATUS_ORDER: readonly Status[] = ['fail', 'rounding', 'unverifiable', 'pass', 'notApplicable'];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: {
    padding: '2px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
});

interface StatusFilterProps {
  readonly label: string;
  readonly words: Readonly<Record<Status, string>>;
  readonly counts: Readonly<Record<Status, number>>;
  /** In this order; those without any are left out. */
  readonly order?: readonly Status[];
  /** A status, or anything else for all. */
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** Results with their counts as a filter: one at a time, pressed again for all. */
export function StatusFilter({
  label,
  words,
  counts,
  order = STATUS_ORDER,
  value,
  choose,
}: StatusFilterProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.row}>
      {order
        .filter((status) => counts[status] > 0 || status === value)
        .map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={status === value}
            className={mergeClasses(styles.chip, status === value && styles.chosen)}
            onClick={() => choose(status === value ? 'all' : status)}
          >
            <StatusMark status={status} severity="error" /> {words[status]} {counts[status]}
          </button>
        ))}
    </div>
  );
}
