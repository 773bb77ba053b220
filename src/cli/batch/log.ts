import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { writeFileAtomically } from '../../hosts/file/node-files';
import type { SummaryLine } from '../../outputs/summary';
import { stampOf, type Stamp } from './stamp';

/** A line of the NDJSON summary: what was found, and what tells later whether it still holds. */
export interface LogLine extends SummaryLine {
  readonly code: 0 | 1 | 2;
  /** The file as it was checked. */
  readonly input: Stamp | null;
  /** The marked copy as it was written. */
  readonly copy: { readonly path: string; readonly size: number; readonly mtimeMs: number } | null;
  /** What the check was done with: version, options, earlier reasons. */
  readonly settings: string;
}

/** Errors that another run would meet again as long as the file is the same. */
const LASTING = new Set(['unreadable', 'encrypted', 'truncated', 'too-large', 'no-tables']);

/** The lines of an NDJSON summary; what is no line of it (the last one may be cut off) is passed over. */
export function readLog(path: string): LogLine[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        const line = JSON.parse(text) as Partial<LogLine> | null;
        return isLine(line) ? [line] : [];
      } catch {
        return [];
      }
    });
}

function isLine(line: Partial<LogLine> | null): line is LogLine {
  return (
    typeof line?.file === 'string' && typeof line.settings === 'string' && typeof line.counts === 'object'
  );
}

/** Whether a file may be written over by a summary: it is not there, is empty, or is one. */
export function isOurLog(path: string): boolean {
  if (!existsSync(path)) return true;
  return readLog(path).length > 0 || readFileSync(path, 'utf8').trim() === '';
}

/** Whether what a line says still holds: same settings, same file, and the marked copy is there as it was written. */
export async function stillHolds(line: LogLine, settings: string): Promise<boolean> {
  if (line.settings !== settings || !line.input) return false;
  if (line.error !== null && !LASTING.has(line.error.code)) return false;
  if (line.copy) {
    const copy = await stat(line.copy.path).catch(() => null);
    if (copy?.size !== line.copy.size || copy.mtimeMs !== line.copy.mtimeMs) return false;
  }
  const now = await stat(line.file).catch(() => null);
  if (now?.size !== line.input.size) return false;
  return now.mtimeMs === line.input.mtimeMs || (await stampOf(line.file))?.sha256 === line.input.sha256;
}

/** What the marked copy is now, for its line. */
export async function copyStamp(path: string | null): Promise<LogLine['copy']> {
  const found = path === null ? null : await stat(path).catch(() => null);
  return path === null || !found ? null : { path, size: found.size, mtimeMs: found.mtimeMs };
}

/** Adds a line; it stands even where the program is killed after it. */
export function appendLine(path: string, line: LogLine): void {
  appendFileSync(path, `${JSON.stringify(line)}\n`);
}

/** Writes all lines anew, whole or not at all. */
export async function writeLog(path: string, lines: readonly LogLine[]): Promise<void> {
  await writeFileAtomically(
    path,
    new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
  );
}
