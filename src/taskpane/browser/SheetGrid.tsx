import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { cellAddress } from '../../core/address';
import type { MarkKind } from '../../workbook/plan';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { GridRow } from './GridRow';
import {
  between,
  HEAD_HEIGHT,
  layOutSheet,
  lettersBetween,
  ROW_HEIGHT,
  type Place,
  type SheetLayout,
} from './sheet-layout';

const useStyles = makeStyles({
  scroller: {
    flex: '1 1 0',
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sheet: { position: 'relative' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${String(HEAD_HEIGHT)}px`,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  letter: {
    position: 'absolute',
    top: 0,
    height: `${String(HEAD_HEIGHT)}px`,
    lineHeight: `${String(HEAD_HEIGHT)}px`,
    textAlign: 'center',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Drawn beside what is seen, in pixels. */
const MARGIN = 200;
/** Until the element tells. */
const FIRST_VIEW = { top: 0, left: 0, width: 800, height: 600 };

/** The cells of a sheet, those alone that may be seen: by mouse, by keyboard, with the marks of the last check. */
export function SheetGrid({
  sheet,
  label,
  marks,
  markWords,
  active,
  onMove,
  onChoose,
}: {
  readonly sheet: SheetSnapshot;
  readonly label: string;
  readonly marks: ReadonlyMap<number, MarkKind>;
  readonly markWords: Readonly<Record<MarkKind, string>>;
  readonly active: Place | null;
  readonly onMove: (to: Place) => void;
  readonly onChoose: (cell: Place) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const hiddenShown = active && sheet.hiddenRows.has(active.row) ? active.row : null;
  const layout = useMemo(() => layOutSheet(sheet, hiddenShown), [sheet, hiddenShown]);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(FIRST_VIEW);

  const look = (): void => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    setView((now) =>
      now.top === top && now.left === left && now.width === width && now.height === height
        ? now
        : { top, left, width: width || FIRST_VIEW.width, height: height || FIRST_VIEW.height },
    );
  };
  useEffect(() => {
    look();
    if (typeof ResizeObserver !== 'function' || !scroller.current) return undefined;
    const resized = new ResizeObserver(look);
    resized.observe(scroller.current);
    return () => resized.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (scroller.current && active) bringIntoView(scroller.current, layout, active);
  }, [layout, active]);

  const [firstCol, lastCol] = between(layout.lefts, view.left - MARGIN, view.left + view.width + MARGIN);
  const firstRow = Math.max(0, Math.floor((view.top - MARGIN) / ROW_HEIGHT));
  const lastRow = Math.min(layout.rows.length, Math.ceil((view.top + view.height + MARGIN) / ROW_HEIGHT));
  const drawn = withMergeStarts(layout, firstRow, lastRow, firstCol, lastCol);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && active) onChoose(active);
    else {
      const to = moved(event.key, active, layout, Math.floor(view.height / ROW_HEIGHT) - 2);
      if (!to) return;
      onMove(to);
    }
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={(layout.rows.at(-1) ?? 0) + 2}
      aria-colcount={layout.lefts.length}
      aria-activedescendant={active ? `${id}${cellAddress(active)}` : undefined}
      tabIndex={0}
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} role="rowgroup" style={{ width: layout.width, height: layout.height }}>
        <div className={styles.head} role="row" aria-rowindex={1}>
          {lettersBetween(firstCol, lastCol).map((letters, nth) => {
            const left = layout.lefts[firstCol + nth] ?? 0;
            const width = (layout.lefts[firstCol + nth + 1] ?? left) - left;
            return (
              <div
                key={letters}
                className={styles.letter}
                role="columnheader"
                aria-colindex={firstCol + nth + 2}
                style={{ left: layout.gutter + left, width }}
              >
                {letters}
              </div>
            );
          })}
        </div>
        {drawn.map((index) => (
          <GridRow
            key={layout.rows[index]}
            id={id}
            index={index}
            layout={layout}
            firstCol={firstCol}
            lastCol={lastCol}
            marks={marks}
            markWords={markWords}
            active={active}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

/** Indexes of the rows to draw, with those in which a merged area begins that reaches into view. */
function withMergeStarts(
  layout: SheetLayout,
  first: number,
  last: number,
  firstCol: number,
  lastCol: number,
): readonly number[] {
  const indexes = new Set<number>();
  for (let col = firstCol; col <= lastCol; col += 1) {
    const top = layout.mergeAt(layout.rows[first] ?? 0, col)?.top;
    const index = top === undefined ? first : layout.rows.indexOf(top);
    if (index >= 0 && index < first) indexes.add(index);
  }
  for (let index = first; index < last; index += 1) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}

/** Puts a cell into the middle where it is not in view; one that is in view stays where it is. */
function bringIntoView(scroller: HTMLElement, layout: SheetLayout, { row, col }: Place): void {
  const top = layout.rows.indexOf(row) * ROW_HEIGHT;
  const left = layout.lefts[col] ?? 0;
  const width = (layout.lefts[col + 1] ?? left) - left;
  const seenDown = scroller.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
  const seenAcross = scroller.clientWidth - layout.gutter - width;
  if (top < scroller.scrollTop || top > scroller.scrollTop + seenDown) {
    scroller.scrollTop = Math.max(0, top - seenDown / 2);
  }
  if (left < scroller.scrollLeft || left > scroller.scrollLeft + seenAcross) {
    scroller.scrollLeft = Math.max(0, left - seenAcross / 2);
  }
}

/** Where a key leads from a cell, or null for a key that leads nowhere. */
function moved(key: string, from: Place | null, layout: SheetLayout, page: number): Place | null {
  const lastCol = layout.lefts.length - 2;
  const lastRow = layout.rows.length - 1;
  const step = STEPS[key];
  if (!step) return null;
  if (!from) return { row: layout.rows[0] ?? 0, col: 0 };
  const [down, right] = step;
  // Out of a merged area in one step.
  const merge = layout.mergeAt(from.row, from.col);
  const row = down > 0 && merge ? merge.bottom : from.row;
  const col = right > 0 && merge ? merge.right : from.col;
  const index = Math.max(0, layout.rows.indexOf(row));
  const far = Number.isFinite(down) ? down * (key.startsWith('Page') ? Math.max(1, page) : 1) : down;
  const toRow = layout.rows[Math.min(lastRow, Math.max(0, index + far))] ?? 0;
  const toCol = Math.min(lastCol, Math.max(0, col + right));
  const into = layout.mergeAt(toRow, toCol);
  return into ? { row: into.top, col: into.left } : { row: toRow, col: toCol };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-1, 0],
  PageDown: [1, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};
