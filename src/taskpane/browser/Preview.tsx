import { useMemo, useState } from 'react';
import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { cellAddress, type CellRef } from '../../core/address';
import { suspectCells } from '../../outputs/listing';
import { marksOf } from '../../outputs/marks';
import { browserWords } from '../../strings/pane/browser';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { SheetGrid } from './SheetGrid';
import { marksByCell } from './sheet-layout';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: '200px',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    minHeight: '24px',
    maxHeight: '66px',
    overflow: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: { minWidth: '48px', flexShrink: 0 },
  content: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  tabs: { flexShrink: 0, overflowX: 'auto', overflowY: 'hidden' },
  tab: { whiteSpace: 'nowrap', flexShrink: 0 },
});

/** The sheets of a workbook as they are, with the marks; the cell that a finding leads to in the middle. */
export function Preview() {
  const styles = useStyles();
  const words = useWords(browserWords).preview;
  const { actions } = usePane();
  const snapshot = usePaneState((state) => state.snapshot);
  const result = usePaneState((state) => (state.marked ? state.result : null));
  const focus = usePaneState((state) => state.focus);
  // The user's own place, for as long as nothing leads elsewhere.
  const [own, setOwn] = useState<{ readonly since: CellRef | null; readonly at: CellRef } | null>(null);
  const at = own && own.since === focus ? own.at : focus;
  const marks = useMemo(() => (result ? marksOf(result.findings, suspectCells(result)) : []), [result]);
  const sheet =
    snapshot?.sheets.find(({ name }) => name === at?.sheet) ?? firstVisible(snapshot?.sheets ?? []);
  const sheetMarks = useMemo(() => marksByCell(marks, sheet?.name ?? ''), [marks, sheet?.name]);
  if (!snapshot || !sheet) return null;

  const active = at?.sheet === sheet.name && at.row >= 0 ? at : null;
  const cell = active && sheet.cells.find(({ row, col }) => row === active.row && col === active.col);
  const go = (to: { readonly row: number; readonly col: number }): void =>
    setOwn({ since: focus, at: { sheet: sheet.name, row: to.row, col: to.col } });
  return (
    <section className={styles.preview} aria-label={words.title}>
      <div className={styles.bar}>
        {active ? (
          <>
            <Text weight="semibold" className={styles.address}>
              {cellAddress(active)}
            </Text>
            <Text size={200} className={styles.content} lang="zh-CN">
              {cell ? (cell.formula === null ? cell.text : `=${cell.formula}`) : ''}
            </Text>
          </>
        ) : (
          <Text size={200} className={styles.quiet}>
            {sheet.cells.length === 0 ? words.empty : words.hint}
          </Text>
        )}
      </div>
      <SheetGrid
        key={sheet.name}
        sheet={sheet}
        label={words.grid(sheet.name)}
        marks={sheetMarks}
        markWords={words.marks}
        active={active}
        onMove={go}
        onChoose={(to) => {
          go(to);
          void actions.trace({ sheet: sheet.name, row: to.row, col: to.col });
        }}
      />
      <div className={styles.tabs}>
        <TabList
          size="small"
          aria-label={words.sheets}
          selectedValue={sheet.name}
          onTabSelect={(_, { value }) =>
            setOwn({ since: focus, at: { sheet: String(value), row: -1, col: -1 } })
          }
        >
          {snapshot.sheets.map(({ name, visibility }) => (
            <Tab key={name} value={name} className={styles.tab} lang="zh-CN">
              {visibility === 'visible' ? name : name + words.hidden}
            </Tab>
          ))}
        </TabList>
      </div>
    </section>
  );
}

function firstVisible<T extends { readonly visibility: string }>(sheets: readonly T[]): T | undefined {
  return sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0];
}
