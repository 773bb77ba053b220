import { Button } from '@fluentui/react-components';
import type { OpinionState } from '../../outputs/opinions';
import { findingsWords } from '../../strings/pane/findings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane } from '../app/session-context';
import { useCardStyles } from './styles';

interface Props {
  readonly of: OpinionState & { readonly id: string };
  /** The reason is its cause's, and is taken back there. */
  readonly inherited?: boolean;
}

/** What the user has said of a finding or cause, and what has lapsed of it. */
export function Opinion({ of: { id, opinion, lapsed }, inherited = false }: Props) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const { actions } = usePane();
  if (lapsed !== null) return <p className={styles.text}>{fill(words.lapsed, { reason: lapsed })}</p>;
  if (opinion === null || inherited) return null;
  return (
    <div className={styles.actions}>
      <span>{fill(words.explained, { reason: opinion })}</span>
      <Button size="small" className={styles.button} onClick={() => void actions.ignore(id, null)}>
        {words.reopen}
      </Button>
    </div>
  );
}
