/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { DEFAULT_OPTIONS } from '../../../src/outputs/options';
import { GridRow } from '../../../src/taskpane/browser/GridRow';
import { keyOf, layOutSheet } from '../../../src/taskpane/browser/sheet-layout';
import { MARK_KINDS, MARK_LOOKS } from '../../../src/workbook/mark-looks';
import type { MarkStyle } from '../../../src/workbook/plan';

afterEach(cleanup);

const RESULT = check(SAMPLE);
const LAYOUT = layOutSheet(
  { name: '表', visibility: 'visible', cells: [], hiddenRows: new Set(), merges: [] },
  null,
);
const WORDS = { cause: '原因', error: '错误', warning: '警示', note: '提示' };

/** A row with one mark of each kind, in the order of the kinds. */
function shown(marks: MarkStyle) {
  const result = { ...RESULT, options: { ...DEFAULT_OPTIONS, marks } };
  const session = new FakeSession({ ...stateOf(SAMPLE, result), options: result.options });
  const row = (
    <GridRow
      id="x"
      index={0}
      layout={LAYOUT}
      firstCol={0}
      lastCol={MARK_KINDS.length - 1}
      marks={new Map(MARK_KINDS.map((kind, col) => [keyOf(0, col), kind]))}
      markWords={WORDS}
      active={null}
      onChoose={() => undefined}
    />
  );
  renderPane(row, { session });
  return session;
}

const cellOf = (kind: keyof typeof WORDS): HTMLElement => {
  const found = screen.getByRole('img', { name: WORDS[kind] }).closest<HTMLElement>('[role=gridcell]');
  if (!found) throw new Error(kind);
  return found;
};
const rgb = (hex: string): string =>
  `rgb(${[0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe.each<MarkStyle>(['fill', 'frame'])('marks drawn as %s', (style) => {
  test.each(MARK_KINDS)('%s looks as it does in the sheet', (kind) => {
    shown(style);
    const look = MARK_LOOKS[style][kind];
    const drawn = cellOf(kind).style;
    expect(drawn.backgroundColor).toBe(look.fill === null ? rgb('FFFFFF') : rgb(look.fill));
    expect(drawn.color).toBe(rgb(look.color));
    const line = look.border?.style === 'dotted' ? 'dotted' : 'solid';
    expect(drawn.border).toBe(look.border ? `1px ${line} ${rgb(look.border.color)}` : '');
    expect(drawn.fontWeight).toBe(look.bold ? 'bold' : 'normal');
  });
});

test('another style set and written shows at once', () => {
  const session = shown('fill');
  expect(cellOf('error').style.backgroundColor).toBe(rgb(MARK_LOOKS.fill.error.fill ?? ''));
  const options = { ...DEFAULT_OPTIONS, marks: 'frame' as const };
  act(() => session.state.change({ options, result: { ...RESULT, options } }));
  expect(cellOf('error').style.backgroundColor).toBe(rgb('FFFFFF'));
});
