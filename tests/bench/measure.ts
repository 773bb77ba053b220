/** Milliseconds of processor time that this process has used. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A batch of runs is long enough for the system's clock, which ticks every few milliseconds. */
const BATCH = 120;

/**
 * Milliseconds of processor time that `work` takes once it is warm: the median of batches of runs. Processor time,
 * since the clock on the wall would also tell what else the machine does.
 */
export function median(work: () => unknown, { warm = 200, batches = 9 } = {}): number {
  const from = processor();
  for (let run = 0; run < warm; run += 1) work();
  const runs = Math.max(1, Math.ceil(BATCH / Math.max(0.1, (processor() - from) / warm)));
  const times: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const start = processor();
    for (let run = 0; run < runs; run += 1) work();
    times.push((processor() - start) / runs);
  }
  return middle(times);
}

/** The middle one of some numbers. */
export function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** How a cost grows with a size: 1 is in proportion, 2 with the square. */
export function exponent(costs: readonly number[], sizes: readonly number[]): number {
  const ratio = (list: readonly number[]): number => Math.log((list[list.length - 1] ?? 1) / (list[0] ?? 1));
  return ratio(costs) / ratio(sizes);
}

/** Prints a heading, and lines of columns under it. */
export function section(title: string, lines: readonly (readonly string[])[]): void {
  const widths = lines[0]?.map((_, col) => Math.max(...lines.map((line) => (line[col] ?? '').length))) ?? [];
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, col) =>
      col === 0 ? cell.padEnd(widths[col] ?? 0) : cell.padStart(widths[col] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}

export const ms = (value: number): string => `${value.toFixed(value < 100 ? 2 : 0)} ms`;
export const ratio = (value: number): string => value.toFixed(2);
export const megabytes = (bytes: number): string => `${(bytes / 1048576).toFixed(0)} MB`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
