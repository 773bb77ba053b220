import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { zhCN } from '../../strings/zh-CN';
import type { ListEntry } from '../../outputs/listing';
import type { Mistake } from '../../rules/diagnosis/mistake';
import { AdoptButton } from './AdoptButton';
import { Alternatives } from './Alternatives';
import { CardActions } from './CardActions';
import { CardHeading } from './CardHeading';
import { Correction } from './Correction';
import { Details } from './Details';
import { isExplained } from './entries';
import { Opinion } from './Opinion';
import { useCardStyles } from './styles';
import { Symptoms } from './Symptoms';

/** Of these the cells do not tell the whole story. */
const TOLD: ReadonlySet<Mistake> = new Set<Mistake>(['unit-table', 'row-missing', 'row-doubled']);

/** Under this many cells each is shown with its figures; of more the first ones. */
const CELLS = 8;

interface Props {
  readonly entry: Extract<ListEntry, { kind: 'cause' }>;
  readonly isNew: boolean;
}

/** A mistake with the findings that come of it: which cell, what it should read, how sure, what to do. */
export function CauseCard({ entry, isNew }: Props) {
  const styles = useCardStyles();
  const heading = useId();
  const { cause, symptoms, number } = entry;
  const explained = isExplained(entry);
  const told = TOLD.has(cause.mistake) || (cause.cells.length === 0 && cause.alternatives.length === 0);
  const first = cause.cells[0] ?? symptoms[0]?.finding.cells[0] ?? null;
  return (
    <article className={mergeClasses(styles.card, explained && styles.muted)} aria-labelledby={heading}>
      <CardHeading
        id={heading}
        severity={cause.severity}
        claim={cause.claim}
        title={zhCN.mistake[cause.mistake]}
        number={number}
        isNew={isNew}
      />
      {cause.cells.slice(0, CELLS).map((cell, index) => (
        <Correction key={index} cell={cell} />
      ))}
      {told && (
        <p className={styles.text} lang="zh-CN">
          {cause.message}
        </p>
      )}
      {!explained && <Alternatives cause={cause} />}
      <Opinion of={cause} />
      {symptoms.length > 0 && <Symptoms name={cause.id} symptoms={symptoms} />}
      <CardActions id={cause.id} cell={first} isExplained={explained}>
        {!explained && <AdoptButton id={cause.id} cells={cause.cells} primary={cause.claim !== 'review'} />}
      </CardActions>
      <Details
        name={cause.id}
        message={told ? null : cause.message}
        withMessages
        findings={symptoms.map(({ finding }) => finding)}
      />
    </article>
  );
}
