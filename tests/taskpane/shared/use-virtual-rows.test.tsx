/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { useVirtualRows } from '../../../src/taskpane/shared/use-virtual-rows';

afterEach(cleanup);

const keyOf = (item: number): string => String(item);

function List({ items }: { readonly items: readonly number[] }) {
  const { listRef, style, rows } = useVirtualRows(items, { keyOf, estimate: 100 });
  return (
    <ul ref={listRef} style={style}>
      {rows.map(({ item, key, ref }) => (
        <li key={key} ref={ref}>
          {item}
        </li>
      ))}
    </ul>
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test('a short list is drawn whole, so that the browser finds everything in it', () => {
  render(<List items={numbers(60)} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(60);
});

test('of a long list what can be seen is drawn; the rest is room of its height', () => {
  render(<List items={numbers(5000)} />);
  const drawn = screen.getAllByRole('listitem');
  expect(drawn[0]?.textContent).toBe('0');
  expect(drawn.length).toBeLessThan(40);
  const { paddingTop, paddingBottom } = screen.getByRole('list').style;
  expect(paddingTop).toBe('0px');
  expect(parseInt(paddingBottom, 10)).toBe((5000 - drawn.length) * 100);
});

test('a list that shrinks to nothing leaves no room', () => {
  const { rerender } = render(<List items={numbers(5000)} />);
  rerender(<List items={[]} />);
  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  expect(screen.getByRole('list').style.paddingBottom).toBe('0px');
});
