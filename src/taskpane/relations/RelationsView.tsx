import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { relationsWords } from '../../strings/pane/relations';
import { fill } from '../../strings/zh-CN';
import type { Engine } from '../engine';
import type { CheckResult } from '../../outputs/result';
import type { MatrixCell } from '../../outputs/relations';
import type { Status } from '../../rules/model';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { useKept } from '../app/view-state';
import { StatusMark } from '../shared/StatusMark';
import { AllRelations } from './AllRelations';
import { inStatusOrder } from './filtering';
import { Matrix, type Pair } from './Matrix';
import { RelationList } from './RelationList';
import { matrixTables } from './tables';
import { Traced } from './Traced';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '10px 12px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, ':focus': { outline: 'none' } },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', margin: 0, fontSize: tokens.fontSizeBase200 },
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px' },
  legend: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  names: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '4px 0 0', padding: 0 },
  name: { listStyleType: 'none' },
});

/** The signs that the matrix explains. */
const MARKED: readonly Status[] = ['fail', 'rounding', 'unverifiable', 'pass'];

/** 勾稽: the tables against each other, and every relation with both its figures. */
export function RelationsView() {
  const styles = useStyles();
  const words = useWords(relationsWords);
  const { actions, engine } = usePane();
  const result = usePaneState((state) => state.result);
  return (
    <div className={styles.view}>
      <Traced />
      {!result ? (
        <div className={styles.empty}>
          <p className={styles.line}>{words.empty}</p>
          <Button onClick={() => void actions.check()}>{words.check}</Button>
        </div>
      ) : !engine ? (
        <p className={styles.line}>{words.loading}</p>
      ) : (
        <Relations result={result} engine={engine} />
      )}
    </div>
  );
}

function Relations({ result, engine }: { readonly result: CheckResult; readonly engine: Engine }) {
  const styles = useStyles();
  const words = useWords(relationsWords);
  const { actions } = usePane();
  const writable = usePaneState((state) => state.workbook?.writable ?? false);
  const busy = usePaneState((state) => state.busy !== null);
  const [pair, setPair] = useKept<Pair | null>('relations.pair', null);
  const [asked, setAsked] = useState(false);
  const matrix = useRef<HTMLElement>(null);
  const relations = useMemo(() => engine.relationsOf(result), [engine, result]);
  const tables = useMemo(
    () => matrixTables(engine.family.template, result.disclosure, relations),
    [engine, result, relations],
  );
  const cells = useMemo(
    () =>
      engine.relationMatrix(
        relations,
        tables.map(({ name }) => name),
      ),
    [engine, relations, tables],
  );
  const open = pair ? (cells.find(({ a, b }) => a === pair.a && b === pair.b) ?? null) : null;
  const choose = (chosen: Pair): void => {
    setAsked(true);
    setPair(chosen);
  };
  const close = (): void => {
    setPair(null);
    matrix.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  };
  return (
    <>
      <section ref={matrix} aria-label={words.matrix} className={styles.section}>
        <div className={styles.head}>
          <h2 className={styles.title}>{words.matrix}</h2>
          <Button
            size="small"
            disabled={!writable || busy}
            title={writable ? words.writeHint : words.readOnly}
            onClick={() => void actions.writeRelations()}
          >
            {words.write}
          </Button>
        </div>
        <Matrix tables={tables} cells={cells} chosen={open} choose={choose} />
        <p className={styles.marks}>
          {MARKED.map((status) => (
            <span key={status}>
              <StatusMark status={status} severity="error" /> {words.status[status]}
            </span>
          ))}
        </p>
        <details className={styles.legend}>
          <summary>{words.legend}</summary>
          <ul className={styles.names} lang="zh-CN">
            {tables.map(({ name, number }) => (
              <li key={name} className={styles.name}>
                {number === null ? words.other : fill(words.short, { number })} {name}
              </li>
            ))}
          </ul>
        </details>
      </section>
      {open && <OpenPair key={`${open.a}|${open.b}`} cell={open} asked={asked} close={close} />}
      <AllRelations relations={relations} />
    </>
  );
}

interface OpenPairProps {
  readonly cell: MatrixCell;
  /** It was opened just now: the focus goes there, so that a screen reader goes on with it. */
  readonly asked: boolean;
  readonly close: () => void;
}

/** The relations of two tables. */
function OpenPair({ cell, asked, close }: OpenPairProps) {
  const styles = useStyles();
  const words = useWords(relationsWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const relations = useMemo(() => inStatusOrder(cell.relations), [cell]);
  useEffect(() => {
    if (!asked) return undefined;
    heading.current?.focus({ preventScroll: true });
    // The list below keeps its place while it is pushed down; only then is it time to move.
    const frame = requestAnimationFrame(() => heading.current?.scrollIntoView?.({ block: 'start' }));
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  const title = fill(cell.a === cell.b ? words.own : words.pair, { a: cell.a, b: cell.b });
  return (
    <section aria-label={title} className={styles.section}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title} lang="zh-CN">
          {title}
        </h2>
        <Button size="small" appearance="subtle" onClick={close}>
          {words.close}
        </Button>
      </div>
      <RelationList relations={relations} />
    </section>
  );
}
