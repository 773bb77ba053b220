import type { PaneActions } from '../session/api';
import type { TextFile } from '../session/state';
import { WorkbookError } from '../../workbook/host';
import type { PaneWorkbook } from '../workbook';
import { store, stored } from './stored';

/** Why a file was not taken; what is wrong inside a workbook the session says. */
export type Refusal =
  | { readonly kind: 'several' | 'noSample' | 'noWorkbook' | 'notLoaded' | 'openFirst' }
  | { readonly kind: 'notWorkbook' | 'notText' | 'unreadable'; readonly name: string }
  /** In the words of what read it. */
  | { readonly kind: 'said'; readonly message: string };

/** How many names of opened files are kept. */
const RECENT = 5;
const WORKBOOK = /\.(?:xlsx|xlsm|xls|xltx|xltm)$/i;
/** What the reader takes, and .doc, of which it says what to do. */
const TEXT = /\.(?:docx|docm|doc|txt|md)$/i;
const SAMPLE = 'assets/samples/sample-disclosure-2025.xlsx';

/** For a file chooser. */
export const TEXT_KINDS = '.docx,.txt,.md';
export const ALL_KINDS = `.xlsx,.xlsm,.xls,.xltx,.xltm,${TEXT_KINDS}`;

/** A file as the browser hands it over. */
export type DroppedFile = Pick<File, 'name' | 'arrayBuffer'>;

/** Opens the workbook that was dropped or chosen, with documents that came with it. Gives why not, or null. */
export async function openFiles(
  actions: Pick<PaneActions, 'open' | 'addTexts'>,
  files: readonly DroppedFile[],
): Promise<Refusal | null> {
  if (files.length === 0) return null;
  const other = files.find(({ name }) => !WORKBOOK.test(name) && !TEXT.test(name));
  if (other) return { kind: 'notWorkbook', name: other.name };
  const [workbook, ...more] = files.filter(({ name }) => WORKBOOK.test(name));
  if (!workbook) return { kind: 'noWorkbook' };
  if (more.length > 0) return { kind: 'several' };
  return refused(async () => {
    // Read first: where a document cannot be used, nothing is opened half.
    const texts = await textsIn(files.filter((file) => file !== workbook));
    const { name } = workbook;
    const opened = await workbookOf(await bytesIn(workbook), name);
    await actions.open(opened);
    if (texts.length > 0) await actions.addTexts(texts);
    store('recent', [name, ...recentNames().filter((one) => one !== name)].slice(0, RECENT));
  });
}

/** Takes documents beside the workbook that is open. Gives why not, or null. */
export async function addFiles(
  actions: Pick<PaneActions, 'addTexts'>,
  files: readonly DroppedFile[],
): Promise<Refusal | null> {
  if (files.length === 0) return null;
  if (files.some(({ name }) => WORKBOOK.test(name))) return { kind: 'openFirst' };
  const other = files.find(({ name }) => !TEXT.test(name));
  if (other) return { kind: 'notText', name: other.name };
  return refused(async () => actions.addTexts(await textsIn(files)));
}

/** Opens the sample that is served beside the page. Gives why not, or null. */
export async function openSample(actions: Pick<PaneActions, 'open'>): Promise<Refusal | null> {
  let bytes: Uint8Array;
  try {
    const response = await fetch(SAMPLE);
    if (!response.ok) return { kind: 'noSample' };
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    return { kind: 'noSample' };
  }
  return refused(async () => actions.open(await workbookOf(bytes, SAMPLE.split('/').at(-1) ?? '')));
}

/** Names of files that were opened here before, the last first. Names only: the files are the user's. */
export function recentNames(): readonly string[] {
  const names = stored('recent');
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string').slice(0, RECENT) : [];
}

/** A file that the browser does not give. */
class Unreadable extends Error {
  constructor(readonly file: string) {
    super(file);
  }
}

/** Does something with files; gives why it could not be done, or null. */
async function refused(work: () => Promise<void>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', name: error.file };
    if (error instanceof WorkbookError) return { kind: 'said', message: error.message };
    return { kind: 'notLoaded' };
  }
}

/** Throws an Unreadable for what the browser does not give, and for nothing. */
async function bytesIn(file: DroppedFile): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Unreadable(file.name);
  }
  if (bytes.length === 0) throw new Unreadable(file.name);
  return bytes;
}

async function textsIn(files: readonly DroppedFile[]): Promise<TextFile[]> {
  if (files.length === 0) return [];
  const { readTextFile } = await import('../hosts/text-file');
  return Promise.all(files.map(async (file) => readTextFile(await bytesIn(file), file.name)));
}

async function workbookOf(bytes: Uint8Array, name: string): Promise<PaneWorkbook> {
  const { FilePaneWorkbook } = await import('../hosts/file-workbook');
  return FilePaneWorkbook.open(bytes, name);
}
