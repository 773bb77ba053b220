import { plainXml } from './plain-xml';
import { scanSheet, type SheetSource } from './sheet-scan';
import { XmlError } from './xml';

/**
 * What a worksheet's XML says, and the XML as SheetJS can be given it. Throws an XmlError where it is not well-formed or
 * is no worksheet.
 */
export function readSheetXml(xml: string): SheetSource {
  const scanned = scanSheet(xml);
  if (scanned) return scanned;
  const plain = plainXml(xml, ['worksheet']);
  const again = scanSheet(plain.includes('<sheetData') ? plain : withData(plain));
  if (!again) throw new XmlError('worksheet');
  return again;
}

function withData(xml: string): string {
  return xml.replace(/<\/worksheet>$/, '<sheetData></sheetData></worksheet>');
}
