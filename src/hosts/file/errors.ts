import { WorkbookError } from '../../workbook/host';

/** What a user is told when a file cannot be used: what happened, where, what to do. All in Chinese. */

/** An empty file: a copy or a download that was broken off. */
export function emptyFile(name: string): WorkbookError {
  return new WorkbookError(
    'unreadable',
    `“${name}”是空文件（0 字节），没有内容可读。重新取得该文件，或改选正确的工作簿。`,
  );
}

/** A workbook that asks for a password. */
export function encrypted(name: string): WorkbookError {
  return new WorkbookError(
    'encrypted',
    `“${name}”设有打开密码，无法读取。在 Excel 或 WPS 中打开它，取消打开密码后另存，再重新校核。`,
  );
}

/** A file whose end is missing or whose parts are damaged. */
export function truncated(name: string): WorkbookError {
  return new WorkbookError(
    'truncated',
    `“${name}”不完整或已损坏（可能没有下载完或复制中断）。重新取得该文件；若 Excel 能打开并修复，修复后另存为 .xlsx 再试。`,
  );
}

/** Bytes that are no workbook, with what they look like where that is known. */
export function notWorkbook(name: string, looksLike?: string): WorkbookError {
  const what = looksLike ? `它看起来是${looksLike}，` : '';
  return new WorkbookError(
    'unreadable',
    `“${name}”不是可读的 Excel 工作簿，${what}扩展名可能与内容不符。用 Excel 或 WPS 打开后另存为 .xlsx 再试。`,
  );
}

/** An archive that unpacks to more than is safe. `limit` and `size` in bytes. */
export function tooLarge(name: string, size: number, limit: number): WorkbookError {
  const mb = (bytes: number) => String(Math.ceil(bytes / 1048576));
  return new WorkbookError(
    'too-large',
    `“${name}”解压后约 ${mb(size)} MB，超过上限 ${mb(limit)} MB，为安全起见没有读取。删去工作簿中多余的图片、空行和无关工作表，另存后再试。`,
  );
}

/** An archive with a part that packs out of all proportion. `packed` and `size` in bytes. */
export function bomb(name: string, packed: number, size: number): WorkbookError {
  const kb = String(Math.ceil(packed / 1024));
  const mb = String(Math.ceil(size / 1048576));
  return new WorkbookError(
    'too-large',
    `“${name}”中有一部分只有 ${kb} KB，解压后却有 ${mb} MB，不像正常的工作簿，为安全起见没有读取。核对文件来源；用 Excel 或 WPS 打开后另存为 .xlsx 再试。`,
  );
}

/** A workbook with more cells, up to a sheet, than can be read in the memory of a usual machine. */
export function tooManyCells(name: string, sheet: string, limit: number): WorkbookError {
  return new WorkbookError(
    'too-large',
    `“${name}”有内容的单元格到工作表“${sheet}”已超过 ${String(limit / 10000)} 万个，没有读取。删去无关的工作表和多余的行，另存后再试。`,
  );
}

/** Two sheets that no program tells apart. */
export function sameNames(name: string, sheet: string): WorkbookError {
  return new WorkbookError(
    'unreadable',
    `“${name}”有两张工作表都叫“${sheet}”，分不清问题出在哪一张，没有读取。用 Excel 或 WPS 打开，给其中一张改名，另存后再试。`,
  );
}

/** A part that declares a document type: workbooks have none, and what it may bring in is not safe. */
export function documentType(name: string, part: string): WorkbookError {
  return new WorkbookError(
    'unreadable',
    `“${name}”内部的 ${part} 带有文档类型声明（DTD），正常的工作簿没有这一项，为安全起见没有读取。核对文件来源；用 Excel 或 WPS 打开后另存为 .xlsx 再试。`,
  );
}

/** A part inside the workbook that cannot be understood. */
export function badPart(name: string, part: string): WorkbookError {
  return new WorkbookError(
    'unreadable',
    `“${name}”内部的 ${part} 无法解析，文件可能已损坏。用 Excel 或 WPS 打开并另存为新的 .xlsx 后再试。`,
  );
}
