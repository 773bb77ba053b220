import type { Disclosure } from '../disclosure/model';
import { readDisclosure } from '../disclosure/read';
import type { Family } from '../rules/family';
import type { Snapshot } from '../workbook/snapshot';
import type { CheckOptions } from './options';
import { withoutOwnSheets } from './own-sheets';

/** What tables and texts a workbook has, before anything is checked; with the places that the user has pointed at. */
export function overview(snapshot: Snapshot, family: Family, options: CheckOptions): Disclosure {
  return readDisclosure(withoutOwnSheets(snapshot), family.template, { pointed: options.tables });
}
