/** A slice of a pie: its path, and where its label stands. */
export interface Slice {
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number };
}

/**
 * The slices of a pie of these shares (of any scale), clockwise from the top. A share of nothing has no path; a lone
 * share is the whole disc.
 */
export function pieSlices(shares: readonly number[], centre: number, radius: number): Slice[] {
  const total = shares.reduce((sum, share) => sum + Math.max(share, 0), 0);
  let turned = 0;
  return shares.map((share) => {
    const part = total === 0 ? 0 : Math.max(share, 0) / total;
    const [from, to] = [turned, turned + part];
    turned = to;
    const label = point((from + to) / 2, centre, radius * LABEL_AT);
    if (part === 0) return { path: '', label };
    if (part > WHOLE) return { path: disc(centre, radius), label: { x: centre, y: centre } };
    const start = point(from, centre, radius);
    const end = point(to, centre, radius);
    const big = part > 0.5 ? 1 : 0;
    const arc = `A${n(radius)} ${n(radius)} 0 ${String(big)} 1 ${n(end.x)} ${n(end.y)}`;
    return { path: `M${n(centre)} ${n(centre)}L${n(start.x)} ${n(start.y)}${arc}Z`, label };
  });
}

const LABEL_AT = 1.16;
const WHOLE = 0.9999;

function point(turn: number, centre: number, radius: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return { x: centre + radius * Math.cos(angle), y: centre + radius * Math.sin(angle) };
}

function disc(centre: number, radius: number): string {
  const arc = `a${n(radius)} ${n(radius)} 0 1 1`;
  return `M${n(centre - radius)} ${n(centre)}${arc} ${n(2 * radius)} 0${arc} ${n(-2 * radius)} 0Z`;
}

const n = (value: number): string => String(Number(value.toFixed(2)));
