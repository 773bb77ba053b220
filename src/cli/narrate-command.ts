import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { newReportWorkbook, type FileWorkbook } from '../hosts/file/file-workbook';
import { writeFileAtomically } from '../hosts/file/node-files';
import { parseTerms, type LoadedTerms } from '../narrative/compose/definitions';
import { phraseText, type Gap } from '../narrative/compose/result';
import { narrate, type Narration, type NarratedText } from '../outputs/narrative';
import { narrateErrorJson, narrateJson } from '../outputs/narrative-json';
import { narratePlan } from '../outputs/narrative-plan';
import { fill, zhCN } from '../strings/zh-CN';
import { centralBudget } from '../templates/central-budget/family';
import { centralNarrative } from '../templates/central-budget/narrative/compose/index';
import type { Snapshot } from '../workbook/snapshot';
import { WorkbookError } from '../workbook/host';
import type { Io } from './io';
import { openWorkbook } from './workbooks';

export interface NarrateCommand {
  readonly name: 'narrate';
  readonly file: string;
  readonly json: boolean;
  readonly out: string | null;
  /** Figures as live formulas. */
  readonly formulas: boolean;
  /** A text file that explains terms. */
  readonly terms: string | null;
}

const FAMILY = { template: centralBudget, narrative: centralNarrative };
const WORKBOOK = /\.(xlsx|xlsm|xls)$/i;

/**
 * Composes 情况说明 and 名词解释 of a workbook: the text or a line of JSON on stdout, and with --out a copy of the
 * workbook that has them as sheets.
 * @returns the exit code: 0, or 2 where the workbook could not be used
 */
export async function narrateCommand(command: NarrateCommand, io: Io): Promise<number> {
  const { file } = command;
  try {
    const workbook = await openWorkbook(file);
    const snapshot = await workbook.snapshot();
    const narration = narrate(snapshot, FAMILY, await loadTerms(command.terms));
    if (narration.disclosure.tables.length === 0) {
      throw new WorkbookError(
        'no-tables',
        `${basename(file)} 中没有找到部门预算公开的表，不能生成情况说明。`,
      );
    }
    const written = command.out === null ? null : outputFile(file, command.out);
    if (written !== null) await write(workbook, snapshot, narration, command, written);
    io.out(command.json ? `${JSON.stringify(narrateJson(file, narration))}\n` : textOf(narration));
    if (!command.json) for (const line of remarks(narration, written)) io.progress(line);
    return 0;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (command.json) io.out(`${JSON.stringify(narrateErrorJson(file, error))}\n`);
    else io.progress(`${file}：${error.message}`);
    return 2;
  }
}

/** Explanations of terms from a text file, UTF-8 or GB 18030. Throws a WorkbookError where it cannot be read. */
async function loadTerms(path: string | null): Promise<LoadedTerms> {
  if (path === null) return new Map();
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    throw new WorkbookError('not-found', `找不到或不能读取科目说明文件“${path}”。`);
  }
  try {
    return parseTerms(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return parseTerms(new TextDecoder('gb18030').decode(bytes));
  }
}

async function write(
  workbook: FileWorkbook,
  snapshot: Snapshot,
  narration: Narration,
  { formulas }: NarrateCommand,
  target: string,
): Promise<void> {
  const alone = !workbook.writable;
  const written = alone ? newReportWorkbook(basename(target)) : workbook;
  await written.apply(narratePlan(snapshot, narration, { formulas, alone }));
  await mkdir(dirname(target), { recursive: true });
  await writeFileAtomically(target, written.toBytes());
}

/** `--out` as a file, or where it is a folder a file in it; a .xls, which is only read, gets a .xlsx. */
function outputFile(input: string, out: string): string {
  const isFolder = /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  if (!isFolder && (WORKBOOK.test(out) || extname(out) !== '')) return out;
  const extension = /\.xls[xm]$/i.test(input) ? extname(input) : '.xlsx';
  return join(out, `${basename(input, extname(input))}.${zhCN.narrative.name}${extension}`);
}

function textOf({ narrative, glossary }: Narration): string {
  const lines = (text: NarratedText): string[] =>
    text.merged.rows.map((row) => {
      if (row.kind === 'own') return row.cell.text;
      return row.kept ? row.kept.cell.text : phraseText(row.paragraph.phrases);
    });
  return `${[...lines(narrative), '', ...lines(glossary)].join('\n')}\n`;
}

function remarks(narration: Narration, written: string | null): string[] {
  const words = zhCN.narrative;
  const list = (title: string, gaps: readonly Gap[]): string[] =>
    gaps.length === 0
      ? []
      : [
          title,
          ...gaps.map(({ section, message }) => `  ${section === '' ? '' : `[${section}] `}${message}`),
        ];
  const offered = [narration.narrative, narration.glossary]
    .flatMap(({ merged }) => merged.rows)
    .filter((row) => row.kind === 'ours' && row.kept !== null).length;
  return [
    ...list(words.missing, narration.missing),
    ...list(words.notes, narration.notes),
    ...(offered > 0 ? [fill(words.offered, { count: offered })] : []),
    ...(written === null ? [] : [fill(words.written, { path: written })]),
  ];
}
