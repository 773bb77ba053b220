/// <reference types="office-js" />
import { associateRibbon, ribbonFunctions } from '../../commands/ribbon';
import type { PaneActions } from '../session/api';
import { ExcelPaneWorkbook } from './excel-workbook';
import { officeTheme, startOffice } from './office';

/**
 * Opens the workbook that Excel has open, and gives the ribbon the same session. `told` hears how Excel looks, before
 * the workbook is read. False where it turns out that the page is not in Excel after all. Throws where office.js cannot
 * be loaded.
 */
export async function openInOffice(
  actions: PaneActions,
  formulas: () => boolean,
  told: (theme: 'light' | 'dark' | null) => void,
): Promise<boolean> {
  const host = await startOffice();
  if (host !== Office.HostType.Excel) return false;
  told(officeTheme());
  const workbook = new ExcelPaneWorkbook();
  const opened = actions.open(workbook);
  const show = (): Promise<void> => Office.addin.showAsTaskpane();
  associateRibbon(ribbonFunctions(actions, { formulas, show }));
  await opened;
  return true;
}
