import type { NoiseModel } from './problem';

const KEPT_STEPS = 12;

/**
 * How the sums of a workbook usually miss, from what they miss now: |miss| in steps of each sum that more than two
 * figures take part in. A few wrong figures hardly move it. Smoothed, so that nothing is impossible.
 */
export function noiseModel(misses: readonly number[], step: number): NoiseModel {
  const counts = new Array<number>(KEPT_STEPS + 1).fill(0.5);
  for (const miss of misses) {
    const bin = Math.min(KEPT_STEPS, Math.round(Math.abs(miss)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { step, cost: counts.map((count) => -Math.log(count / total)) };
}
