import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { narrativeWords } from '../../strings/pane/narrative';
import { fill } from '../../strings/zh-CN';
import { cellKey } from '../../core/address';
import type { Gap } from '../../narrative/compose/result';
import { useWords } from '../app/preferences';
import { CellLink } from '../shared/CellLink';

const useStyles = makeStyles({
  box: {
    padding: '6px 10px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  gap: { padding: '4px 0', fontSize: tokens.fontSizeBase200 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '0 10px' },
});

interface GapsProps {
  readonly title: string;
  readonly gaps: readonly Gap[];
  readonly open: boolean;
  /** Goes to the input of what a gap asks for; null where it asks for nothing that can be filled in here. */
  readonly goTo: (gap: Gap) => (() => void) | null;
}

/** What could not be said, or should be known: each with what to do. */
export function Gaps({ title, gaps, open, goTo }: GapsProps) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  if (gaps.length === 0) return null;
  return (
    <details className={styles.box} open={open}>
      <summary className={styles.summary}>
        {title} {fill(words.gapCount, { count: gaps.length })}
      </summary>
      <ul className={styles.list} lang="zh-CN">
        {gaps.map((gap, index) => {
          const go = goTo(gap);
          return (
            <li key={`${String(index)} ${gap.name}`} className={styles.gap}>
              {gap.message}
              <div className={styles.links}>
                {go && (
                  <Link as="button" inline onClick={go} aria-label={`${words.fillIn} ${gap.name}`}>
                    {words.fillIn}
                  </Link>
                )}
                {gap.cells.slice(0, 3).map((cell) => (
                  <CellLink key={cellKey(cell)} cell={cell} />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
