import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { ListEntry } from '../../outputs/listing';
import { CardActions } from './CardActions';
import { CardHeading } from './CardHeading';
import { Cells } from './Cells';
import { Details } from './Details';
import { AdoptionNote, FindingAdoption } from './FindingAdoption';
import { Opinion } from './Opinion';
import { Passage } from './Passage';
import { useCardStyles } from './styles';
import { FindingFigures } from './Symptoms';

interface Props {
  readonly entry: Extract<ListEntry, { kind: 'finding' }>;
  readonly isNew: boolean;
}

/** A finding that stands alone: what, why, what to do, both figures, and the place in the text. */
export function FindingCard({ entry: { finding, number }, isNew }: Props) {
  const styles = useCardStyles();
  const heading = useId();
  const explained = finding.opinion !== null;
  return (
    <article className={mergeClasses(styles.card, explained && styles.muted)} aria-labelledby={heading}>
      <CardHeading
        id={heading}
        severity={finding.severity}
        claim={null}
        title={finding.title}
        number={number}
        isNew={isNew}
      />
      <FindingFigures finding={finding} />
      <Passage finding={finding} />
      <p className={styles.text} lang="zh-CN">
        {finding.message}
      </p>
      <Cells cells={finding.cells.slice(1)} name={finding.id} />
      <Opinion of={finding} />
      <AdoptionNote finding={finding} />
      <CardActions id={finding.id} cell={finding.cells[0] ?? null} isExplained={explained}>
        {!explained && <FindingAdoption finding={finding} />}
      </CardActions>
      <Details name={finding.id} message={null} withMessages={false} findings={[finding]} />
    </article>
  );
}
