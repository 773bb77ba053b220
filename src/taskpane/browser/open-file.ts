import type { PaneActions } from '../session/api';
import { store, stored } from './stored';

/** Why a file was not opened; what is wrong inside a workbook the session says. */
export type Refusal =
  | { readonly kind: 'several' | 'noSample' }
  | { readonly kind: 'notWorkbook' | 'unreadable'; readonly name: string };

/** How many names of opened files are kept. */
const RECENT = 5;
const WORKBOOK = /\.(?:xlsx|xlsm|xls|xltx|xltm)$/i;
const SAMPLE = 'assets/samples/sample-disclosure-2025.xlsx';

/** A file as the browser hands it over. */
export type DroppedFile = Pick<File, 'name' | 'arrayBuffer'>;

/** Opens the file that was dropped or chosen. Gives why not, or null. */
export async function openFiles(
  actions: Pick<PaneActions, 'open'>,
  files: readonly DroppedFile[],
): Promise<Refusal | null> {
  const [file, ...more] = files;
  if (!file) return null;
  if (more.length > 0) return { kind: 'several' };
  const { name } = file;
  if (!WORKBOOK.test(name)) return { kind: 'notWorkbook', name };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'unreadable', name };
  }
  if (bytes.length === 0) return { kind: 'unreadable', name };
  await openBytes(actions, bytes, name);
  store('recent', [name, ...recentNames().filter((one) => one !== name)].slice(0, RECENT));
  return null;
}

/** Opens the sample that is served beside the page. Gives why not, or null. */
export async function openSample(actions: Pick<PaneActions, 'open'>): Promise<Refusal | null> {
  try {
    const response = await fetch(SAMPLE);
    if (!response.ok) return { kind: 'noSample' };
    await openBytes(actions, new Uint8Array(await response.arrayBuffer()), SAMPLE.split('/').at(-1) ?? '');
    return null;
  } catch {
    return { kind: 'noSample' };
  }
}

/** Names of files that were opened here before, the last first. Names only: the files are the user's. */
export function recentNames(): readonly string[] {
  const names = stored('recent');
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string').slice(0, RECENT) : [];
}

async function openBytes(actions: Pick<PaneActions, 'open'>, bytes: Uint8Array, name: string): Promise<void> {
  const { FilePaneWorkbook } = await import('../hosts/file-workbook');
  await actions.open(FilePaneWorkbook.open(bytes, name));
}
