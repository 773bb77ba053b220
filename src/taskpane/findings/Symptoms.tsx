import { Button, mergeClasses } from '@fluentui/react-components';
import type { Symptom } from '../../outputs/listing';
import type { CheckedFinding } from '../../outputs/result';
import { findingsWords } from '../../strings/pane/findings';
import { severityWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { useKept } from '../app/view-state';
import { CellLink } from '../shared/CellLink';
import { Figure } from '../shared/Figure';
import { Opinion } from './Opinion';
import { useCardStyles } from './styles';

const FEW = 4;

/** The findings that a cause explains, each with its cell, both figures and their difference. */
export function Symptoms({
  name,
  symptoms,
}: {
  readonly name: string;
  readonly symptoms: readonly Symptom[];
}) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const [isWhole, setWhole] = useKept(`symptoms:${name}`, false);
  const count = symptoms.length;
  const shown = isWhole ? symptoms : symptoms.slice(0, FEW);
  const title = count === 1 ? words.symptom : fill(words.symptoms, { count });
  return (
    <div>
      <div className={styles.quiet}>{title}</div>
      <ul className={mergeClasses(styles.list, styles.indented)} aria-label={title}>
        {shown.map(({ finding }) => (
          <li key={finding.id} className={styles.item}>
            <span lang="zh-CN">{finding.title}</span>
            <FindingFigures finding={finding} underCause />
            <Opinion of={finding} inherited={finding.inherited} />
          </li>
        ))}
      </ul>
      {count > FEW && (
        <Button size="small" appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : fill(words.moreSymptoms, { count: count - FEW })}
        </Button>
      )}
    </div>
  );
}

/** Where a finding is, with both figures and their difference; without figures its place alone. */
export function FindingFigures({
  finding,
  underCause = false,
}: {
  readonly finding: CheckedFinding;
  /** The cause says which figure is wrong; its symptoms only say that two differ. */
  readonly underCause?: boolean;
}) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const { blank } = useWords(severityWords);
  const { cells, actual, expected, difference, source } = finding;
  const [cell] = cells;
  const isPair = actual !== null && expected !== null && isFigure(actual) === isFigure(expected);
  return (
    <div className={styles.figures}>
      {cell && <CellLink cell={cell} />}
      {source && (
        <span className={styles.quiet}>
          {fill(words.outside, { file: source.file, paragraph: source.paragraph + 1 })}
        </span>
      )}
      {isPair && <Figure text={actual} blank={blank} />}
      {isPair && (
        <span>
          <span className={styles.quiet}>{underCause ? words.differs : words.becomes}</span>{' '}
          <Figure text={expected} blank={blank} look={underCause ? 'plain' : 'strong'} />
        </span>
      )}
      {isPair && difference !== null && (
        <span>
          <span className={styles.quiet}>{words.difference}</span> <Figure text={difference} />
        </span>
      )}
    </div>
  );
}

/** A phrase and the figure that speaks against it do not replace each other. */
function isFigure(text: string): boolean {
  return /\d/.test(text);
}
