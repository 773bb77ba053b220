import type { Relation } from '../../outputs/relations';
import { makeStyles } from '@fluentui/react-components';
import { useVirtualRows } from '../shared/use-virtual-rows';
import { RelationCard } from './RelationCard';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, paddingRight: 0, listStyleType: 'none' },
  row: { marginBottom: '8px' },
});

const GAP = 8;
const ESTIMATE = 120;
const keyOf = ({ id }: Relation): string => id;

/** Relations one below the other; of a long list only those in view are drawn. */
export function RelationList({ relations }: { readonly relations: readonly Relation[] }) {
  const styles = useStyles();
  const { listRef, style, rows } = useVirtualRows(relations, { keyOf, estimate: ESTIMATE, gap: GAP });
  return (
    <ul ref={listRef} className={styles.list} style={style}>
      {rows.map(({ item, key, index, ref }) => (
        <li
          key={key}
          ref={ref}
          className={styles.row}
          aria-posinset={index + 1}
          aria-setsize={relations.length}
        >
          <RelationCard relation={item} />
        </li>
      ))}
    </ul>
  );
}
