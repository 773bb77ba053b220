import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { shellWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import { Counts } from './Counts';
import { MissingTables } from './MissingTables';
import { useWords } from './preferences';
import { usePane, usePaneState } from './session-context';
import { hasNarrative, tablesFound } from './tables-found';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  who: { flexGrow: 1, minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  check: { flexShrink: 0 },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Whose disclosure it is, what was found of it, the one button, and the counts. */
export function Header() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { actions, engine } = usePane();
  const workbook = usePaneState((state) => state.workbook);
  const disclosure = usePaneState((state) => state.disclosure);
  const hasDocument = usePaneState((state) => state.texts.length > 0);
  const isBusy = usePaneState((state) => state.busy !== null);
  const found = disclosure && engine ? tablesFound(disclosure, engine.family.template) : null;
  const year = disclosure?.year ?? null;
  const department = disclosure?.department ?? null;
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div className={styles.who}>
          <h1 className={styles.name} lang={department === null ? undefined : 'zh-CN'}>
            {department ?? (disclosure ? words.noDepartment : (workbook?.name ?? ''))}
          </h1>
        </div>
        <Button
          appearance="primary"
          className={styles.check}
          disabledFocusable={isBusy}
          onClick={() => void actions.check()}
        >
          {words.check}
        </Button>
      </div>
      {found && (
        <div className={styles.facts}>
          {year === null ? words.noYear : fill(words.year, { year })}
          {' · '}
          <span title={fill(words.tablesOf, { found: found.found, all: found.all })}>
            {fill(words.tables, { found: found.found, all: found.all })}
          </span>
          {' · '}
          {disclosure && (hasNarrative(disclosure) || hasDocument) ? words.narrative.yes : words.narrative.no}
        </div>
      )}
      <MissingTables />
      {workbook && !workbook.writable && <div className={styles.line}>{words.readOnly}</div>}
      {workbook && workbook.protectedSheets.length > 0 && (
        <div className={styles.line}>
          {fill(words.protectedSheets, { sheets: workbook.protectedSheets.join(words.listSeparator) })}
        </div>
      )}
      <Counts />
    </header>
  );
}
