import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { shellWords } from '../../strings/pane/shell';
import { diagnosticsOf } from '../session/failure';
import { Diagnostics } from './Diagnostics';
import { useWords } from './preferences';
import { usePane } from './session-context';

const useStyles = makeStyles({
  broken: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

/** In place of a view that threw: what still works, and a report to send. */
export function Broken({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const words = useWords(shellWords);
  const { actions } = usePane();
  return (
    <div role="alert" className={useStyles().broken}>
      <span>{words.viewBroken}</span>
      <Button onClick={again}>{words.tryAgain}</Button>
      <Diagnostics text={diagnosticsOf(error, actions.state.get())} />
    </div>
  );
}
