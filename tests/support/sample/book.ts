import type { Snapshot } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../workbook';
import { textSheets } from './narrative';
import { performanceSheets } from './performance';
import type { SampleSheet } from '../forms/sheet';
import { tableSheets } from './tables';

/** Where the sample is, from the project's root. */
export const SAMPLE_FILE = 'assets/samples/sample-disclosure-2025.xlsx';

/** The sample's sheets in order: nine tables, 情况说明, 名词解释, fourteen 项目绩效目标表. */
export function sampleSheets(): SampleSheet[] {
  return [...tableSheets(), ...textSheets(), ...performanceSheets()];
}

/** The sample as a host reads it. */
export function sampleSnapshot(): Snapshot {
  return snapshotOf(sampleSheets(), 'sample-disclosure-2025.xlsx');
}
