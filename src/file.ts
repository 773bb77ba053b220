/** The file host as a library: workbooks from bytes and back, in Node and in browsers. */
export { readSnapshot } from './hosts/file/read';
export { FileWorkbook, newReportWorkbook } from './hosts/file/file-workbook';
