import { Button, Input } from '@fluentui/react-components';
import { useMemo } from 'react';
import { settingsWords } from '../../strings/pane/settings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { useKept } from '../app/view-state';
import { ruleGroups, usersRules } from './rule-groups';
import { RuleGroup } from './RuleGroup';
import { Hint } from './Section';

/** Which rules are tried, and how grave what they find is; by group, with a search. */
export function RuleList() {
  const words = useWords(settingsWords);
  const { actions, engine } = usePane();
  const options = usePaneState((state) => state.options);
  const result = usePaneState((state) => state.result);
  const [text, setText] = useKept('settings.text', '');
  const rules = useMemo(() => {
    if (!engine) return [];
    return [...engine.family.rules, ...(result ? usersRules(engine, result) : [])];
  }, [engine, result]);
  const groups = useMemo(
    () => ruleGroups(rules, engine?.themes ?? [], words.otherChecks, text),
    [rules, engine, words, text],
  );
  const off = options.off.length;
  const severities = Object.keys(options.severities).length;
  return (
    <>
      <Input
        type="search"
        aria-label={words.searchRules}
        placeholder={words.searchRules}
        value={text}
        onChange={(_event, data) => setText(data.value)}
      />
      {off + severities > 0 && (
        <div>
          <Hint>{fill(words.changed, { off, severities })}</Hint>
          <Button
            size="small"
            onClick={() => void actions.setOptions({ ...options, off: [], severities: {} })}
          >
            {words.reset}
          </Button>
        </div>
      )}
      {groups.length === 0 && text !== '' && <Hint>{words.noRules}</Hint>}
      {groups.map((group) => (
        <RuleGroup key={group.heading} group={group} isSought={text.trim() !== ''} />
      ))}
    </>
  );
}
