export type FormatKind = 'date' | 'percent' | 'number' | 'general' | 'text';

const kinds = new Map<string, FormatKind>();

/** The part of a number format that prints, without quoted text, colours, conditions and padding. */
function bare(format: string): string {
  return (format.split(';')[0] ?? '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
}

/** What a number format makes of a number. A code with years, days or hours is a date's. */
export function formatKind(format: string): FormatKind {
  let kind = kinds.get(format);
  if (kind === undefined) {
    const code = bare(format);
    if (/^general$/i.test(code.trim()) || code.trim() === '') kind = 'general';
    else if (code.includes('@')) kind = 'text';
    else if (/[ymdhs]|[年月日时分秒]|\[[hms]+\]/i.test(code) && !/[0#?]/.test(code.replace(/\.0+/g, '')))
      kind = 'date';
    else if (code.includes('%')) kind = 'percent';
    else kind = 'number';
    kinds.set(format, kind);
  }
  return kind;
}

/** How many decimals a number format prints, or null where that depends on the number. */
export function formatDecimals(format: string): number | null {
  const kind = formatKind(format);
  if (kind === 'general' || kind === 'text' || kind === 'date') return null;
  const match = /\.([0#?]*)/.exec(bare(format));
  return match ? (match[1]?.length ?? 0) : 0;
}
