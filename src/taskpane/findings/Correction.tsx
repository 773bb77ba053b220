import type { ShownCauseCell } from '../../outputs/cause';
import { findingsWords } from '../../strings/pane/findings';
import { severityWords } from '../../strings/pane/shell';
import { useWords } from '../app/preferences';
import { Arrow } from '../shared/Arrow';
import { CellLink } from '../shared/CellLink';
import { Figure } from '../shared/Figure';
import { useCardStyles } from './styles';

/** A cell, what it holds and what it should hold: "部门支出总表 C9  3,838.48 → 应为 3,883.48". */
export function Correction({ cell }: { readonly cell: ShownCauseCell }) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const { blank } = useWords(severityWords);
  return (
    <div className={styles.figures}>
      <CellLink cell={cell} />
      <Figure text={cell.current} blank={blank} />
      <Arrow />
      <span className={styles.quiet}>{words.becomes}</span>
      <Figure text={cell.proposed} blank={blank} look="strong" />
    </div>
  );
}
