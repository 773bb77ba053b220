import type { PointedCell, PointedTable } from '../disclosure/pointed';
import type { Severity } from '../rules/model';
import type { Snapshot } from '../workbook/snapshot';
import { DEFAULT_OPTIONS, isDefault, type CheckOptions } from './options';
import { MARKERS, ownSheets } from './own-sheets';

/** What our hidden cells of settings begin with; they stand to the right of the marker of 校核结果. */
const PREFIX = 'gouji:options:';
/** Characters of one cell, prefix aside; a cell holds 32,767. */
const CHUNK = 30_000;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What the workbook remembers of the user's settings; the defaults where it remembers none. Never throws. */
export function readRemembered(snapshot: Snapshot): CheckOptions {
  return rememberedIn(snapshot) ?? DEFAULT_OPTIONS;
}

/** The same, or null where the workbook has no 校核结果 to remember anything by. */
export function rememberedIn(snapshot: Snapshot): CheckOptions | null {
  const sheet = ownSheets(snapshot).get('findings');
  const marker = sheet?.cells.find((cell) => cell.value === MARKERS.findings);
  if (!sheet || !marker) return null;
  const texts = sheet.cells
    .filter(({ row, col }) => row === marker.row && col > marker.col)
    .flatMap(({ value }) => (typeof value === 'string' && value.startsWith(PREFIX) ? [value] : []))
    .map((text) => text.slice(PREFIX.length));
  return texts.length === 0 ? DEFAULT_OPTIONS : parsed(texts.join(''));
}

/** Settings as texts for cells in a row, none too long for one; [] for the defaults. */
export function rememberedTexts(options: CheckOptions): string[] {
  if (isDefault(options)) return [];
  // Plain ASCII: no cut can fall into a character, and no host can fold one.
  const text = JSON.stringify(options).replace(
    /[\u007f-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const texts: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK) texts.push(PREFIX + text.slice(at, at + CHUNK));
  return texts;
}

/** What of a text is a setting. What is not, or not any more, is left out: a damaged cell is no reason to stop. */
function parsed(text: string): CheckOptions {
  const given = objectOf(parsedJson(text));
  const off = given['off'];
  return {
    off: Array.isArray(off) ? [...new Set(off.filter((id): id is string => typeof id === 'string'))] : [],
    severities: entriesOf(given['severities'], (one) => SEVERITIES.find((severity) => severity === one)),
    roundingNotes: given['roundingNotes'] !== false,
    marks: given['marks'] === 'frame' ? 'frame' : 'fill',
    tables: entriesOf(given['tables'], pointedOf),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function entriesOf<T>(value: unknown, read: (one: unknown) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).flatMap(([key, one]) => {
      const known = read(one);
      return known === undefined ? [] : [[key, known] as const];
    }),
  );
}

function pointedOf(value: unknown): PointedTable | undefined {
  const cell = pointedCell(value);
  const { more } = objectOf(value);
  const others = Array.isArray(more) ? more.flatMap((one) => pointedCell(one) ?? []) : [];
  return cell && others.length > 0 ? { ...cell, more: others } : cell;
}

function pointedCell(value: unknown): PointedCell | undefined {
  const { sheet, row, col, text } = objectOf(value);
  if (typeof sheet !== 'string' || !isPosition(row) || !isPosition(col)) return undefined;
  return { sheet, row, col, ...(typeof text === 'string' && { text }) };
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1_048_576;
}
