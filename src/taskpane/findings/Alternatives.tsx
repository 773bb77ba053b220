import { Button, mergeClasses } from '@fluentui/react-components';
import type { ShownCauseCell } from '../../outputs/cause';
import type { CheckedCause } from '../../outputs/result';
import { findingsWords } from '../../strings/pane/findings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { useKept } from '../app/view-state';
import { AdoptButton } from './AdoptButton';
import { Correction } from './Correction';
import { useCardStyles } from './styles';

const FEW = 3;

/** What a cause may be instead, the likeliest first; each can be adopted by itself. */
export function Alternatives({ cause }: { readonly cause: CheckedCause }) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const [isWhole, setWhole] = useKept(`alternatives:${cause.id}`, false);
  const own = proposalKey(cause.cells);
  const others = cause.alternatives
    .map((alternative, index) => ({ ...alternative, index }))
    .filter(({ cells }) => proposalKey(cells) !== own);
  if (others.length === 0) return null;
  const title = cause.cells.length === 0 ? words.alternatives : words.otherFigures;
  return (
    <div>
      <div className={styles.quiet}>{title}</div>
      <ol className={mergeClasses(styles.list, styles.indented)} aria-label={title}>
        {others.slice(0, isWhole ? others.length : FEW).map(({ cells, probability, index }) => (
          <li key={index} className={styles.item}>
            {cells.map((cell, nth) => (
              <Correction key={nth} cell={cell} />
            ))}
            <div className={styles.actions}>
              <AdoptButton id={cause.id} alternative={index} cells={cells} />
              <span className={styles.quiet}>
                {fill(words.percent, { percent: Math.max(1, Math.round(probability * 100)) })}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {others.length > FEW && (
        <Button size="small" appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : fill(words.moreSymptoms, { count: others.length - FEW })}
        </Button>
      )}
    </div>
  );
}

function proposalKey(cells: readonly ShownCauseCell[]): string {
  return cells.map(({ sheet, row, col, proposed }) => `${sheet}!${row},${col}=${proposed}`).join(';');
}
