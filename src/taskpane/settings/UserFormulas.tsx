import { makeStyles, tokens } from '@fluentui/react-components';
import { settingsWords } from '../../strings/pane/settings';
import { severityWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { CellLink } from '../shared/CellLink';
import { SeverityMark } from '../shared/SeverityMark';
import { usersRules } from './rule-groups';
import { Hint } from './Section';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, listStyleType: 'none' },
  item: { padding: '4px 0' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** How to write a formula, which were read, and what is wrong with those that were not. */
export function UserFormulas() {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { severity: names } = useWords(severityWords);
  const { engine } = usePane();
  const result = usePaneState((state) => state.result);
  const rules =
    engine && result ? usersRules(engine, result).filter(({ id }) => id !== engine.userMistake) : [];
  const mistakes = result?.findings.filter(({ rule }) => rule === engine?.userMistake) ?? [];
  return (
    <>
      <Hint>{words.userHow}</Hint>
      <ul className={styles.list} lang="zh-CN">
        {words.userExamples.map((example) => (
          <li key={example} className={styles.code}>
            {example}
          </li>
        ))}
      </ul>
      {!result && <Hint>{words.userUnchecked}</Hint>}
      {result && rules.length + mistakes.length === 0 && <Hint>{words.userNone}</Hint>}
      {rules.length > 0 && (
        <>
          <Hint>{fill(words.userRead, { count: rules.length })}</Hint>
          <ul className={styles.list} aria-label={fill(words.userRead, { count: rules.length })}>
            {rules.map((rule) => (
              <li key={rule.id} className={styles.item}>
                <SeverityMark severity={rule.severity} /> {names[rule.severity]}{' '}
                <span lang="zh-CN">{rule.title}</span>
                {'formula' in rule && rule.formula.trim() !== rule.title && (
                  <div className={styles.code}>{rule.formula}</div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {mistakes.length > 0 && (
        <>
          <Hint>{fill(words.userWrong, { count: mistakes.length })}</Hint>
          <ul className={styles.list} aria-label={fill(words.userWrong, { count: mistakes.length })}>
            {mistakes.map((finding) => (
              <li key={finding.id} className={styles.item} lang="zh-CN">
                {finding.cells[0] && <CellLink cell={finding.cells[0]} />} {finding.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
