import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  long: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** Longer than this it is a text, and may break. */
const FIGURE_LENGTH = 24;

/** A figure as printed, in digits of one width; what a blank cell holds is shown by the word given. */
export function Figure({
  text,
  blank = '',
  look = 'plain',
}: {
  readonly text: string;
  readonly blank?: string;
  readonly look?: 'plain' | 'strong' | 'quiet';
}) {
  const styles = useStyles();
  const isText = text.length > FIGURE_LENGTH;
  return (
    <span
      lang="zh-CN"
      className={mergeClasses(
        styles.figure,
        look === 'strong' && styles.strong,
        look === 'quiet' && styles.quiet,
        isText && styles.long,
      )}
    >
      {text.trim() === '' ? blank : text}
    </span>
  );
}
