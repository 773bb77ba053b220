import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gouji, madeFolder } from './batch';
import { megabytes } from './measure';

/*
 * A thousand varied workbooks, damaged ones among them, in one run of the command line, marked copies and summaries
 * written; then the same again with --resume: node out/bench/tests/bench/thousand.js [how many].
 */

interface Line {
  readonly file: string;
  readonly error: { readonly code: string } | null;
  readonly worst: { readonly severity: string } | null;
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 1000);
  const made = madeFolder(count);
  try {
    const log = join(made.folder, '汇总.ndjson');
    const words = [
      'check',
      made.folder,
      '--json',
      '--summary',
      log,
      '--summary',
      join(made.folder, '汇总.xlsx'),
    ];
    const run = await gouji(words);
    const lines = readFileSync(log, 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as Line);
    const files = lines.map(({ file }) => file);
    console.log(
      `${count} workbooks: exit ${String(run.code)}, ${run.lines} results on stdout, ${lines.length} lines in the summary,`,
      `in order: ${String(files.every((file, at) => at === 0 || file > (files[at - 1] ?? '')))}`,
    );
    console.log(
      `${run.seconds.toFixed(1)} s, ${(count / run.seconds).toFixed(1)} workbooks/s, peak ${run.peak === null ? '?' : megabytes(run.peak)}`,
    );
    const rows = new Map<
      string,
      { files: number; complaints: number; notes: number; errors: Map<string, number> }
    >();
    for (const line of lines) {
      const kind = made.kinds.get(line.file.split('/').at(-1) ?? '') ?? '?';
      const row = rows.get(kind) ?? { files: 0, complaints: 0, notes: 0, errors: new Map<string, number>() };
      row.files += 1;
      if (line.worst?.severity === 'note') row.notes += 1;
      else if (line.worst) row.complaints += 1;
      if (line.error) row.errors.set(line.error.code, (row.errors.get(line.error.code) ?? 0) + 1);
      rows.set(kind, row);
    }
    for (const [kind, { files: number, complaints, notes, errors }] of rows) {
      const bad = [...errors].map(([code, times]) => `${code} ${times}`).join(', ');
      console.log(
        `  ${kind.padEnd(10)} ${number} files, ${complaints} with errors or warnings, ${notes} with notes alone${bad && `; ${bad}`}`,
      );
    }
    const again = await gouji([...words, '--resume']);
    console.log(
      `resumed: ${again.lines} checked again, ${again.seconds.toFixed(1)} s, exit ${String(again.code)}`,
    );
  } finally {
    made.remove();
  }
}

void main();
