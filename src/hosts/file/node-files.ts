import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { WorkbookError } from '../../workbook/host';
import { DISK, type Disk } from './disk';
import { partText, saysMacros } from './package';
import { removeLeftovers, temporaryPath } from './temporary-files';
import { isZip, unzip } from './zip';

/**
 * A file's bytes. Throws a WorkbookError: `not-found` where there is no such file, `unreadable` where it is a
 * folder, may not be read or the disk fails.
 */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw readingError(path, error);
  }
}

/**
 * Writes a file whole or not at all: into a new file in the same folder, to the disk, then over the old name.
 * On any error the old file stays as it was and the new one is taken away; what a run that was killed has left is
 * taken away by the next one. Throws a WorkbookError with `not-writable`, also where the file is marked read-only or
 * open in a program, or the extension does not fit the bytes (a workbook with macros does not open as .xlsx, nor one
 * without as .xlsm).
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array, disk: Disk = DISK): Promise<void> {
  checkExtension(path, bytes);
  // A link stays one: what it leads to is replaced.
  const target = await disk.realpath(path).catch(() => path);
  const temporary = temporaryPath(target);
  try {
    const existing = await disk.stat(target).catch(() => null);
    if (existing?.isDirectory()) throw failure('EISDIR');
    // Renaming over a file needs no permission of its own.
    if (existing && (existing.mode & 0o222) === 0) throw failure('READONLY');
    if (await isOpenElsewhere(target, disk)) throw failure('OPEN');
    await removeLeftovers(target, disk);
    const file = await disk.open(temporary, 'wx', existing ? existing.mode & 0o777 : 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, target);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw writingError(path, error);
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(), { code });
}

/** Excel and WPS put a file "~$name" beside a workbook while it is open. */
async function isOpenElsewhere(path: string, disk: Disk): Promise<boolean> {
  const lock = join(dirname(path), `~$${basename(path)}`);
  return disk.stat(lock).then(
    () => true,
    () => false,
  );
}

function checkExtension(path: string, bytes: Uint8Array): void {
  const extension = extname(path).toLowerCase();
  if (!isZip(bytes)) return;
  const types = partText(
    unzip(bytes, basename(path), (part) => part === '[Content_Types].xml'),
    '[Content_Types].xml',
  );
  const macros = types !== null && saysMacros(types);
  const fits = macros ? '.xlsm' : '.xlsx';
  if (types === null || extension === fits) return;
  const content = macros ? '含有宏（VBA）的工作簿' : '不含宏的工作簿';
  throw new WorkbookError(
    'not-writable',
    `“${path}”：内容是${content}，存为 ${extension || '无扩展名'} 将无法打开。把输出文件的扩展名改为 ${fits}。`,
  );
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function readingError(path: string, error: unknown): WorkbookError {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new WorkbookError('not-found', `找不到文件“${path}”。检查路径和文件名。`);
    case 'EISDIR':
      return new WorkbookError('unreadable', `“${path}”是文件夹，不是工作簿。给出其中的文件。`);
    case 'EACCES':
    case 'EPERM':
      return new WorkbookError(
        'unreadable',
        `没有读取“${path}”的权限。检查文件权限，或把它复制到自己的文件夹再试。`,
      );
    case 'EBUSY':
      return new WorkbookError('unreadable', `“${path}”正被其他程序占用。关闭 Excel 或 WPS 后再试。`);
    case 'ERR_FS_FILE_TOO_LARGE':
      return new WorkbookError('too-large', `“${path}”太大，无法读取。删去工作簿中多余的内容后再试。`);
    default:
      return new WorkbookError(
        'unreadable',
        `读取“${path}”失败（${codeOf(error) || '原因不明'}）。检查磁盘或网络后再试。`,
      );
  }
}

function writingError(path: string, error: unknown): WorkbookError {
  const told = (text: string) => new WorkbookError('not-writable', text);
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return told(`写入失败：文件夹“${dirname(path)}”不存在。先建立它，或改用其他位置。`);
    case 'EISDIR':
      return told(`写入失败：“${path}”是文件夹。给出文件名。`);
    case 'READONLY':
      return told(`写入失败：“${path}”是只读文件，保持原样。取消它的只读属性，或改用其他文件名。`);
    case 'OPEN':
      return told(
        `写入失败：“${path}”正在 Excel 或 WPS 中打开（同一文件夹中有“~$${basename(path)}”），保持原样。关闭后再试；若并没有打开，删去该文件。`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return told(`写入失败：没有写入“${path}”的权限，或文件正被打开。关闭它，或改用其他位置。`);
    case 'EBUSY':
      return told(`写入失败：“${path}”正被其他程序占用。关闭 Excel 或 WPS 后再试。`);
    case 'ENOSPC':
    case 'EDQUOT':
      return told(`写入失败：磁盘空间不足，“${path}”保持原样。清理磁盘后再试。`);
    case 'ENAMETOOLONG':
      return told(`写入失败：文件名“${basename(path)}”太长。改短后再试。`);
    default:
      return told(
        `写入“${path}”失败（${codeOf(error) || '原因不明'}），原文件保持不变。检查磁盘或网络后再试。`,
      );
  }
}
