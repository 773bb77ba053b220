import { AMOUNT_LAYOUTS } from '../cases/layouts/amounts';
import { BLANK_LAYOUTS } from '../cases/layouts/blanks';
import { CODE_LAYOUTS } from '../cases/layouts/codes';
import { FORM_LAYOUTS } from '../cases/layouts/forms';
import { FORMULA_LAYOUTS } from '../cases/layouts/formulas';
import type { Layout } from '../cases/layouts/layout';
import { NAME_LAYOUTS } from '../cases/layouts/names';
import { SHEET_LAYOUTS } from '../cases/layouts/sheets';
import { TEXT_LAYOUTS } from '../cases/layouts/texts';
import { HEADER_LAYOUTS, TOTAL_LAYOUTS } from '../cases/layouts/headers';
import { TITLE_LAYOUTS } from '../cases/layouts/titles';
import { UNIT_LAYOUTS } from '../cases/layouts/units';

/** Every way of laying a disclosure out that is known from real files, each a pure change of a workbook's sheets. */
export const LAYOUTS: readonly Layout[] = [
  ...NAME_LAYOUTS,
  ...TITLE_LAYOUTS,
  ...HEADER_LAYOUTS,
  ...TOTAL_LAYOUTS,
  ...BLANK_LAYOUTS,
  ...CODE_LAYOUTS,
  ...AMOUNT_LAYOUTS,
  ...FORMULA_LAYOUTS,
  ...SHEET_LAYOUTS,
  ...TEXT_LAYOUTS,
  ...UNIT_LAYOUTS,
  ...FORM_LAYOUTS,
];

/** The layout of this name. Throws where there is none. */
export function layoutNamed(name: string): Layout {
  const found = LAYOUTS.find((each) => each.name === name);
  if (!found) throw new Error(`no layout ${name}`);
  return found;
}
