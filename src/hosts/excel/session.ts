/// <reference types="office-js" />

/** The door to the open workbook; tests put Microsoft's proxies over a workbook in memory behind it. */
export interface ExcelSession {
  /** Runs a batch; where a cell is being edited it waits until that is over. Throws what Excel throws. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Opens a file, in base64, as a new workbook in a window of its own. Throws what Excel throws. */
  createWorkbook(base64: string): Promise<void>;
  /** Whether this Excel has a version of ExcelApi ("1.13"). The manifest asks for 1.9. */
  supports(version: string): boolean;
}

/** The session of the Excel that the page runs in. office.js must be there. */
export const officeSession: ExcelSession = {
  run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
  // By this function alone: on the web it takes another way than the object model's.
  createWorkbook: (base64) => Excel.createWorkbook(base64),
  supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
};
