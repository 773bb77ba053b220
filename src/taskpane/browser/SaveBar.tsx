import { useEffect, useState } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { browserWords } from '../../strings/pane/browser';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { saveFile } from './save-file';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  line: { overflowWrap: 'anywhere' },
});

/** Downloading the workbook with what was written into it, and going on to another one. */
export function SaveBar() {
  const styles = useStyles();
  const words = useWords(browserWords).save;
  const { actions } = usePane();
  const workbook = usePaneState((state) => state.workbook);
  const written = usePaneState((state) => state.written);
  const [saved, setSaved] = useState<{ readonly written: number; readonly name: string } | null>(null);
  const [leaving, setLeaving] = useState(false);
  const isSaved = saved !== null && saved.written === written;
  const unsaved = written > 0 && !isSaved;
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (!workbook) return null;

  const save = (): void => {
    const file = actions.file();
    if (!file) return;
    saveFile(file);
    setSaved({ written, name: file.name });
    setLeaving(false);
  };
  const leave = (): void => {
    setLeaving(false);
    setSaved(null);
    void actions.close();
  };
  return (
    <div className={styles.bar}>
      <Button size="small" appearance="primary" disabled={written === 0} onClick={save}>
        {workbook.writable ? words.marked : words.report}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => (unsaved ? setLeaving(true) : leave())}>
        {words.other}
      </Button>
      <div role="status" className={styles.line}>
        {leaving ? (
          <>
            <Text size={200}>{words.unsaved}</Text>
            <Button size="small" appearance="subtle" onClick={leave}>
              {words.leave}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setLeaving(false)}>
              {words.stay}
            </Button>
          </>
        ) : (
          isSaved && <Text size={200}>{words.saved(saved.name)}</Text>
        )}
      </div>
    </div>
  );
}
