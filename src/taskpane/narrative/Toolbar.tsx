import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { narrativeWords } from '../../strings/pane/narrative';
import type { Narration } from '../../outputs/narrative';
import { usePreferences, useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Writing all of it, how figures are written, and where it goes. */
export function Toolbar({ narration }: { readonly narration: Narration }) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const { actions } = usePane();
  const { preferences, change } = usePreferences();
  const busy = usePaneState((state) => state.busy !== null);
  const writable = usePaneState((state) => state.workbook?.writable ?? false);
  const texts = [narration.narrative, narration.glossary];
  const isOurs = texts.some(({ before }) => before !== null);
  const where = isOurs ? 'ours' : texts.some(({ beside }) => beside) ? 'beside' : 'fresh';
  return (
    <div className={styles.tools}>
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => void actions.writeNarrative(null, preferences.formulas)}>
          {isOurs ? words.writeAll : words.writeNew}
        </Button>
        <Button appearance="subtle" disabled={busy} onClick={() => void actions.compose()}>
          {words.refresh}
        </Button>
      </div>
      <Checkbox
        label={words.formulas}
        checked={preferences.formulas}
        onChange={(_, data) => change({ formulas: data.checked === true })}
      />
      <p className={styles.line}>{words.where[where]}</p>
      {!writable && <p className={styles.line}>{words.readOnly}</p>}
    </div>
  );
}
