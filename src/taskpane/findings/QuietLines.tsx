import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { zhCN } from '../../strings/zh-CN';
import { findingsWords } from '../../strings/pane/findings';
import { severityWords } from '../../strings/pane/shell';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import type { Adoption } from '../session/state';
import { Arrow } from '../shared/Arrow';
import { CellLink } from '../shared/CellLink';
import { Figure } from '../shared/Figure';
import { cellsOfEntry, entryId } from './entries';
import type { KeptRow } from './kept-list';
import { useCardStyles } from './styles';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  done: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** In the place of what an edit has solved, until the next 一键校核; what was adopted can be taken back. */
export function SolvedLine({ row }: { readonly row: KeptRow }) {
  const styles = useStyles();
  const words = useWords(findingsWords);
  const { entry } = row;
  const adoption = usePaneState((state) => state.adoptions.find(({ id }) => id === entryId(entry)) ?? null);
  if (adoption) return <AdoptedLine adoption={adoption} />;
  const [cell] = cellsOfEntry(entry);
  const title = entry.kind === 'cause' ? zhCN.mistake[entry.cause.mistake] : entry.finding.title;
  return (
    <div className={styles.line}>
      <span className={styles.done}>✓ {words.solved}</span>
      {cell && <CellLink cell={cell} />}
      <span lang="zh-CN">{title}</span>
    </div>
  );
}

/** A proposal that was written, as long as it can be taken back. */
export function AdoptedLine({ adoption }: { readonly adoption: Adoption }) {
  const styles = useStyles();
  const { button } = useCardStyles();
  const words = useWords(findingsWords);
  const { blank } = useWords(severityWords);
  const { actions } = usePane();
  return (
    <div className={styles.line}>
      <span className={styles.done}>✓ {words.adopted}</span>
      {adoption.cells.map((cell, index) => (
        <span key={index}>
          <CellLink cell={cell} /> <Figure text={cell.before} blank={blank} /> <Arrow />{' '}
          <Figure text={cell.after} blank={blank} />
        </span>
      ))}
      <Button size="small" className={button} onClick={() => void actions.undo(adoption.id)}>
        {words.undo}
      </Button>
    </div>
  );
}
