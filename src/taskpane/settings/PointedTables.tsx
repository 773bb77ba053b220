import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { cellAddress } from '../../core/address';
import type { TemplateId } from '../../disclosure/model';
import { pointedCells, pointedWithout, type PointedCell } from '../../disclosure/pointed';
import { settingsWords } from '../../strings/pane/settings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { Hint } from './Section';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: '2px 0',
  },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lost: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Form {
  readonly id: TemplateId;
  readonly name: string;
}

/** The tables and texts that the user has pointed at, each to be removed, and how to point at one more. */
export function PointedTables() {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { actions, engine } = usePane();
  const tables = usePaneState((state) => state.options.tables);
  const id = useId();
  const family = engine?.family.template;
  const forms: readonly Form[] = family ? [...family.tables, ...family.texts] : [];
  const several = family?.tables.find(({ many }) => many)?.id;
  const [chosen, setChosen] = useState<TemplateId | null>(null);
  const template = chosen ?? several ?? forms[0]?.id;
  const pointed = forms.flatMap((form) => pointedCells(tables, form.id).map((cell) => ({ form, cell })));
  if (!template) return null;
  return (
    <>
      {pointed.length === 0 && <Hint>{words.pointedNone}</Hint>}
      {pointed.length > 0 && (
        <ul className={styles.list} aria-label={words.pointedTables}>
          {pointed.map(({ form, cell }) => (
            <Pointed key={`${form.id} ${cell.sheet}!${cellAddress(cell)}`} form={form} cell={cell} />
          ))}
        </ul>
      )}
      <label htmlFor={id}>{words.pointWhich}</label>
      <Select
        id={id}
        lang="zh-CN"
        value={template}
        onChange={(_event, { value }) => setChosen(forms.find((form) => form.id === value)?.id ?? null)}
      >
        {forms.map((form) => (
          <option key={form.id} value={form.id}>
            {form.name}
          </option>
        ))}
      </Select>
      <div>
        <Button onClick={() => void actions.pointAt(template, null)}>{words.pointHere}</Button>
      </div>
    </>
  );
}

function Pointed({ form, cell }: { readonly form: Form; readonly cell: PointedCell }) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { actions } = usePane();
  const options = usePaneState((state) => state.options);
  const place = `${cell.sheet}!${cellAddress(cell)}`;
  const isLost = usePaneState(
    ({ disclosure }) =>
      disclosure?.problems.some(
        ({ code, template, params }) =>
          code === 'pointed-lost' && template === form.id && params['place'] === place,
      ) ?? false,
  );
  const remove = (): void => {
    const tables = pointedWithout(options.tables, form.id, cell);
    void actions.setOptions({ ...options, tables });
  };
  return (
    <li className={styles.item}>
      <span>
        <span lang="zh-CN">{form.name}</span>{' '}
        <Button size="small" appearance="transparent" onClick={() => void actions.goTo(cell)}>
          <span className={styles.place}>{place}</span>
        </Button>
        {isLost && <span className={styles.lost}>{words.pointedLost}</span>}
      </span>
      <Button
        size="small"
        aria-label={fill(words.unpointLabel, { table: form.name, place })}
        onClick={remove}
      >
        {words.unpoint}
      </Button>
    </li>
  );
}
