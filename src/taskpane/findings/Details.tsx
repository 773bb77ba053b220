import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedFinding } from '../../outputs/result';
import { findingsWords } from '../../strings/pane/findings';
import { useWords } from '../app/preferences';
import { usePaneState } from '../app/session-context';
import { useKept } from '../app/view-state';
import { useCardStyles } from './styles';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    width: 'fit-content',
  },
  rule: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, gridColumn: 2 },
});

/** Of one rule so many messages are told. */
const MESSAGES = 8;

interface Props {
  /** Under which it is remembered that it is open. */
  readonly name: string;
  /** What the whole says, where the card does not. */
  readonly message: string | null;
  /** Whether what the findings say is told here; else the card does. */
  readonly withMessages: boolean;
  readonly findings: readonly CheckedFinding[];
}

/** What stands behind a card: the full message, and of every rule its id, why it must hold and where it comes from. */
export function Details({ name, message, withMessages, findings }: Props) {
  const styles = useStyles();
  const { text } = useCardStyles();
  const words = useWords(findingsWords);
  const rules = usePaneState((state) => state.result?.rules);
  const [isOpen, setOpen] = useKept(`details:${name}`, false);
  const seen = [...new Set(findings.map(({ rule }) => rule))];
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.details}</summary>
      {isOpen && message !== null && (
        <p className={text} lang="zh-CN">
          {message}
        </p>
      )}
      {isOpen &&
        seen.map((id) => {
          const rule = rules?.get(id);
          const messages = withMessages ? findings.filter((one) => one.rule === id) : [];
          return (
            <dl key={id} className={styles.rule} lang="zh-CN">
              <dt className={styles.term}>{words.rule}</dt>
              <dd className={styles.value}>
                {rule?.title ?? id} <code>{id}</code>
              </dd>
              {(rule?.why ?? '') !== '' && <dt className={styles.term}>{words.why}</dt>}
              {(rule?.why ?? '') !== '' && <dd className={styles.value}>{rule?.why}</dd>}
              {(rule?.basis ?? '') !== '' && <dt className={styles.term}>{words.basis}</dt>}
              {(rule?.basis ?? '') !== '' && <dd className={styles.value}>{rule?.basis}</dd>}
              {messages.length > 0 && <dt className={styles.term}>{words.message}</dt>}
              {messages.slice(0, MESSAGES).map((one) => (
                <dd key={one.id} className={styles.value}>
                  {one.message}
                </dd>
              ))}
            </dl>
          );
        })}
    </details>
  );
}
