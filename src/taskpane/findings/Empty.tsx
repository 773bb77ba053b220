import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Disclosure } from '../../disclosure/model';
import type { CheckResult } from '../../outputs/result';
import { findingsWords } from '../../strings/pane/findings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane } from '../app/session-context';
import { hasNarrative, tablesFound } from '../app/tables-found';
import { useKept, useTab } from '../app/view-state';

const useStyles = makeStyles({
  empty: { padding: tokens.spacingHorizontalM, lineHeight: tokens.lineHeightBase400 },
  strong: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Before the first check: what was found, or what a table needs to be found. */
export function NotChecked({ disclosure }: { readonly disclosure: Disclosure | null }) {
  const styles = useStyles();
  const words = useWords(findingsWords);
  const { engine } = usePane();
  if (!disclosure || !engine) return null;
  const { found } = tablesFound(disclosure, engine.family.template);
  const parts = [
    found > 0 ? fill(words.foundTables, { count: found }) : '',
    hasNarrative(disclosure) ? words.foundNarrative : '',
  ].filter(Boolean);
  if (parts.length === 0) return <NoTables />;
  return (
    <div className={styles.empty}>
      <p className={styles.strong}>{fill(words.found, { tables: parts.join(words.join) })}</p>
      <p className={styles.text}>{words.notChecked}</p>
    </div>
  );
}

/** What a table needs to be found. */
function NoTables() {
  const styles = useStyles();
  const words = useWords(findingsWords);
  return (
    <div className={styles.empty}>
      <p className={styles.strong}>{words.noTables}</p>
      <p className={styles.text}>{words.needs}</p>
      <ul className={styles.list}>
        {words.needsList.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <p className={styles.text}>{words.needsEnd}</p>
    </div>
  );
}

/** Nothing wrong: what was checked, and what could not be. */
export function Clean({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const words = useWords(findingsWords);
  const [, openTab] = useTab();
  const [, setLedger] = useKept<string>('ledger.status', 'all');
  const { pass, rounding, fail, unverifiable, notApplicable } = result.receipts;
  if (result.disclosure.tables.length === 0 && result.disclosure.texts.length === 0) return <NoTables />;
  return (
    <div className={styles.empty}>
      <p className={styles.strong}>{words.clean}</p>
      <p className={styles.text}>
        {fill(words.cleanCounts, {
          all: pass + rounding + fail + notApplicable,
          pass: pass + rounding,
          notApplicable,
        })}
        {rounding > 0 && ` ${fill(words.cleanRounding, { count: rounding })}`}
      </p>
      {unverifiable > 0 && (
        <p className={styles.text}>
          {fill(words.cleanUnverifiable, { count: unverifiable })}{' '}
          <Button
            size="small"
            onClick={() => {
              setLedger('unverifiable');
              openTab('ledger');
            }}
          >
            {words.toLedger}
          </Button>
        </p>
      )}
    </div>
  );
}
