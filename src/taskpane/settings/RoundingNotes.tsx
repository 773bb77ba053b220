import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import { settingsWords } from '../../strings/pane/settings';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { Hint } from './Section';

/** Whether roundings are listed. */
export function RoundingNotes() {
  const words = useWords(settingsWords);
  const { actions } = usePane();
  const options = usePaneState((state) => state.options);
  const id = useId();
  return (
    <div>
      <Checkbox
        label={words.roundingNotes}
        aria-describedby={id}
        checked={options.roundingNotes}
        onChange={(_event, data) =>
          void actions.setOptions({ ...options, roundingNotes: data.checked === true })
        }
      />
      <Hint id={id}>{words.roundingHint}</Hint>
    </div>
  );
}
