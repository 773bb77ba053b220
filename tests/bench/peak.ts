import { readFileSync } from 'node:fs';
import { readSnapshot } from '../../src/hosts/file/read';
import { checkSnapshot } from '../../src/outputs/check';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';

/*
 * Reads and checks the workbook of the first argument once, and prints the most memory that the process had, in bytes,
 * and how many findings there were. A process of its own, since a peak never goes down again.
 */
const path = process.argv[2];
const findings =
  path === undefined
    ? 0
    : checkSnapshot(readSnapshot(new Uint8Array(readFileSync(path)), 'x.xlsx'), centralBudgetFamily).findings
        .length;
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS * 1024, findings }));
