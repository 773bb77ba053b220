import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { narrativeWords } from '../../strings/pane/narrative';
import { fill } from '../../strings/zh-CN';
import type { ComparedSection } from '../../outputs/narrative-compare';
import { useWords } from '../app/preferences';
import { useComparison } from './comparison-context';
import { PairCard } from './PairCard';
import { needsLook, type Show } from './view-model';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  toggle: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 4px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  arrow: { width: '10px', height: '10px', flexShrink: 0 },
  title: { flexGrow: 1 },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  pairs: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

interface SectionPanelProps {
  readonly section: ComparedSection;
  readonly show: Show;
  readonly onlyDifferent: boolean;
  readonly open: boolean;
  readonly toggle: () => void;
}

/** A section of the text: its heading opens and closes its paragraphs. */
export function SectionPanel({ section, show, onlyDifferent, open, toggle }: SectionPanelProps) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const { beside } = useComparison();
  const id = useId();
  const [first] = section.pairs;
  // The heading stands on the button; where it is the same in both it is not said again.
  const isSaid = first?.composed[0]?.style === 'heading' && (!beside || !needsLook(first));
  const pairs = isSaid ? section.pairs.slice(1) : section.pairs;
  const shown = onlyDifferent && beside ? pairs.filter(needsLook) : pairs;
  const waiting = pairs.filter(needsLook).length;
  if (shown.length === 0) return null;
  return (
    <section aria-label={section.heading}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={toggle}
        >
          <svg aria-hidden="true" viewBox="0 0 10 10" className={styles.arrow}>
            <path d={open ? 'M1 3h8L5 8Z' : 'M3 1v8l5-4Z'} fill="currentColor" />
          </svg>
          <span className={styles.title} lang="zh-CN">
            {section.heading}
          </span>
          {beside && (
            <span className={styles.count}>
              {waiting === 0 ? words.agreed : fill(words.gapCount, { count: waiting })}
            </span>
          )}
        </button>
      </h2>
      {open && (
        <div id={id} className={styles.pairs}>
          {shown.map((pair) => (
            <PairCard key={pair.id} pair={pair} show={show} beside={beside} />
          ))}
        </div>
      )}
    </section>
  );
}
