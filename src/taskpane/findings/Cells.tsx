import { Button } from '@fluentui/react-components';
import type { CellRef } from '../../core/address';
import { findingsWords } from '../../strings/pane/findings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { useKept } from '../app/view-state';
import { CellLink } from '../shared/CellLink';
import { useCardStyles } from './styles';

/** So many are shown unasked. */
const FEW = 3;
/** More than these are found in the sheet by their marks. */
const MOST = 100;

/** Cells in a row, each a link; `name` is under which the list remembers that all were asked for. */
export function Cells({ cells, name }: { readonly cells: readonly CellRef[]; readonly name: string }) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const [isWhole, setWhole] = useKept(`cells:${name}`, false);
  if (cells.length === 0) return null;
  const shown = cells.slice(0, isWhole ? MOST : FEW);
  return (
    <div className={styles.figures}>
      {shown.map((cell, index) => (
        <CellLink key={index} cell={cell} />
      ))}
      {cells.length > FEW && (
        <Button size="small" appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : fill(words.moreCells, { count: cells.length })}
        </Button>
      )}
    </div>
  );
}
