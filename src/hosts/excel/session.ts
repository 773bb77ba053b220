/// <reference types="office-js" />

/** The door to the open workbook; tests put Microsoft's proxies over a workbook in memory behind it. */
export interface ExcelSession {
  /** Runs a batch; where a cell is being edited it waits until that is over. Throws what Excel throws. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether this Excel has a version of ExcelApi ("1.13"). The manifest asks for 1.9. */
  supports(version: string): boolean;
}

/** The session of the Excel that the page runs in. office.js must be there. */
export const officeSession: ExcelSession = {
  run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
  supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
};
