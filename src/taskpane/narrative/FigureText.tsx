import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { narrativeWords } from '../../strings/pane/narrative';
import { cellKey } from '../../core/address';
import { fill } from '../../strings/zh-CN';
import type { Phrase } from '../../narrative/compose/result';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { cellName } from '../shared/places';
import { segmentsOf, type Segment } from './segments';

const useStyles = makeStyles({
  text: { position: 'relative', margin: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
  figure: {
    display: 'inline',
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `1px dotted ${tokens.colorBrandForegroundLink}`,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  field: {
    padding: '0 2px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  tip: {
    position: 'absolute',
    left: 0,
    right: 0,
    zIndex: 1,
    margin: 0,
    padding: '6px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: '12px' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

type FigureSegment = Extract<Segment, { kind: 'figure' }>;

interface Tip {
  readonly index: number;
  readonly segment: FigureSegment;
  /** Below the figure, in pixels from the paragraph's top. */
  readonly top: number;
}

/** How long the pointer may be off the figure on its way to what is shown for it. */
const GRACE = 200;

/** A composed paragraph whose figures say where they come from on hover or focus, and lead there. */
export function FigureText({ phrases }: { readonly phrases: readonly Phrase[] }) {
  const styles = useStyles();
  const { actions } = usePane();
  const id = useId();
  const [tip, setTip] = useState<Tip | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  const stay = (): void => clearTimeout(leaving.current);
  const leave = (): void => {
    stay();
    leaving.current = setTimeout(() => setTip(null), GRACE);
  };
  const show = (index: number, segment: FigureSegment, element: HTMLElement): void => {
    stay();
    setTip({ index, segment, top: element.offsetTop + element.offsetHeight + 2 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !tip) return;
    event.stopPropagation();
    setTip(null);
  };
  return (
    <div className={styles.text} lang="zh-CN" onKeyDown={onKeyDown}>
      {segmentsOf(phrases).map((segment, index) => {
        if (segment.kind === 'text') return segment.text;
        if (segment.kind === 'field') {
          return (
            <span key={index} className={styles.field}>
              {segment.text}
            </span>
          );
        }
        const [first] = segment.facts;
        return (
          <button
            key={index}
            type="button"
            className={styles.figure}
            aria-describedby={tip?.index === index ? id : undefined}
            onMouseEnter={(event) => show(index, segment, event.currentTarget)}
            onMouseLeave={leave}
            onFocus={(event) => show(index, segment, event.currentTarget)}
            onBlur={() => setTip(null)}
            onClick={() => first && void actions.goTo(first.cell)}
          >
            {segment.text}
          </button>
        );
      })}
      {tip && <Sources id={id} tip={tip} stay={stay} leave={leave} />}
    </div>
  );
}

/** Cells that are listed; of a longer sum the rest is counted. */
const MOST_CELLS = 6;

interface SourcesProps {
  readonly id: string;
  readonly tip: Tip;
  readonly stay: () => void;
  readonly leave: () => void;
}

function Sources({ id, tip, stay, leave }: SourcesProps) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const disclosure = usePaneState((state) => state.disclosure);
  const { facts, what } = tip.segment;
  return (
    <div
      id={id}
      role="tooltip"
      className={styles.tip}
      style={{ top: tip.top }}
      onMouseEnter={stay}
      onMouseLeave={leave}
    >
      <div>{words.figure[what]}</div>
      {facts.slice(0, MOST_CELLS).map((fact) => (
        <div key={cellKey(fact.cell)} className={styles.line}>
          <span>{cellName(disclosure, fact.cell)}</span>
          <span className={styles.number}>{fact.text.trim() === '' ? words.blank : fact.text}</span>
        </div>
      ))}
      {facts.length > MOST_CELLS && <div>{fill(words.moreCells, { count: facts.length })}</div>}
    </div>
  );
}
