import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { cellAddress } from '../../core/address';
import type { TemplateId } from '../../disclosure/model';
import { pointedCells, pointedWithout } from '../../disclosure/pointed';
import { shellWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import { SeverityMark } from '../shared/SeverityMark';
import { useWords } from './preferences';
import { usePane, usePaneState } from './session-context';
import { tablesFound, type LostTable } from './tables-found';
import { useKept } from './view-state';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  names: { color: tokens.colorStatusWarningForeground3 },
  body: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding: '2px 0',
  },
});

/** Which tables are missing and why; each can be pointed at. Shows nothing where all were found. */
export function MissingTables() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { engine } = usePane();
  const disclosure = usePaneState((state) => state.disclosure);
  const [isOpen, setOpen] = useKept('shell.missing', false);
  const pointed = usePaneState((state) => state.options.tables);
  if (!disclosure || !engine) return null;
  const { lost } = tablesFound(disclosure, engine.family.template);
  const names = lost.map(({ name }) => name).join(words.listSeparator);
  const found = Object.keys(pointed).filter((id) => !lost.some(({ template }) => template === id));
  if (lost.length === 0 && found.length === 0) return null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {lost.length > 0 && (
          <>
            <SeverityMark severity="warning" /> {fill(words.missing, { count: lost.length })}
            {': '}
            <span className={styles.names} lang="zh-CN">
              {names}
            </span>
          </>
        )}
        {lost.length === 0 && fill(words.pointedCount, { count: found.length })}
      </summary>
      <div className={styles.body}>
        {lost.length > 0 && words.missingWhy}
        <ul className={styles.list} aria-label={words.missingTables}>
          {lost.map((table) => (
            <Lost key={table.template} table={table} />
          ))}
          {found.map((template) => (
            <Pointed key={template} template={template as TemplateId} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function Lost({ table: { template, name, why } }: { readonly table: LostTable }) {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { actions } = usePane();
  const pointed = usePaneState((state) => state.options.tables[template]);
  return (
    <li className={styles.item}>
      <span>
        <span lang="zh-CN">{name}</span>
        {why === 'form-unknown' && ` (${words.formUnknown})`}
        {pointed && ` (${fill(words.pointed, { place: `${pointed.sheet}!${cellAddress(pointed)}` })})`}
      </span>
      <Button
        size="small"
        aria-label={fill(words.pointAtLabel, { table: name })}
        onClick={() => void actions.pointAt(template, null)}
      >
        {words.pointAt}
      </Button>
    </li>
  );
}

function Pointed({ template }: { readonly template: TemplateId }) {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { actions } = usePane();
  const options = usePaneState((state) => state.options);
  const name = usePaneState(
    (state) => state.disclosure?.tables.find((table) => table.template === template)?.name ?? '',
  );
  return pointedCells(options.tables, template).map((cell) => {
    const place = `${cell.sheet}!${cellAddress(cell)}`;
    const tables = pointedWithout(options.tables, template, cell);
    return (
      <li key={place} className={styles.item}>
        <span lang="zh-CN">
          {name} {fill(words.pointed, { place })}
        </span>
        <Button size="small" onClick={() => void actions.setOptions({ ...options, tables })}>
          {words.unpoint}
        </Button>
      </li>
    );
  });
}
