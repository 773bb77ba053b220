import { parseArgs } from 'node:util';
import type { NarrateCommand } from './narrate-command';

/** A command line as understood. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | CheckCommand
  | NarrateCommand
  | {
      readonly name: 'clear';
      readonly file: string;
      readonly out: string;
      readonly saveOpinions: string | null;
    }
  | { readonly name: 'rules'; readonly json: boolean };

export interface CheckCommand {
  readonly name: 'check';
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly out: string | null;
  readonly write: boolean;
  /** Findings do not make the exit code 1. */
  readonly exitZero: boolean;
  /** A workbook whose 校核结果 brings earlier reasons. */
  readonly opinions: string | null;
  /** A document that holds 情况说明: .docx, .txt or .md. */
  readonly text: string | null;
  /** Where a summary of all workbooks goes: .ndjson, .xlsx, or both. */
  readonly summary: readonly string[];
  /** Go on from the .ndjson summary of a run that was stopped. */
  readonly resume: boolean;
  /** How many workbooks are checked side by side; null: as many as there are processors. */
  readonly jobs: number | null;
  /** Seconds that one workbook of several may take. */
  readonly timeLimit: number;
}

/** A command line that cannot be carried out; the message says why, in Chinese and English. */
export class UsageError extends Error {}

const OPTIONS = {
  json: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  'no-write': { type: 'boolean' },
  'exit-zero': { type: 'boolean' },
  opinions: { type: 'string' },
  text: { type: 'string' },
  summary: { type: 'string', multiple: true },
  resume: { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  'time-limit': { type: 'string' },
  'save-opinions': { type: 'string' },
  formulas: { type: 'boolean' },
  terms: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Options each command takes; one that it does not take is a mistake worth telling. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  check: [
    ...['json', 'out', 'no-write', 'exit-zero', 'opinions', 'text'],
    ...['summary', 'resume', 'jobs', 'time-limit'],
  ],
  clear: ['out', 'save-opinions'],
  narrate: ['json', 'out', 'formulas', 'terms'],
  rules: ['json'],
};

/**
 * Understands the words after `gouji`.
 * @throws UsageError where they make no command.
 */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = parse(words);
  const [name, ...rest] = positionals;
  if (values.version) return { name: 'version' };
  if (values.help || name === 'help' || name === undefined) return { name: 'help' };
  const takes = TAKES[name];
  if (!takes) throw new UsageError(`没有“${name}”这个命令。No such command: ${name}`);
  for (const option of Object.keys(values)) {
    if (!takes.includes(option)) {
      throw new UsageError(`${name} 没有 --${option} 选项。${name} takes no --${option}`);
    }
  }
  if (name === 'rules') return { name: 'rules', json: values.json ?? false };
  if (name === 'clear') return clearCommand(rest, values.out, values['save-opinions'] ?? null);
  if (name === 'narrate') {
    const [file, ...others] = rest;
    if (file === undefined || others.length > 0) {
      throw new UsageError('narrate 一次写一个工作簿的情况说明。narrate takes one file');
    }
    const { json = false, out = null, formulas = false, terms = null } = values;
    return { name, file, json, out, formulas, terms };
  }
  if (rest.length === 0) throw new UsageError('check 之后要写工作簿或文件夹。check needs a file or folder');
  const summary = values.summary ?? [];
  const odd = summary.find((path) => !/\.(?:ndjson|xlsx)$/i.test(path));
  if (odd !== undefined) {
    throw new UsageError(
      `--summary 的文件名以 .ndjson 或 .xlsx 结尾：${odd}。--summary takes .ndjson or .xlsx`,
    );
  }
  if (values.resume && !summary.some((path) => /\.ndjson$/i.test(path))) {
    throw new UsageError('--resume 要与 --summary 文件.ndjson 一起用。--resume needs --summary FILE.ndjson');
  }
  return {
    name: 'check',
    paths: rest,
    summary,
    resume: values.resume ?? false,
    jobs: values.jobs === undefined ? null : wholeNumber('jobs', values.jobs),
    timeLimit: wholeNumber('time-limit', values['time-limit'] ?? TIME_LIMIT),
    json: values.json ?? false,
    out: values.out ?? null,
    write: !values['no-write'],
    exitZero: values['exit-zero'] ?? false,
    opinions: values.opinions ?? null,
    text: values.text ?? null,
  };
}

/** Seconds; a workbook of a hundred thousand figures takes a few. */
const TIME_LIMIT = '120';

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) {
    throw new UsageError(`--${option} 要写正整数：${text}。--${option} takes a positive whole number`);
  }
  return Number(text);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`命令行写法有误。${error instanceof Error ? error.message : String(error)}`);
  }
}

function clearCommand(
  files: readonly string[],
  out: string | undefined,
  saveOpinions: string | null,
): Command {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    throw new UsageError('clear 一次清除一个工作簿。clear takes one file');
  }
  if (out === undefined) throw new UsageError('clear 要用 --out 写明输出到哪里。clear needs --out');
  return { name: 'clear', file, out, saveOpinions };
}
