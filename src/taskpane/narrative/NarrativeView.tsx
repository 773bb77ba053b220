import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { narrativeWords } from '../../strings/pane/narrative';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { Narrated } from './Narrated';

const useStyles = makeStyles({
  line: {
    margin: 0,
    padding: '10px 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** 情况说明 and 名词解释: what the tables say beside what the workbook's texts say. */
export function NarrativeView() {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const { actions, engine } = usePane();
  const narration = usePaneState((state) => state.narration);
  const workbook = usePaneState((state) => state.workbook);
  const isLacking = workbook !== null && narration === null;
  useEffect(() => {
    if (isLacking) void actions.compose();
  }, [actions, isLacking]);
  if (engine && narration) return <Narrated engine={engine} narration={narration} />;
  return <p className={styles.line}>{workbook ? words.loading : words.noWorkbook}</p>;
}
