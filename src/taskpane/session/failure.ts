import { WorkbookError } from '../../workbook/host';
import type { Failure, PaneState } from './state';

/**
 * What the pane says of an error: a WorkbookError in its own words; for any other, which is our fault, a null message
 * (the view words it) and what helps us to find it, without a figure, a name or a path of the user's.
 */
export function failureOf(error: unknown, state: PaneState): Failure {
  if (error instanceof WorkbookError) return { message: error.message, diagnostics: null };
  return { message: null, diagnostics: diagnosticsOf(error, state) };
}

/** A report of an unexpected error: its kind, its message without the user's words and digits, and where it arose. */
export function diagnosticsOf(
  error: unknown,
  state: Pick<PaneState, 'workbook' | 'snapshot' | 'result'>,
): string {
  const { workbook, snapshot, result } = state;
  const cells = snapshot?.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) ?? 0;
  const lines = [
    `gouji ${VERSION}`,
    `host ${workbook?.kind ?? 'none'} sheets ${snapshot?.sheets.length ?? 0} cells ${cells}`,
    `outcomes ${result?.outcomes.length ?? 0} findings ${result?.findings.length ?? 0}`,
  ];
  if (error instanceof Error) {
    lines.push(`${error.name}: ${withoutTheirs(error.message)}`, ...placesOf(error.stack ?? ''));
  } else lines.push(typeof error);
  return lines.join('\n');
}

const VERSION = '0.1.0';

/** Quoted words, anything that is not plain ASCII, and digits may be the user's. */
function withoutTheirs(text: string): string {
  return text
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '…')
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/\d+/g, '#')
    .slice(0, 200);
}

/** Where in the program, without the address it is served from. */
function placesOf(stack: string): string[] {
  const frames = stack.split('\n').filter((line) => /:\d+:\d+/.test(line));
  return frames.slice(0, 8).map((line) => {
    const name = /at (?:async )?([\w.$<>]+) \(/.exec(line)?.[1] ?? '';
    const place = /([\w.-]+\.(?:js|ts|tsx)):(\d+):(\d+)/.exec(line);
    return `  ${name} ${place ? `${place[1]}:${place[2]}:${place[3]}` : ''}`.trimEnd();
  });
}
