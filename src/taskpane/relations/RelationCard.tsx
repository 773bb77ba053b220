import { makeStyles, tokens } from '@fluentui/react-components';
import { relationsWords, type RelationsWords } from '../../strings/pane/relations';
import { fill } from '../../strings/zh-CN';
import type { Relation, RelationSide } from '../../outputs/relations';
import { useWords } from '../app/preferences';
import { CellLink } from '../shared/CellLink';
import { Figure } from '../shared/Figure';
import { StatusMark } from '../shared/StatusMark';

const useStyles = makeStyles({
  card: {
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  sides: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '2px 12px', margin: '4px 0 0' },
  name: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  figure: { margin: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  result: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
  },
  reason: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One relation: what must hold, both sides with their figures as links, the difference and the result. */
export function RelationCard({ relation }: { readonly relation: Relation }) {
  const styles = useStyles();
  const words = useWords(relationsWords);
  const { title, status, severity, left, right, difference, reason } = relation;
  const hasSides = left.cells.length + right.cells.length > 0;
  return (
    <article className={styles.card}>
      <h3 className={styles.title} lang="zh-CN">
        {title}
      </h3>
      {hasSides && (
        <dl className={styles.sides}>
          <Side side={left} words={words} />
          <Side side={right} words={words} />
        </dl>
      )}
      <p className={styles.result}>
        <span>
          <StatusMark status={status} severity={severity} /> {words.status[status]}
        </span>
        {difference !== null && status !== 'pass' && <span>{fill(words.difference, { difference })}</span>}
      </p>
      {reason !== null && (
        <p className={styles.reason} lang="zh-CN">
          {reason}
        </p>
      )}
    </article>
  );
}

/** What a side is called, and its figure, which leads to its cell. */
function Side({ side, words }: { readonly side: RelationSide; readonly words: RelationsWords }) {
  const styles = useStyles();
  const [cell] = side.cells;
  const text = side.figure ?? words.noFigure;
  return (
    <>
      <dt className={styles.name} lang="zh-CN">
        {side.name === '' ? side.place : side.name}
      </dt>
      <dd className={styles.figure}>
        {cell ? (
          <CellLink cell={cell}>
            <Figure text={text} blank={words.blank} />
          </CellLink>
        ) : (
          <Figure text={text} blank={words.blank} look="quiet" />
        )}
      </dd>
    </>
  );
}
