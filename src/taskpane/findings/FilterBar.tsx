import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { findingsWords } from '../../strings/pane/findings';
import { severityWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { isOff, type Filter, type StateFilter } from './filter';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '4px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  narrow: { minWidth: 0 },
  line: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const STATES: readonly StateFilter[] = ['all', 'open', 'explained', 'lapsed'];

interface Props {
  readonly filter: Filter;
  readonly change: (part: Partial<Filter>) => void;
  readonly clear: () => void;
  /** The tables and sheets that can be chosen. */
  readonly places: readonly string[];
  readonly shown: number;
  readonly all: number;
}

/** What of the list is shown: by words, by table, by state; severities are chosen at the counts. */
export function FilterBar({ filter, change, clear, places, shown, all }: Props): ReactNode {
  const styles = useStyles();
  const words = useWords(findingsWords);
  const { severity } = useWords(severityWords);
  const known = filter.place === null || places.includes(filter.place) ? places : [filter.place, ...places];
  return (
    <div role="search" className={styles.bar}>
      <Input
        className={styles.whole}
        size="small"
        type="search"
        aria-label={words.search}
        placeholder={`${words.search}: ${words.searchHint}`}
        value={filter.text}
        onChange={(_event, data) => change({ text: data.value })}
      />
      <Select
        className={styles.narrow}
        size="small"
        aria-label={words.table}
        value={filter.place ?? ''}
        onChange={(_event, data) => change({ place: data.value === '' ? null : data.value })}
      >
        <option value="">{words.allTables}</option>
        {known.map((place) => (
          <option key={place} value={place} lang="zh-CN">
            {place}
          </option>
        ))}
      </Select>
      <Select
        className={styles.narrow}
        size="small"
        aria-label={words.state}
        value={filter.state}
        onChange={(_event, data) => change({ state: data.value as StateFilter })}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </Select>
      {!isOff(filter) && (
        <div className={styles.line}>
          <span role="status">
            {fill(words.shown, { shown, all })}
            {filter.severity !== null &&
              ` · ${fill(words.onlySeverity, { severity: severity[filter.severity] })}`}
          </span>
          <Button size="small" appearance="subtle" onClick={clear}>
            {words.clearFilter}
          </Button>
        </div>
      )}
    </div>
  );
}
