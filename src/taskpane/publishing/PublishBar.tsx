import { useState } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { publishingWords } from '../../strings/pane/publishing';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  question: {
    flexBasis: '100%',
    margin: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** 清除标记 and 清理公开稿; the latter asks first. */
export function PublishBar() {
  const styles = useStyles();
  const words = useWords(publishingWords);
  const { actions } = usePane();
  const cleaning = usePaneState((state) => state.cleaning);
  const isBusy = usePaneState((state) => state.busy !== null);
  const isOpen = usePaneState((state) => state.workbook !== null);
  if (!isOpen) return null;
  if (cleaning) return <Question opinions={cleaning.opinions} />;
  return (
    <div className={styles.bar}>
      <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => void actions.clear()}>
        {words.clear}
      </Button>
      <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => void actions.askClean()}>
        {words.clean}
      </Button>
    </div>
  );
}

/** What 清理公开稿 takes away and what it leaves, and the offer to keep the reasons first; asked anew each time. */
function Question({ opinions }: { readonly opinions: number }) {
  const styles = useStyles();
  const words = useWords(publishingWords);
  const { actions } = usePane();
  const isBusy = usePaneState((state) => state.busy !== null);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setSavedAs(null);
    const file = await actions.opinionsFile();
    if (!file) return;
    const before = actions.state.get().failure;
    await actions.hand(file);
    // What went wrong is told by the session; then nothing was saved.
    if (actions.state.get().failure === before) setSavedAs(file.name);
  };
  return (
    <section className={styles.question} aria-label={words.title}>
      <Text weight="semibold">{words.title}</Text>
      <Text size={200}>{words.goes}</Text>
      <Text size={200}>{words.stays}</Text>
      {opinions > 0 && <Text size={200}>{words.opinions(opinions)}</Text>}
      <Text size={200} role="status">
        {savedAs === null ? '' : words.saved(savedAs)}
      </Text>
      <div className={styles.bar}>
        {opinions > 0 && (
          <Button size="small" disabled={isBusy} onClick={() => void save()}>
            {words.save}
          </Button>
        )}
        <Button size="small" appearance="primary" disabled={isBusy} onClick={() => void actions.clean()}>
          {words.go}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => actions.dismiss('cleaning')}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
