import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useVirtualRows } from './use-virtual-rows';

const GAP = 8;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, paddingRight: 0, listStyleType: 'none' },
  row: { marginBottom: `${String(GAP)}px` },
});

interface Props<T> {
  readonly items: readonly T[];
  /** Names a row for as long as it is the same thing; the same function every time. */
  readonly keyOf: (item: T) => string;
  /** How tall a row probably is, in pixels, with the gap to the next one. */
  readonly estimate: number;
  readonly label?: string;
  readonly children: (item: T, key: string) => ReactNode;
}

/** Cards one below the other; of a long list only those in view are drawn. */
export function VirtualList<T>({ items, keyOf, estimate, label, children }: Props<T>) {
  const styles = useStyles();
  const { listRef, style, rows } = useVirtualRows(items, { keyOf, estimate, gap: GAP });
  return (
    <ul ref={listRef} className={styles.list} style={style} aria-label={label}>
      {rows.map(({ item, key, index, ref }) => (
        <li key={key} ref={ref} className={styles.row} aria-posinset={index + 1} aria-setsize={items.length}>
          {children(item, key)}
        </li>
      ))}
    </ul>
  );
}
