import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../rules/model';

const useStyles = makeStyles({
  mark: { width: '14px', height: '14px', flexShrink: 0, verticalAlign: '-2px', forcedColorAdjust: 'auto' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorBrandForegroundLink },
});

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Their shapes as paths in a box of 14 by 14: a disc, a triangle, a diamond. */
export const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Z',
  warning: 'M7 1.2 13.4 12.8H.6Z',
  note: 'M7 .6 13.4 7 7 13.4.6 7Z',
};

/** The classes that colour a severity's text; each shade can be read on the page in every theme. */
export function useSeverityColours(): Readonly<Record<Severity, string>> {
  const { error, warning, note } = useStyles();
  return { error, warning, note };
}

/**
 * The shape and colour of a severity: a disc, a triangle, a diamond; hollow for what is only to be looked at. The
 * word stands beside it, so it is hidden from screen readers.
 */
export function SeverityMark({
  severity,
  hollow = false,
}: {
  readonly severity: Severity;
  readonly hollow?: boolean;
}) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.mark, styles[severity])}
      viewBox="0 0 14 14"
      aria-hidden="true"
      data-hollow={hollow || undefined}
    >
      <path
        d={SHAPES[severity]}
        fill={hollow ? 'none' : 'currentColor'}
        stroke={hollow ? 'currentColor' : 'none'}
        strokeWidth={1.6}
        strokeLinejoin="round"
        transform={hollow ? 'translate(7 7) scale(.84) translate(-7 -7)' : undefined}
      />
    </svg>
  );
}
