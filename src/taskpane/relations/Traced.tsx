import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { relationsWords } from '../../strings/pane/relations';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { cellName } from '../shared/places';
import { inStatusOrder } from './filtering';
import { RelationList } from './RelationList';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  line: { margin: 0 },
});

/** The relations of the cell that they were asked for; nothing where none was. */
export function Traced() {
  const styles = useStyles();
  const words = useWords(relationsWords);
  const { actions, engine } = usePane();
  const cell = usePaneState((state) => state.traced);
  const result = usePaneState((state) => state.result);
  const disclosure = usePaneState((state) => state.disclosure);
  const relations = useMemo(
    () => (engine && result && cell ? inStatusOrder(engine.relationsOfCell(result, cell)) : []),
    [engine, result, cell],
  );
  if (!cell) return null;
  const line = !result ? words.tracedUnchecked : relations.length === 0 ? words.tracedNone : words.tracedAt;
  return (
    <section aria-label={words.traced} className={styles.box}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.traced}</h2>
        <Button size="small" onClick={() => actions.endTrace()}>
          {words.end}
        </Button>
      </div>
      <p className={styles.line} aria-live="polite">
        {fill(line, { cell: cellName(disclosure, cell), count: relations.length })}
      </p>
      <RelationList relations={relations} />
    </section>
  );
}
