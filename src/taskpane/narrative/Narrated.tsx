import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { narrativeWords } from '../../strings/pane/narrative';
import { fill } from '../../strings/zh-CN';
import type { Engine } from '../engine';
import type { Narration } from '../../outputs/narrative';
import type { Finding } from '../../outputs/finding';
import type { ComparedSection, TextComparison } from '../../outputs/narrative-compare';
import { useWords } from '../app/preferences';
import { usePaneState } from '../app/session-context';
import { useKept } from '../app/view-state';
import { Choice } from './Choice';
import { ComparisonProvider, type ComparisonValue } from './comparison-context';
import { Gaps } from './Gaps';
import { useGapPlaces } from './gap-places';
import { SectionPanel } from './SectionPanel';
import { Toolbar } from './Toolbar';
import { needsLook, SHOWS, stateCounts, TEXTS, type Show, type Text } from './view-model';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '10px 12px',
    containerType: 'inline-size',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const NO_FINDINGS: readonly Finding[] = [];
/** By the section's key: what the user has opened or closed; else those that need a look are open. */
const UNTOUCHED: Readonly<Record<string, boolean>> = {};

interface NarratedProps {
  readonly engine: Engine;
  readonly narration: Narration;
}

/** The composed texts once they are there. */
export function Narrated({ engine, narration }: NarratedProps) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const snapshot = usePaneState((state) => state.snapshot);
  const findings = usePaneState((state) => state.result?.findings ?? NO_FINDINGS);
  const [text, setText] = useKept<Text>('narrative.text', 'narrative');
  const [show, setShow] = useKept<Show>('narrative.show', 'both');
  const [onlyDifferent, setOnlyDifferent] = useKept<boolean>('narrative.different', false);
  const [touched, setTouched] = useKept('narrative.open', UNTOUCHED);
  const comparison = useMemo(
    () => engine.compareNarrative(narration.disclosure, narration, findings),
    [engine, narration, findings],
  );
  const compared = comparison[text];
  const beside = compared.existing !== null;
  const value = useMemo(
    (): ComparisonValue => ({
      beside,
      placeOf: (id) =>
        snapshot
          ? engine.paragraphPlace(snapshot, narration, comparison, id)
          : { kind: 'none', why: 'absent' },
    }),
    [engine, snapshot, narration, comparison, beside],
  );
  const keyOf = ({ id }: ComparedSection): string => `${text}/${id}`;
  const isOpen = (section: ComparedSection): boolean =>
    touched[keyOf(section)] ?? (!beside || hasLook(section));
  const toggle = (section: ComparedSection): void =>
    setTouched({ ...touched, [keyOf(section)]: !isOpen(section) });
  const goToGap = useGapPlaces(comparison, narration.template, (place) => {
    setText(place.text);
    if (onlyDifferent) setOnlyDifferent(false);
    setTouched({ ...touched, [`${place.text}/${place.section}`]: true });
  });
  return (
    <div className={styles.view}>
      <Choice label={words.textsLabel} of={TEXTS} words={words.texts} value={text} choose={setText} />
      <Toolbar narration={narration} />
      <Gaps title={words.gaps} gaps={narration.missing} open goTo={goToGap} />
      <Gaps title={words.notes} gaps={narration.notes} open={false} goTo={() => null} />
      {beside ? (
        <>
          <div className={styles.row}>
            <Choice label={words.showLabel} of={SHOWS} words={words.show} value={show} choose={setShow} />
            <Checkbox
              label={words.onlyDifferent}
              checked={onlyDifferent}
              onChange={(_, data) => setOnlyDifferent(data.checked === true)}
            />
          </div>
          <p className={styles.line}>
            {countsLine(compared, words.counts)} {words.legend}
          </p>
        </>
      ) : (
        <p className={styles.line}>{words.noText}</p>
      )}
      {onlyDifferent && beside && !compared.sections.some(hasLook) && (
        <p className={styles.line}>{words.nothing}</p>
      )}
      <ComparisonProvider value={value}>
        {compared.sections.map((section) => (
          <SectionPanel
            key={keyOf(section)}
            section={section}
            show={show}
            onlyDifferent={onlyDifferent}
            open={isOpen(section)}
            toggle={() => toggle(section)}
          />
        ))}
      </ComparisonProvider>
    </div>
  );
}

const hasLook = ({ pairs }: ComparedSection): boolean => pairs.some(needsLook);

function countsLine(compared: TextComparison, words: string): string {
  const counts = stateCounts(compared);
  return fill(words, { ...counts, same: counts.same + counts.form });
}
