import { read } from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot } from '../../src/hosts/file/read';
import { checkSnapshot } from '../../src/outputs/check';
import type { CheckResult } from '../../src/outputs/result';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';
import { SAMPLE_FILE } from '../support/sample/book';
import { gouji, madeFolder } from './batch';
import { bundleSizes } from './bundles';
import { excelCosts } from './excel';
import { asFormulas, calculate } from './formulas';
import { exponent, kilobytes, median, megabytes, middle, ms, ratio, section } from './measure';
import { paneTimes } from './pane';
import { cellCount, sample, scaled, withMistakes, withoutTexts, type Book } from './workbooks';

/*
 * How fast it is, in ratios to what else would have to be done: npm run bench. Times are warm medians of one process, in processor time;
 * tables and texts apart. What is above its target is marked with "above".
 */

const check = (book: Book): CheckResult => checkSnapshot(book.snapshot, centralBudgetFamily);
/** SheetJS alone, asked for what a check needs: values, formats, formulas and what cells print. */
const readAlone = (book: Book): unknown => read(book.bytes, { type: 'array', dense: true, cellNF: true });

/** A ratio with its target: "0.31 (≤ 0.25: above)". */
function held(value: number, most: number): string {
  return `${ratio(value)} (≤ ${most}${value <= most ? '' : ': above'})`;
}

function readingAndChecking(): void {
  const whole = sample();
  const tables = withoutTexts(whole);
  const reading = median(() => readAlone(whole));
  const line = (name: string, time: number, most: number): string[] => [
    name,
    ms(time),
    held(time / reading, most),
  ];
  const clean = median(() => check(tables));
  const books = [1, 3].map((count) => withMistakes(tables, count));
  const wrong = books.map((book) => median(() => check(book)));
  const both = median(() => check(whole));
  section('The sample: checking, to SheetJS reading the same file', [
    ['', 'median', 'ratio'],
    ['SheetJS alone', ms(reading), '1'],
    ['readSnapshot (SheetJS, checksums, hidden rows)', ms(median(() => readSnapshot(whole.bytes, 'x'))), ''],
    line('tables, nothing wrong', clean, 0.25),
    ...wrong.map((time, at) => line(`tables, ${[1, 3][at] ?? 0} mistakes, diagnosed`, time, 0.25)),
    line('texts (whole sample less its tables)', both - clean, 1),
  ]);
  const outcomes = check(tables).outcomes;
  const sheets = asFormulas(tables.snapshot, outcomes);
  const engine = median(() => calculate(sheets));
  const { formulas, errors } = calculate(sheets);
  section('The same identities as formulas in HyperFormula: load and calculate', [
    ['', 'median', 'HyperFormula / ours'],
    [`HyperFormula, ${formulas} formulas, ${errors} errors`, ms(engine), '1'],
    [
      'tables, nothing wrong (all rules)',
      ms(clean),
      `${ratio(engine / clean)} (≥ 5${engine >= 5 * clean ? '' : ': below'})`,
    ],
  ]);
}

function growth(): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-peak-'));
  const times: number[][] = [[], [], [], [], []];
  const [cells = [], checks = [], reads = [], peaks = [], engines = []] = times;
  const rows: string[][] = [];
  for (const scale of [1, 10, 100]) {
    const book = scaled(scale, false);
    const often = scale === 1 ? {} : { warm: 3, batches: 5 };
    const path = join(folder, `${scale}.xlsx`);
    writeFileSync(path, book.bytes);
    const answer = execFileSync(process.execPath, [join(__dirname, 'peak.js'), path], { encoding: 'utf8' });
    const texts = scaled(scale, true);
    const checking = median(() => check(book), often);
    const withTexts = median(() => check(texts), often);
    const reading = median(() => readAlone(book), often);
    const sheets = asFormulas(book.snapshot, check(book).outcomes);
    const engine = median(() => calculate(sheets), { warm: 2, batches: 3 });
    cells.push(cellCount(book));
    checks.push(checking);
    reads.push(reading);
    engines.push(engine);
    peaks.push((JSON.parse(answer) as { readonly peak: number }).peak);
    const text = withTexts - checking;
    rows.push([
      `${scale}×`,
      String(cellCount(book)),
      ms(reading),
      ms(checking),
      ratio(checking / reading),
      ms(text),
      ratio(text / reading),
      ms(engine),
      ratio(engine / checking),
      megabytes(peaks.at(-1) ?? 0),
    ]);
  }
  rmSync(folder, { recursive: true });
  const grows = (list: readonly number[]): string => exponent(list, cells).toFixed(2);
  section('Growth: so many times the sample’s 项 and projects, nothing wrong', [
    [
      '',
      'cells',
      'SheetJS',
      'tables',
      '/SheetJS',
      'text',
      '/SheetJS',
      'HyperFormula',
      '/tables',
      'peak memory',
    ],
    ...rows,
    ['exponent', '', grows(reads), `${grows(checks)} (≤ 1.1)`, '', '', '', grows(engines), '', grows(peaks)],
  ]);
  const last = checks.at(-1) ?? 0;
  console.log(`  100× checked in ${ms(last)} (≤ 2000 ms${last <= 2000 ? '' : ': above'})`);
}

async function excel(): Promise<void> {
  const costs = await excelCosts(sample().snapshot);
  section('Excel: syncs and bytes an operation, the sample', [
    ['', 'syncs', 'sent', 'received'],
    ...costs.map(({ operation, syncs, sent, received }) => [
      operation,
      String(syncs),
      kilobytes(sent),
      kilobytes(received),
    ]),
  ]);
}

function bundles(): void {
  const parts = bundleSizes();
  section('The pane', [
    ['', 'files', 'raw', 'gzip'],
    ...(parts.length === 0
      ? [['not built', '', '', '']]
      : parts.map(({ what, files, raw, gzip }) => [what, String(files), kilobytes(raw), kilobytes(gzip)])),
  ]);
}

async function pane(): Promise<void> {
  const times = await paneTimes();
  const within = (value: number, most: number): string =>
    `${ms(value)} (≤ ${most} ms${value <= most ? '' : ': above'})`;
  section('The pane in Chromium, the sample', [
    ...(times === null
      ? [['not built', '']]
      : [
          ['first load to interactive', within(times.interactive, 300)],
          ['first click on 一键校核 to the list', within(times.firstList, 200)],
          ['clicked as soon as the workbook is open', ms(times.hastyList)],
        ]),
  ]);
}

async function commandLine(): Promise<void> {
  const starts: number[] = [];
  const checks: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    starts.push((await gouji(['--version'])).seconds * 1000);
    checks.push((await gouji(['check', SAMPLE_FILE, '--no-write', '--json'])).seconds * 1000);
  }
  section('The command line, cold', [
    ['gouji --version', ms(middle(starts))],
    ['gouji check, the sample', ms(middle(checks))],
  ]);
  const made = madeFolder(BATCH);
  try {
    const rows: string[][] = [];
    for (const jobs of ['1', '2']) {
      const run = await gouji(['check', made.folder, '--json', '--no-write', '--jobs', jobs]);
      rows.push([
        jobs,
        `${run.seconds.toFixed(1)} s`,
        (BATCH / run.seconds).toFixed(1),
        run.peak === null ? '?' : megabytes(run.peak),
      ]);
    }
    section(`A batch of ${BATCH} varied workbooks, damaged ones among them`, [
      ['workers', 'time', 'workbooks/s', 'peak memory'],
      ...rows,
    ]);
  } finally {
    made.remove();
  }
}

const BATCH = 120;

async function main(): Promise<void> {
  readingAndChecking();
  growth();
  await excel();
  bundles();
  await pane();
  await commandLine();
}

void main();
