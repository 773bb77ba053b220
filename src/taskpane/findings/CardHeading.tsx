import { mergeClasses } from '@fluentui/react-components';
import type { Claim } from '../../rules/diagnosis/claims';
import type { Severity } from '../../rules/model';
import { findingsWords } from '../../strings/pane/findings';
import { severityWords } from '../../strings/pane/shell';
import { useWords } from '../app/preferences';
import { SeverityMark, useSeverityColours } from '../shared/SeverityMark';
import { useCardStyles } from './styles';

interface Props {
  readonly id: string;
  readonly severity: Severity;
  readonly claim: Claim | null;
  /** The mistake, or what must hold. */
  readonly title: string;
  readonly number: string;
  readonly isNew: boolean;
}

/** The first line of a card: shape, severity, how sure, what it is. */
export function CardHeading({ id, severity, claim, title, number, isNew }: Props) {
  const styles = useCardStyles();
  const colours = useSeverityColours();
  const words = useWords(severityWords);
  const { isNew: newWord } = useWords(findingsWords);
  return (
    <h2 id={id} className={styles.heading}>
      <SeverityMark severity={severity} hollow={claim === 'review'} />
      <span className={colours[severity]}>{words.severity[severity]}</span>
      {claim && <span>{words.claim[claim]}</span>}
      <span lang="zh-CN">{title}</span>
      <span className={mergeClasses(styles.grow, styles.number)}>{isNew ? newWord : number}</span>
    </h2>
  );
}
