import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../../core/address';
import { findingsWords } from '../../strings/pane/findings';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { ReasonField, useReason } from './Reason';
import { useCardStyles } from './styles';

interface Props {
  readonly id: string;
  /** Where it can be seen. */
  readonly cell: CellRef | null;
  readonly isExplained: boolean;
  /** What can be adopted. */
  readonly children?: ReactNode;
}

/** What can be done with a card: go there, adopt, give a reason, take an adoption back. */
export function CardActions({ id, cell, isExplained, children }: Props) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const { actions } = usePane();
  const isAdopted = usePaneState((state) => state.adoptions.some((one) => one.id === id));
  const [reason, setReason] = useReason(id);
  return (
    <div className={styles.actions}>
      {cell && (
        <Button size="small" className={styles.button} onClick={() => void actions.goTo(cell)}>
          {words.locate}
        </Button>
      )}
      {children}
      {isAdopted && (
        <Button size="small" className={styles.button} onClick={() => void actions.undo(id)}>
          {words.undo}
        </Button>
      )}
      {!isExplained && (
        <Button
          size="small"
          className={styles.button}
          aria-expanded={reason !== null}
          onClick={() => setReason(reason === null ? '' : null)}
        >
          {words.ignore}
        </Button>
      )}
      {!isExplained && <ReasonField id={id} />}
    </div>
  );
}
