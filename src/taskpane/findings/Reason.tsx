import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { findingsWords } from '../../strings/pane/findings';
import { useWords } from '../app/preferences';
import { usePane } from '../app/session-context';
import { useKept } from '../app/view-state';
import { useCardStyles } from './styles';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '4px', flexBasis: '100%' },
  label: { fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

/** What the user has begun to write for a finding or cause, by id; null while its field is closed. */
export function useReason(id: string): readonly [string | null, (text: string | null) => void] {
  return useKept<string | null>(`reason:${id}`, null);
}

/** The field for the reason that ignoring needs. Enter keeps it, Escape closes it. */
export function ReasonField({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { actions: row } = useCardStyles();
  const words = useWords(findingsWords);
  const { actions } = usePane();
  const [text, setText] = useReason(id);
  const [isMissing, setMissing] = useState(false);
  const field = useId();
  if (text === null) return null;
  const save = (): void => {
    if (text.trim() === '') {
      setMissing(true);
      return;
    }
    setText(null);
    void actions.ignore(id, text.trim());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label className={styles.label} htmlFor={field}>
        {words.reasonLabel}
      </label>
      <Input
        id={field}
        autoFocus
        value={text}
        aria-required
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${field}-missing` : undefined}
        onChange={(_event, data) => {
          setMissing(false);
          setText(data.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(null);
        }}
      />
      {isMissing && (
        <span id={`${field}-missing`} role="alert" className={styles.error}>
          {words.reasonNeeded}
        </span>
      )}
      <div className={row}>
        <Button size="small" type="submit" appearance="primary">
          {words.saveReason}
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
