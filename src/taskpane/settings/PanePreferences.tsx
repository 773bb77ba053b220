import { Checkbox, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { settingsWords } from '../../strings/pane/settings';
import { LANGUAGES, type Language } from '../../strings/pane/words';
import { usePreferences, useWords, type Preferences } from '../app/preferences';
import { Hint } from './Section';

const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** Language, theme, following edits, and figures as formulas: kept on this machine. */
export function PanePreferences() {
  const words = useWords(settingsWords);
  const { preferences, change } = usePreferences();
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-language`}>{words.language}</label>
      <Select
        id={`${id}-language`}
        value={preferences.language}
        onChange={(_event, data) => change({ language: data.value as Language })}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {words.languages[language]}
          </option>
        ))}
      </Select>
      <label htmlFor={`${id}-theme`}>{words.theme}</label>
      <Select
        id={`${id}-theme`}
        value={preferences.theme}
        onChange={(_event, data) => change({ theme: data.value as Preferences['theme'] })}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {words.themes[theme]}
          </option>
        ))}
      </Select>
      <div>
        <Checkbox
          label={words.live}
          aria-describedby={`${id}-live`}
          checked={preferences.live}
          onChange={(_event, data) => change({ live: data.checked === true })}
        />
        <Hint id={`${id}-live`}>{words.liveHint}</Hint>
      </div>
      <div>
        <Checkbox
          label={words.formulas}
          aria-describedby={`${id}-formulas`}
          checked={preferences.formulas}
          onChange={(_event, data) => change({ formulas: data.checked === true })}
        />
        <Hint id={`${id}-formulas`}>{words.formulasHint}</Hint>
      </div>
    </>
  );
}
