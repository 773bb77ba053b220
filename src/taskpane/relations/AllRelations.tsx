import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { relationsWords } from '../../strings/pane/relations';
import { fill } from '../../strings/zh-CN';
import type { Relation } from '../../outputs/relations';
import type { Status } from '../../rules/model';
import { useWords } from '../app/preferences';
import { useKept } from '../app/view-state';
import { StatusFilter } from '../shared/StatusFilter';
import { filteredRelations } from './filtering';
import { RelationList } from './RelationList';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  search: { flexGrow: 1, minWidth: '140px' },
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** All relations with a filter and a search. */
export function AllRelations({ relations }: { readonly relations: readonly Relation[] }) {
  const styles = useStyles();
  const words = useWords(relationsWords);
  const [status, setStatus] = useKept<string>('relations.status', 'all');
  const [between, setBetween] = useKept<boolean>('relations.between', true);
  const [text, setText] = useKept<string>('relations.text', '');
  const wanted = useDeferredValue(text);
  const counts = useMemo(() => countsOf(relations, between), [relations, between]);
  const shown = useMemo(
    () => filteredRelations(relations, { status, between, text: wanted }),
    [relations, status, between, wanted],
  );
  return (
    <section aria-label={words.list} className={styles.section}>
      <h2 className={styles.title}>{words.list}</h2>
      <StatusFilter
        label={words.filter}
        words={words.status}
        counts={counts}
        value={status}
        choose={setStatus}
      />
      <div className={styles.tools}>
        <Input
          className={styles.search}
          type="search"
          size="small"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
        <Checkbox
          label={words.between}
          checked={between}
          onChange={(_, data) => setBetween(data.checked === true)}
        />
      </div>
      <p className={styles.line} role="status">
        {shown.length === 0 ? words.nothing : fill(words.shown, { count: shown.length })}
      </p>
      <RelationList relations={shown} />
    </section>
  );
}

function countsOf(relations: readonly Relation[], between: boolean): Record<Status, number> {
  const counts = { pass: 0, rounding: 0, fail: 0, unverifiable: 0, notApplicable: 0 };
  for (const one of relations) if (!between || one.crossTable) counts[one.status] += 1;
  return counts;
}
