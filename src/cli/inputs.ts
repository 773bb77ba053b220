import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

const WORKBOOK = /\.(xlsx|xlsm|xls)$/i;
/** What we add to the name of a marked copy. */
const MARKED = '.校核';
const MARKED_NAME = /\.校核(\(\d+\))?$/;

/** A workbook to check, and whether it came from a folder. */
export interface Input {
  readonly path: string;
  readonly fromFolder: boolean;
}

/**
 * Workbooks named on the command line: files as they are, folders by the workbooks in them (sub-folders
 * too), in order of name. Excel's lock files and our own marked copies beside their original are passed over.
 */
export function listInputs(paths: readonly string[]): Input[] {
  return paths.flatMap((path): Input[] =>
    existsSync(path) && statSync(path).isDirectory()
      ? workbooksIn(path).map((file) => ({ path: file, fromFolder: true }))
      : [{ path, fromFolder: false }],
  );
}

function workbooksIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : workbooksIn(path);
    const isWorkbook = WORKBOOK.test(entry.name) && !entry.name.startsWith('~$');
    return isWorkbook && !isMarkedCopy(path) ? [path] : [];
  });
}

function isMarkedCopy(path: string): boolean {
  const stem = basename(path, extname(path));
  if (!MARKED_NAME.test(stem)) return false;
  const original = stem.replace(MARKED_NAME, '');
  return ['.xlsx', '.xlsm', '.xls'].some((ext) => existsSync(join(dirname(path), original + ext)));
}

/**
 * Where the marked copy of a workbook goes. Keeps the extension, since a workbook with VBA does not open as
 * .xlsx; a .xls gets a report workbook, which is .xlsx.
 * @param out `--out`: a file where there is one workbook (unless it is a folder or ends like one), else a folder.
 */
export function outputPath(input: string, out: string | null, several: boolean): string {
  const extension = extname(input).toLowerCase() === '.xls' ? '.xlsx' : extname(input);
  const stem = basename(input, extname(input)).replace(MARKED_NAME, '');
  if (out === null) return unlike(input, dirname(input), stem, extension);
  const folder = several || /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  if (!folder && WORKBOOK.test(out)) return out;
  if (!folder && extname(out) !== '') return out;
  return unlike(input, out, stem, extension);
}

/** A name for the copy that is not the input's own: a marked copy may be checked again. */
function unlike(input: string, folder: string, stem: string, extension: string): string {
  let path = join(folder, `${stem}${MARKED}${extension}`);
  for (let n = 2; resolve(path) === resolve(input); n += 1) {
    path = join(folder, `${stem}${MARKED}(${n})${extension}`);
  }
  return path;
}
