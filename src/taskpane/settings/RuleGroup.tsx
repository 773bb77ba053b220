import { Button, Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Rule, Severity } from '../../rules/model';
import { settingsWords } from '../../strings/pane/settings';
import { severityWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { useKept } from '../app/view-state';
import { SEVERITIES } from '../shared/SeverityMark';
import type { RuleGroup as Group } from './rule-groups';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
  list: { margin: 0, paddingLeft: 0, listStyleType: 'none' },
  rule: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px',
    alignItems: 'center',
    padding: '2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  severity: { minWidth: 0 },
});

interface Props {
  readonly group: Group;
  /** Open because what is searched for is in it. */
  readonly isSought: boolean;
}

/** The rules under one heading, each to be turned off or given another severity. */
export function RuleGroup({ group: { heading, rules }, isSought }: Props) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { actions } = usePane();
  const options = usePaneState((state) => state.options);
  const [isOpen, setOpen] = useKept(`rules:${heading}`, false);
  const off = new Set(options.off);
  const ids = new Set(rules.map(({ id }) => id));
  const others = options.off.filter((id) => !ids.has(id));
  const on = rules.filter(({ id }) => !off.has(id)).length;
  const isShown = isOpen || isSought;
  return (
    <details
      open={isShown}
      onToggle={(event) => {
        if (!isSought) setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{fill(words.group, { heading, on, all: rules.length })}</summary>
      {isShown && (
        <>
          <div className={styles.actions}>
            <Button
              size="small"
              aria-label={fill(words.allOnLabel, { heading })}
              disabledFocusable={on === rules.length}
              onClick={() => void actions.setOptions({ ...options, off: others })}
            >
              {words.allOn}
            </Button>
            <Button
              size="small"
              aria-label={fill(words.allOffLabel, { heading })}
              disabledFocusable={on === 0}
              onClick={() => void actions.setOptions({ ...options, off: [...others, ...ids] })}
            >
              {words.allOff}
            </Button>
          </div>
          <ul className={styles.list}>
            {rules.map((rule) => (
              <RuleLine key={rule.id} rule={rule} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function RuleLine({ rule }: { readonly rule: Rule }) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { severity: names } = useWords(severityWords);
  const { actions } = usePane();
  const options = usePaneState((state) => state.options);
  const isOn = !options.off.includes(rule.id);
  const others = options.off.filter((id) => id !== rule.id);
  const chosen = options.severities[rule.id] ?? rule.severity;
  return (
    <li className={styles.rule}>
      <Checkbox
        label={<span lang="zh-CN">{rule.title}</span>}
        checked={isOn}
        onChange={() => void actions.setOptions({ ...options, off: isOn ? [...others, rule.id] : others })}
      />
      <Select
        size="small"
        className={styles.severity}
        aria-label={fill(words.severityOf, { title: rule.title })}
        disabled={!isOn}
        value={chosen}
        onChange={(_event, { value }) =>
          void actions.setSeverity(rule.id, value === rule.severity ? null : (value as Severity))
        }
      >
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {severity === rule.severity
              ? fill(words.ownSeverity, { severity: names[severity] })
              : names[severity]}
          </option>
        ))}
      </Select>
    </li>
  );
}
