import { cellAddress, type CellRef } from '../../core/address';
import { WorkbookError } from '../../workbook/host';

/** What a user is told when the open workbook cannot be read or written. All in Chinese. */

const NOTHING = '没有写入任何内容';

/** A cell is not what it was when the workbook was read. `was` and `is` as they stand in the cell, "" for blank. */
export function staleCell(cell: CellRef, was: string, is: string): WorkbookError {
  const place = `“${cell.sheet}”!${cellAddress(cell)}`;
  const shown = (text: string): string => (text === '' ? '空白' : `“${shortened(text)}”`);
  return new WorkbookError(
    'stale',
    `${place} 在校核之后有改动（当时是${shown(was)}，现在是${shown(is)}），位置可能已经移动，${NOTHING}。重新校核后再试。`,
  );
}

/** A sheet that the plan names is not in the workbook. */
export function noSheet(name: string): WorkbookError {
  return new WorkbookError(
    'stale',
    `工作簿里没有工作表“${name}”，可能已改名或删除，${NOTHING}。重新校核后再试。`,
  );
}

/** A sheet of ours was changed or made by someone since the workbook was read. */
export function staleSheet(name: string): WorkbookError {
  return new WorkbookError('stale', `工作表“${name}”在校核之后有改动，${NOTHING}。重新校核后再试。`);
}

/** A protected sheet, and what cannot be done on it. */
export function protectedSheet(name: string, what: string): WorkbookError {
  return new WorkbookError('protected', `工作表“${name}”受保护，${what}，${NOTHING}。先撤销工作表保护再试。`);
}

/** A workbook whose structure is protected: no sheet can be added or taken away. */
export function protectedStructure(): WorkbookError {
  return new WorkbookError(
    'protected',
    `工作簿的结构受保护，不能增删工作表，${NOTHING}。先撤销工作簿保护再试。`,
  );
}

/** The plan would leave no visible sheet, which Excel does not allow. */
export function noSheetLeft(): WorkbookError {
  return new WorkbookError(
    'not-writable',
    `工作簿至少要有一张可见的工作表，${NOTHING}。先取消隐藏或新建一张工作表。`,
  );
}

/** A name that Excel takes for no sheet. */
export function badSheetName(name: string): WorkbookError {
  return new WorkbookError('not-writable', `工作表名“${name}”不合 Excel 的规定，${NOTHING}。`);
}

/** A place on a sheet that is not shown. */
export function hiddenSheet(name: string): WorkbookError {
  return new WorkbookError(
    'not-writable',
    `工作表“${name}”是隐藏的，无法定位。在工作表标签上点右键“取消隐藏”后再试。`,
  );
}

/** A file of ours could not be opened as a new workbook. */
export function notOpened(error: unknown): WorkbookError {
  const { code, message } = officeError(error);
  if (code === 'InvalidOperationInCellEditMode') {
    return new WorkbookError('busy', '有单元格正在编辑，未能打开新工作簿。按回车或 Esc 结束编辑后再试。');
  }
  const detail = code === '' ? message : `${code}：${message}`;
  return new WorkbookError(
    'not-writable',
    `Excel 未能打开新工作簿（${detail}），当前工作簿没有改动。稍等片刻再试；仍不行，先把“校核结果”这张表另存一份。`,
  );
}

/** Writing failed and what had been written could not be taken back. */
export function halfWritten(cause: WorkbookError): WorkbookError {
  return new WorkbookError(
    cause.code,
    `${cause.message.replace(new RegExp(`[，,]?${NOTHING}`), '')}已写入的部分未能全部撤回：用 Excel 的“撤销”，或“清除标记”后重新校核。`,
  );
}

interface OfficeError {
  readonly code: string;
  readonly message: string;
}

const READING: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '有单元格正在编辑，无法读取工作簿。按回车或 Esc 结束编辑后再试。',
  ResponsePayloadSizeLimitExceeded: '工作簿的内容超过 Excel 一次能交出的大小。删去无关的工作表和空行后再试。',
  AccessDenied: 'Excel 不允许加载项读取这个工作簿。若它在“受保护的视图”中打开，先点“启用编辑”再试。',
};

const WRITING: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: `有单元格正在编辑，${NOTHING}。按回车或 Esc 结束编辑后再试。`,
  RequestPayloadSizeLimitExceeded: `要写入的内容超过 Excel 一次能接收的大小，${NOTHING}。`,
  AccessDenied: `工作簿不允许修改（只读或受保护），${NOTHING}。另存一份，或撤销保护后再试。`,
  ItemNotFound: `工作表或单元格已不在原处，${NOTHING}。重新校核后再试。`,
  InvalidReference: `工作表或单元格已不在原处，${NOTHING}。重新校核后再试。`,
  ItemAlreadyExists: `工作簿里已有同名的工作表，${NOTHING}。重新校核后再试。`,
};

/** Any error as one for the user; `action` is what was being tried. A WorkbookError stays what it is. */
export function plainly(error: unknown, action: 'read' | 'write'): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { code, message } = officeError(error);
  const known = (action === 'read' ? READING : WRITING)[code];
  const kind =
    code === 'InvalidOperationInCellEditMode'
      ? 'busy'
      : code === 'ItemNotFound' || code === 'InvalidReference' || code === 'ItemAlreadyExists'
        ? 'stale'
        : code === 'ResponsePayloadSizeLimitExceeded'
          ? 'too-large'
          : action === 'read'
            ? 'unreadable'
            : 'not-writable';
  const detail = code === '' ? message : `${code}：${message}`;
  const what = action === 'read' ? '无法读取工作簿' : `Excel 没有接受这次写入，${NOTHING}`;
  return new WorkbookError(
    kind,
    known ?? `${what}（${detail}）。稍等片刻再试；仍不行就保存后重新打开工作簿。`,
  );
}

/** Whether Excel failed at setting up a page. */
export function isPageError(error: unknown): boolean {
  const { debugInfo } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  return /^(?:PageLayout|HeaderFooter)/.test(String(debugInfo?.errorLocation ?? ''));
}

/** The code of an error that Excel gave, "" where it has none. */
export function errorCode(error: unknown): string {
  return officeError(error).code;
}

function officeError(error: unknown): OfficeError {
  const { code, message } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Partial<OfficeError>;
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? message : String(error),
  };
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
