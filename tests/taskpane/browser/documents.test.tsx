/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeFindings } from '../shared/axe';
import { FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { Documents } from '../../../src/taskpane/browser/Documents';

afterEach(cleanup);

function dropped(name: string, text: string): void {
  const bytes = new TextEncoder().encode(text);
  const file = Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
  fireEvent.drop(document.body, { dataTransfer: { files: [file] } });
}

test('a document is taken where it is dropped; the page is not left for any file', async () => {
  const session = new FakeSession(stateOf(SAMPLE, null));
  renderPane(<Documents />, { session });
  dropped('说明.md', '# 情况说明\n收入 1.00 万元。');
  await waitFor(() => expect(session.callsOf('addTexts')).toHaveLength(1));
  expect(session.callsOf('addTexts')[0]).toEqual([
    [{ name: '说明.md', paragraphs: ['情况说明', '收入 1.00 万元。'] }],
  ]);
});

test.each([
  ['另一个.xlsx', 'PK', '先点“打开另一个工作簿”'],
  ['图.png', 'x', '“图.png”不是情况说明文档'],
  ['坏.docx', 'PK\u0003\u0004', '“坏.docx”'],
  ['空.txt', '', '“空.txt”'],
])('%s is refused with what to do', async (name, text, said) => {
  const session = new FakeSession(stateOf(SAMPLE, null));
  renderPane(<Documents />, { session });
  dropped(name, text);
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain(said));
  expect(session.asked).toEqual([]);
});

test('what was taken is listed and can be let go; axe finds nothing', async () => {
  const texts = [{ name: '说明.docx', paragraphs: ['一', '二'] }];
  const session = new FakeSession({ ...stateOf(SAMPLE, null), texts });
  const { container } = renderPane(<Documents />, { session });
  expect(screen.getByText('说明.docx · 2 段')).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: '移除 说明.docx' }));
  expect(session.callsOf('removeText')).toEqual([['说明.docx']]);
  expect(await axeFindings(container)).toEqual([]);
});
