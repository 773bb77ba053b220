/** A seeded source of numbers (mulberry32): the same seed gives the same department on every machine. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Parts that add up to `total` exactly, each a multiple of `step` but the last. Some may be 0. */
  parts(total: number, count: number, step: number): number[] {
    const weights = Array.from({ length: count }, () => this.next() + 0.05);
    const sum = weights.reduce((a, b) => a + b, 0);
    const parts = weights.map((weight) => Math.floor((total * weight) / sum / step) * step);
    const used = parts.reduce((a, b) => a + b, 0);
    parts[count - 1] = (parts[count - 1] ?? 0) + total - used;
    return parts;
  }
}
