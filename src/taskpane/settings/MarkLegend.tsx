import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, type CSSProperties } from 'react';
import { settingsWords } from '../../strings/pane/settings';
import { MARK_KINDS, MARK_LOOKS, MARK_STYLES, type MarkLook } from '../../workbook/mark-looks';
import type { MarkStyle } from '../../workbook/plan';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { markStyle } from '../shared/mark-style';
import { Hint } from './Section';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  cell: {
    flexShrink: 0,
    minWidth: '76px',
    padding: '2px 6px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    // The sample shows what is in the sheet, whatever colours the pane has.
    forcedColorAdjust: 'none',
  },
});

/** How cells are marked, and what the marks look like in the sheet, in the very looks that are written. */
export function MarkLegend() {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { actions } = usePane();
  const options = usePaneState((state) => state.options);
  const isOpen = usePaneState((state) => state.workbook !== null);
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{words.markStyle}</label>
      <Select
        id={id}
        disabled={!isOpen}
        value={options.marks}
        onChange={(_event, { value }) => void actions.setOptions({ ...options, marks: value as MarkStyle })}
      >
        {MARK_STYLES.map((style) => (
          <option key={style} value={style}>
            {words.markStyles[style]}
          </option>
        ))}
      </Select>
      <ul className={styles.list}>
        {MARK_KINDS.map((kind) => (
          <li key={kind} className={styles.item}>
            <span
              className={styles.cell}
              style={cellStyle(MARK_LOOKS[options.marks][kind])}
              aria-hidden="true"
            >
              {words.sampleFigure}
            </span>
            {words.marks[options.marks][kind]}
          </li>
        ))}
      </ul>
      <Hint>{words.shapes}</Hint>
    </>
  );
}

function cellStyle(look: MarkLook): CSSProperties {
  const { border } = look;
  return {
    ...markStyle(look),
    border: border
      ? `1px ${border.style === 'dotted' ? 'dotted' : 'solid'} #${border.color}`
      : '1px solid transparent',
  };
}
