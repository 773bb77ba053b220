import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { narrativeWords } from '../../strings/pane/narrative';
import type { ComposedParagraph } from '../../narrative/compose/result';
import type { NarrativePair, PairState } from '../../outputs/narrative-compare';
import type { Status } from '../../rules/model';
import { useWords } from '../app/preferences';
import { StatusMark } from '../shared/StatusMark';
import { FigureText } from './FigureText';
import { PairFields } from './PairFields';
import { PairFooter } from './PairFooter';
import { SharePie } from './SharePie';
import { TrackedText } from './TrackedText';
import type { Show } from './view-model';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  plain: { border: '1px solid transparent', padding: '2px 10px', backgroundColor: 'transparent' },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px 16px',
    '@container (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  alone: { gridColumn: '1 / -1' },
  label: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
});

const SIGNS: Readonly<Record<PairState, Status>> = {
  same: 'pass',
  form: 'pass',
  differs: 'fail',
  lacking: 'fail',
  own: 'notApplicable',
};

interface PairCardProps {
  readonly pair: NarrativePair;
  readonly show: Show;
  /** The workbook has a text of the kind; else there is nothing to lay beside. */
  readonly beside: boolean;
}

/** What the tables say and what the text says of one thing, with what can be done about it. */
export function PairCard({ pair, show, beside }: PairCardProps) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const { composed, existing, state, runs } = pair;
  const hasOne = state === 'same' || !beside;
  const showsComposed = composed.length > 0 && (hasOne || show !== 'existing');
  const showsExisting = existing.length > 0 && !hasOne && (show !== 'composed' || composed.length === 0);
  const isHeading = composed.some(({ style }) => style !== 'text');
  return (
    <article className={mergeClasses(styles.card, hasOne && styles.plain)}>
      {beside && !(state === 'same' && isHeading) && (
        <p className={styles.state}>
          <StatusMark status={SIGNS[state]} severity="error" />
          {words.state[state]}
        </p>
      )}
      <div className={mergeClasses(styles.sides, isHeading && styles.heading)}>
        {showsComposed && (
          <div className={showsExisting ? undefined : styles.alone}>
            {!hasOne && showsExisting && <h3 className={styles.label}>{words.composed}</h3>}
            {composed.map((paragraph) => (
              <Paragraph key={paragraph.id} paragraph={paragraph} />
            ))}
          </div>
        )}
        {showsExisting && (
          <div className={showsComposed ? undefined : styles.alone}>
            {showsComposed && <h3 className={styles.label}>{words.existing}</h3>}
            <TrackedText runs={state === 'own' ? runs.map((run) => ({ ...run, kind: 'same' })) : runs} />
          </div>
        )}
      </div>
      <PairFields composed={composed} />
      <PairFooter pair={pair} />
    </article>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: ComposedParagraph }) {
  const { phrases, chart } = paragraph;
  return (
    <>
      <FigureText phrases={phrases} />
      {chart && <SharePie title={chart.title} shares={chart.shares} />}
    </>
  );
}
