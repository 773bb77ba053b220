import type { CSSProperties } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cellAddress } from '../../core/address';
import type { MarkKind, MarkStyle } from '../../workbook/plan';
import { MARK_LOOKS } from '../../workbook/mark-looks';
import type { CellSnapshot } from '../../workbook/snapshot';
import { usePaneState } from '../app/session-context';
import { markStyle } from '../shared/mark-style';
import { SHAPES } from '../shared/SeverityMark';
import { HEAD_HEIGHT, keyOf, ROW_HEIGHT, type Place, type SheetLayout } from './sheet-layout';

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0, width: '100%', height: `${String(ROW_HEIGHT)}px` },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    height: `${String(ROW_HEIGHT)}px`,
    lineHeight: `${String(ROW_HEIGHT)}px`,
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  // A sheet is paper, in the dark too.
  cell: {
    position: 'absolute',
    top: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '3px',
    boxSizing: 'border-box',
    padding: '0 5px',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: '#1b1b1b',
    backgroundColor: '#ffffff',
    borderRight: '1px solid #d9d9d9',
    borderBottom: '1px solid #d9d9d9',
    cursor: 'cell',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  shape: { width: '9px', height: '9px', flexShrink: 0 },
  right: { justifyContent: 'flex-end' },
  middle: { justifyContent: 'center' },
  formula: { color: '#0b5394' },
  active: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px', zIndex: 1 },
});

/** The shape that each mark has besides its colour: its severity's, a cause that of an error. */
const MARK_SHAPES: Readonly<Record<MarkKind, string>> = { ...SHAPES, cause: SHAPES.error };

/** The looks of the marks in a style, border and all: by it alone the style `frame` tells them apart from afar. */
function looksOf(style: MarkStyle): Readonly<Record<MarkKind, CSSProperties>> {
  const look = (kind: MarkKind): CSSProperties => {
    const own = MARK_LOOKS[style][kind];
    const line = own.border?.style === 'dotted' ? 'dotted' : 'solid';
    return { ...markStyle(own), ...(own.border && { border: `1px ${line} #${own.border.color}` }) };
  };
  return { cause: look('cause'), error: look('error'), warning: look('warning'), note: look('note') };
}

const LOOKS: Readonly<Record<MarkStyle, Readonly<Record<MarkKind, CSSProperties>>>> = {
  fill: looksOf('fill'),
  frame: looksOf('frame'),
};

/** One row of a sheet: its number, and those of its cells that may be seen. */
export function GridRow({
  id,
  index,
  layout,
  firstCol,
  lastCol,
  marks,
  markWords,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly index: number;
  readonly layout: SheetLayout;
  readonly firstCol: number;
  readonly lastCol: number;
  readonly marks: ReadonlyMap<number, MarkKind>;
  readonly markWords: Readonly<Record<MarkKind, string>>;
  readonly active: Place | null;
  readonly onChoose: (cell: Place) => void;
}) {
  const styles = useStyles();
  // As they were written, with the check whose marks they are.
  const looks = LOOKS[usePaneState(({ result, options }) => (result?.options ?? options).marks)];
  const row = layout.rows[index] ?? 0;
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={row + 2}
      style={{ top: HEAD_HEIGHT + index * ROW_HEIGHT }}
    >
      <div className={styles.number} role="rowheader" aria-colindex={1} style={{ width: layout.gutter }}>
        {row + 1}
      </div>
      {columnsOf(layout, row, firstCol, lastCol).map((col) => {
        const cell = layout.cellAt(row, col);
        const mark = marks.get(keyOf(row, col));
        const merge = layout.mergeAt(row, col);
        const isActive = active?.row === row && active.col === col;
        return (
          <div
            key={col}
            id={`${id}${cellAddress({ row, col })}`}
            className={mergeClasses(
              styles.cell,
              isNumber(cell) && styles.right,
              merge !== null && merge.right > merge.left && styles.middle,
              cell !== null && cell.formula !== null && styles.formula,
              isActive && styles.active,
            )}
            style={{ ...placeOf(layout, index, col, merge), ...(mark ? looks[mark] : {}) }}
            role="gridcell"
            aria-colindex={col + 2}
            aria-selected={isActive}
            title={cell?.text}
            onClick={() => onChoose({ row, col })}
          >
            {mark && (
              <svg className={styles.shape} viewBox="0 0 14 14" role="img" aria-label={markWords[mark]}>
                <path d={MARK_SHAPES[mark]} fill="currentColor" />
              </svg>
            )}
            <span className={styles.text}>{cell?.text ?? ''}</span>
          </div>
        );
      })}
    </div>
  );
}

/** Columns whose cells are drawn in a row: of a merged area its first alone, though it may begin out of view. */
function columnsOf(layout: SheetLayout, row: number, first: number, last: number): readonly number[] {
  const columns: number[] = [];
  for (let col = first; col <= last; col += 1) {
    const merge = layout.mergeAt(row, col);
    if (!merge) columns.push(col);
    else if (merge.top === row && !columns.includes(merge.left)) columns.push(merge.left);
  }
  return columns;
}

function placeOf(
  layout: SheetLayout,
  index: number,
  col: number,
  merge: { readonly bottom: number; readonly right: number } | null,
): CSSProperties {
  const left = layout.lefts[col] ?? 0;
  const right = layout.lefts[(merge?.right ?? col) + 1] ?? left;
  let rows = 1;
  while (merge && (layout.rows[index + rows] ?? Infinity) <= merge.bottom) rows += 1;
  return { left: layout.gutter + left, width: right - left, height: rows * ROW_HEIGHT };
}

function isNumber(cell: CellSnapshot | null): boolean {
  return typeof cell?.value === 'number';
}
