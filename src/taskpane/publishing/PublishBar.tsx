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

/** 清除标记 and 清理公开稿; the latter says what goes and what stays, and offers to keep the reasons first. */
export function PublishBar() {
  const styles = useStyles();
  const words = useWords(publishingWords);
  const { actions } = usePane();
  const cleaning = usePaneState((state) => state.cleaning);
  const isBusy = usePaneState((state) => state.busy !== null);
  const isOpen = usePaneState((state) => state.workbook !== null);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  if (!isOpen) return null;
  if (!cleaning) {
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
  const save = async (): Promise<void> => {
    const file = await actions.opinionsFile();
    if (!file) return;
    await actions.hand(file);
    setSavedAs(file.name);
  };
  return (
    <section className={styles.question} aria-label={words.title}>
      <Text weight="semibold">{words.title}</Text>
      <Text size={200}>{words.goes}</Text>
      <Text size={200}>{words.stays}</Text>
      {cleaning.opinions > 0 && <Text size={200}>{words.opinions(cleaning.opinions)}</Text>}
      <Text size={200} role="status">
        {savedAs === null ? '' : words.saved(savedAs)}
      </Text>
      <div className={styles.bar}>
        {cleaning.opinions > 0 && (
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
