import { Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { parseFigure } from '../../core/amount';
import { narrativeWords } from '../../strings/pane/narrative';
import type { FieldTemplate } from '../../narrative/compose/template-sources';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '2px' },
  label: { fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wrong: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface FieldInputProps {
  /** Its element's id, to be gone to. */
  readonly id: string;
  readonly name: string;
  readonly value: string | null;
  readonly kind: FieldTemplate['kind'];
  /** What to write there. */
  readonly ask: string | undefined;
}

/** What only the user knows: taken over when the field is left, or Enter is pressed in a figure's. */
export function FieldInput({ id, name, value, kind, ask }: FieldInputProps) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const { actions } = usePane();
  const own = usePaneState((state) => state.fields.get(name));
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? own ?? value ?? '';
  const commit = (): void => {
    if (draft === null) return;
    if (draft.trim() === (own ?? value ?? '')) setDraft(null);
    else void actions.setField(name, draft.trim()).then(() => setDraft(null));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Enter' && kind !== 'prose' && !event.nativeEvent.isComposing;
    if (isDone) commit();
    else if (event.key === 'Escape') setDraft(null);
  };
  const isWrong = kind !== 'prose' && text.trim() !== '' && parseFigure(text) === null;
  const hint = own === undefined && value !== null ? words.fieldFrom : ask;
  const described = `${id}-hint`;
  const shared = {
    id,
    size: 'small',
    value: text,
    'aria-describedby': described,
    'aria-invalid': isWrong,
    onBlur: commit,
    onKeyDown,
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label} lang="zh-CN">
        {name}
      </label>
      {kind === 'prose' ? (
        <Textarea {...shared} lang="zh-CN" resize="vertical" onChange={(_, data) => setDraft(data.value)} />
      ) : (
        <Input {...shared} inputMode="decimal" onChange={(_, data) => setDraft(data.value)} />
      )}
      <span id={described} className={isWrong ? styles.wrong : styles.hint} lang="zh-CN">
        {isWrong ? words.notFigure : hint}
      </span>
    </div>
  );
}
