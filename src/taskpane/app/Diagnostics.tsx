import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { shellWords } from '../../strings/pane/shell';
import { useWords } from './preferences';

const useStyles = makeStyles({
  report: {
    maxHeight: '120px',
    overflow: 'auto',
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
  },
});

/** Copies a report of an unexpected error; where copying is not allowed it shows the report to be selected. */
export function Diagnostics({ text }: { readonly text: string }) {
  const styles = useStyles();
  const words = useWords(shellWords);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = (): void => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (!clipboard) setState('failed');
    else
      clipboard.writeText(text).then(
        () => setState('copied'),
        () => setState('failed'),
      );
  };
  return (
    <>
      <Button size="small" onClick={copy}>
        {words.copyDiagnostics}
      </Button>
      <span role="status">
        {state === 'copied' && words.copied}
        {state === 'failed' && words.copyFailed}
      </span>
      {state === 'failed' && (
        <pre className={styles.report} tabIndex={0}>
          {text}
        </pre>
      )}
    </>
  );
}
