import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { relationsWords, type RelationsWords } from '../../strings/pane/relations';
import { fill } from '../../strings/zh-CN';
import type { MatrixCell } from '../../outputs/relations';
import type { Status } from '../../rules/model';
import { useWords } from '../app/preferences';
import { STATUS_ORDER } from '../shared/StatusFilter';
import { StatusMark } from '../shared/StatusMark';
import type { MatrixTable } from './tables';

const useStyles = makeStyles({
  grid: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', maxWidth: '520px' },
  head: {
    padding: '2px 0',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
  cell: {
    height: '34px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    textAlign: 'center',
    outlineOffset: '-2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  live: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  own: { backgroundColor: tokens.colorNeutralBackground3 },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightBold },
  sign: { display: 'block' },
  count: { display: 'block', fontVariantNumeric: 'tabular-nums' },
});

export interface Pair {
  readonly a: string;
  readonly b: string;
}

interface MatrixProps {
  readonly tables: readonly MatrixTable[];
  readonly cells: readonly MatrixCell[];
  readonly chosen: Pair | null;
  readonly choose: (pair: Pair) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Tables by tables: how the relations of each two came out. One stop for Tab, arrow keys inside, Enter opens. */
export function Matrix({ tables, cells, chosen, choose }: MatrixProps) {
  const styles = useStyles();
  const words = useWords(relationsWords);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const grid = useRef<HTMLTableElement>(null);
  const byPair = useMemo(() => new Map(cells.map((cell) => [`${cell.a}|${cell.b}`, cell])), [cells]);
  const cellOf = (row: number, col: number): MatrixCell | null => {
    const [a, b] = [tables[Math.min(row, col)]?.name, tables[Math.max(row, col)]?.name];
    return byPair.get(`${a ?? ''}|${b ?? ''}`) ?? null;
  };
  const open = (row: number, col: number): void => {
    const cell = cellOf(row, col);
    setAt([row, col]);
    if (cell) choose({ a: cell.a, b: cell.b });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [row, col] = at;
    if (event.key === 'Enter' || event.key === ' ') open(row, col);
    else {
      const to = target(event, at, tables.length - 1);
      if (!to) return;
      setAt(to);
      grid.current?.querySelector<HTMLElement>(`[data-at="${to.join(':')}"]`)?.focus();
    }
    event.preventDefault();
  };
  const short = ({ number }: MatrixTable): string =>
    number === null ? words.other : fill(words.short, { number });
  return (
    <table
      ref={grid}
      role="grid"
      aria-label={words.matrix}
      aria-readonly="true"
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <td className={styles.head} />
          {tables.map((table) => (
            <th
              key={table.name}
              scope="col"
              className={styles.head}
              title={table.name}
              aria-label={table.name}
            >
              {short(table)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map((table, row) => (
          <tr key={table.name}>
            <th scope="row" className={styles.head} title={table.name} aria-label={table.name}>
              {short(table)}
            </th>
            {tables.map((other, col) => {
              const cell = cellOf(row, col);
              const isChosen = cell !== null && chosen?.a === cell.a && chosen.b === cell.b;
              const label = cellLabel(table.name, other.name, cell, words);
              return (
                <td
                  key={other.name}
                  role="gridcell"
                  data-at={`${String(row)}:${String(col)}`}
                  tabIndex={at[0] === row && at[1] === col ? 0 : -1}
                  aria-label={label}
                  aria-selected={isChosen}
                  title={label}
                  className={mergeClasses(
                    styles.cell,
                    row === col && styles.own,
                    cell !== null && styles.live,
                    isChosen && styles.chosen,
                  )}
                  onClick={() => open(row, col)}
                >
                  {cell && <Result cell={cell} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The worst that is there, and how often. */
function Result({ cell }: { readonly cell: MatrixCell }) {
  const styles = useStyles();
  const status = worstStatus(cell);
  return (
    <>
      <span className={styles.sign}>
        <StatusMark status={status} severity={cell.worst ?? 'note'} />
      </span>
      <span className={styles.count}>{cell.counts[status]}</span>
    </>
  );
}

function worstStatus({ counts }: MatrixCell): Status {
  return STATUS_ORDER.find((status) => counts[status] > 0) ?? 'notApplicable';
}

function cellLabel(a: string, b: string, cell: MatrixCell | null, words: RelationsWords): string {
  if (!cell) return fill(words.cell.none, { a, b });
  const what = STATUS_ORDER.filter((status) => cell.counts[status] > 0)
    .map((status) => fill(words.cell[status], { count: cell.counts[status] }))
    .join(words.cell.separator);
  return fill(a === b ? words.cell.own : words.cell.pair, { a, b, what });
}

function target(
  { key, ctrlKey }: KeyboardEvent,
  [row, col]: readonly [number, number],
  last: number,
): readonly [number, number] | null {
  if (key === 'Home') return [ctrlKey ? 0 : row, 0];
  if (key === 'End') return [ctrlKey ? last : row, last];
  const move = MOVES[key];
  if (!move) return null;
  const within = (value: number): number => Math.min(last, Math.max(0, value));
  return [within(row + move[0]), within(col + move[1])];
}
