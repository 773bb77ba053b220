/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { axeFindings } from '../shared/axe';
import { FakeSession, renderPane } from '../shared/pane';
import { Start } from '../../../src/taskpane/browser/Start';
import type { PaneWorkbook } from '../../../src/taskpane/workbook';

const SAMPLE = readFileSync(resolve(__dirname, '../../../assets/samples/sample-disclosure-2025.xlsx'));

afterEach(cleanup);
beforeEach(() => window.localStorage.clear());

/** A file as a page gets it; jsdom's own have no arrayBuffer. */
function file(name: string, bytes: Uint8Array | string | Error): File {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const arrayBuffer = (): Promise<ArrayBuffer> =>
    content instanceof Error ? Promise.reject(content) : Promise.resolve(new Uint8Array(content).buffer);
  return Object.assign(new File([], name), { arrayBuffer });
}

function shown(): FakeSession {
  const session = new FakeSession({});
  renderPane(<Start />, { session });
  return session;
}

/** Drops files beside the zone. */
function drop(...files: readonly File[]): void {
  fireEvent.drop(document.body, { dataTransfer: { files } });
}

const opened = (session: FakeSession): readonly string[] =>
  session.callsOf('open').map(([workbook]) => (workbook as PaneWorkbook).name);

describe('the start', () => {
  test('opens the workbook that is dropped anywhere, and remembers its name', async () => {
    const session = shown();
    drop(file('预算.xlsx', SAMPLE));
    await waitFor(() => expect(opened(session)).toEqual(['预算.xlsx']));
    expect(session.callsOf('addTexts')).toEqual([]);
    cleanup();
    shown();
    expect(screen.getByRole('listitem').textContent).toBe('预算.xlsx');
  });

  test('opens a workbook with the document that came with it, whichever comes first', async () => {
    const session = shown();
    drop(file('说明.txt', '一、收入\n\n二、支出'), file('预算.xlsx', SAMPLE));
    await waitFor(() => expect(session.callsOf('addTexts')).toHaveLength(1));
    expect(opened(session)).toEqual(['预算.xlsx']);
    expect(session.callsOf('addTexts')).toEqual([
      [[{ name: '说明.txt', paragraphs: ['一、收入', '二、支出'] }]],
    ]);
  });

  test.each<[string, readonly File[], RegExp]>([
    ['no workbook', [file('说明.pdf', '%PDF')], /“说明.pdf”不是 Excel 工作簿，也不是情况说明文档/],
    ['two workbooks', [file('a.xlsx', SAMPLE), file('b.xlsx', SAMPLE)], /一次只能打开一个工作簿/],
    ['a document alone', [file('说明.docx', 'x')], /把工作簿和它一起放入/],
    ['a file that is gone', [file('a.xlsx', new Error('gone'))], /浏览器没有读到“a.xlsx”/],
    ['an empty file', [file('a.xlsx', '')], /浏览器没有读到“a.xlsx”/],
    [
      'an old document',
      [
        file('a.xlsx', SAMPLE),
        file('旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      ],
      /“旧.doc”是旧格式的 Word 文档/,
    ],
  ])('says of %s what to do, and opens nothing', async (_what, files, said) => {
    const session = shown();
    drop(...files);
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(said));
    expect(session.asked).toEqual([]);
  });

  test('takes what is chosen, and the same file again', async () => {
    const session = shown();
    const user = userEvent.setup();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no input');
    await user.upload(input, file('预算.xlsx', SAMPLE));
    await waitFor(() => expect(opened(session)).toHaveLength(1));
    await user.upload(input, file('预算.xlsx', SAMPLE));
    await waitFor(() => expect(opened(session)).toHaveLength(2));
  });

  test('passes axe', async () => {
    const { container } = renderPane(<Start />, { session: new FakeSession({}) });
    expect(await axeFindings(container)).toEqual([]);
  });
});
