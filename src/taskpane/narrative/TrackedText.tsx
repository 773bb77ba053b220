import { makeStyles, tokens } from '@fluentui/react-components';
import { narrativeWords } from '../../strings/pane/narrative';
import type { DiffRun } from '../../outputs/text-diff';
import { useWords } from '../app/preferences';
import { useHiddenStyles } from '../shared/LiveRegion';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line', lineHeight: tokens.lineHeightBase400 },
  removed: { color: tokens.colorStatusDangerForeground1, textDecorationLine: 'line-through' },
  added: {
    color: tokens.colorStatusSuccessForeground1,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
  },
});

/** A text with what changes in it, as tracked changes: struck out what goes, underlined what comes. */
export function TrackedText({ runs }: { readonly runs: readonly DiffRun[] }) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const words = useWords(narrativeWords);
  return (
    <p className={styles.text} lang="zh-CN">
      {runs.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'removed' ? (
          <del key={index} className={styles.removed}>
            <span className={hidden}>{words.removed}</span>
            {text}
          </del>
        ) : (
          <ins key={index} className={styles.added}>
            <span className={hidden}>{words.added}</span>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
