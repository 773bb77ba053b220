import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { departmentSheets } from '../support/department';
import { Random } from '../support/department/random';
import { LAYOUTS } from '../support/layouts';
import { mutateFigure } from '../support/mutate';
import { valueOf } from '../support/grid';
import { workbookBytes, type SheetInput } from '../support/workbook';

/** The built command line. */
const MAIN = 'dist/cli/main.js';

/** How a run of the command line went. */
export interface CliRun {
  readonly code: number | null;
  readonly seconds: number;
  /** Peak memory of the whole process in bytes, its threads included; null where the system does not tell. */
  readonly peak: number | null;
  readonly lines: number;
}

/** Runs the built command line, and counts the lines of its stdout. */
export function gouji(words: readonly string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
    let lines = 0;
    let peak: number | null = null;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) lines += 1;
      peak = peakOf(child.pid) ?? peak;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, seconds: (performance.now() - from) / 1000, peak, lines }));
  });
}

function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** What a made workbook is like, for the count of what must come back. */
export type MadeKind = 'clean' | 'mistakes' | 'layout' | 'xls' | 'cut' | 'flipped' | 'no tables' | 'empty';

/**
 * A folder of so many varied workbooks: departments with and without mistakes, in other layouts, as .xls, and damaged
 * ones. The same number gives the same folder.
 */
export function madeFolder(count: number): { folder: string; kinds: Map<string, MadeKind>; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const kinds = new Map<string, MadeKind>();
  const random = new Random(5);
  for (let n = 0; n < count; n += 1) {
    const { kind, extension, bytes } = made(n, random);
    const name = `${String(n).padStart(5, '0')}.${extension}`;
    mkdirSync(join(folder, String(n % 10)), { recursive: true });
    writeFileSync(join(folder, String(n % 10), name), bytes);
    kinds.set(name, kind);
  }
  return { folder, kinds, remove: () => rmSync(folder, { recursive: true }) };
}

function made(n: number, random: Random): { kind: MadeKind; extension: string; bytes: Uint8Array } {
  const sheets = departmentSheets({
    seed: 1000 + n,
    items: random.whole(6, 40),
    fund: random.chance(0.4),
    carryIn: random.chance(0.6),
    ownFunds: random.chance(0.5),
    threePublic: random.chance(0.7),
    zeroBases: random.chance(0.5),
    text: random.chance(0.7),
    projects: random.whole(0, 6),
  });
  const xlsx = (kind: MadeKind, of: readonly SheetInput[]) => ({
    kind,
    extension: 'xlsx',
    bytes: new Uint8Array(workbookBytes(of)),
  });
  const turn = n % 20;
  if (turn === 3) return { ...xlsx('cut', sheets), bytes: workbookBytes(sheets).subarray(0, 9000) };
  if (turn === 7) {
    const bytes = new Uint8Array(workbookBytes(sheets));
    for (let at = 2000; at < bytes.length; at += 1500) bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    return { ...xlsx('flipped', sheets), bytes };
  }
  if (turn === 11) return xlsx('no tables', [{ name: 'Sheet1', rows: [['采购清单', 3]] }]);
  if (turn === 13 && n % 40 === 13) return { kind: 'empty', extension: 'xlsx', bytes: new Uint8Array() };
  if (turn % 5 === 1) {
    return {
      kind: 'xls',
      extension: 'xls',
      bytes: new Uint8Array(workbookBytes(mistaken(sheets, 1, random), 'xls')),
    };
  }
  if (turn % 5 === 2) return xlsx('layout', LAYOUTS[n % LAYOUTS.length]?.change(sheets) ?? sheets);
  return turn % 2 === 0
    ? xlsx('clean', sheets)
    : xlsx('mistakes', mistaken(sheets, random.whole(1, 4), random));
}

function mistaken(sheets: readonly SheetInput[], count: number, random: Random): SheetInput[] {
  let changed = [...sheets];
  for (let times = 0; times < count; times += 1) {
    const figures = changed.flatMap((sheet) =>
      sheet.rows.flatMap((line, row) =>
        line.flatMap((cell, col) => {
          const value = valueOf(cell);
          const isFigure = typeof cell === 'object' && typeof value === 'number' && value !== 0;
          return isFigure ? [{ sheet: sheet.name, row, col }] : [];
        }),
      ),
    );
    const at = figures[random.whole(0, figures.length - 1)];
    if (at) changed = mutateFigure(changed, at.sheet, at.row, at.col, 'first');
  }
  return changed;
}
