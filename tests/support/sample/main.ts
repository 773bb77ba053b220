import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SAMPLE_FILE, sampleSheets } from './book';
import { writeXlsx } from './write';

mkdirSync(dirname(SAMPLE_FILE), { recursive: true });
writeFileSync(SAMPLE_FILE, writeXlsx(sampleSheets()));
process.stderr.write(`${SAMPLE_FILE}\n`);
