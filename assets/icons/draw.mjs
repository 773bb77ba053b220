/**
 * Draws the icons: `node assets/icons/draw.mjs` writes NAME-SIZE.png beside this file. Shapes stand on a square
 * from 0 to 1; each pixel is the mean of samples within it. No package is needed.
 */
import { deflateSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const SAMPLES = 6;
const DEEP = [11, 106, 111];
/** Light enough for a dark ribbon and dark enough for a light one. */
const TEAL = [24, 139, 145];
const WHITE = [255, 255, 255];
const RED = [192, 57, 43];
const AMBER = [214, 137, 16];
/** Takes away what is below, so that a sign stands clear on any ribbon. */
const CLEAR = null;

/** Upright edges fall on whole pixels. */
let grid = 1;
const snap = (value) => Math.round(value * grid) / grid;
const snapWidth = (value) => Math.max(1, Math.round(value * grid)) / grid;

const toSegment = (x, y, [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

/** A line through points, with round ends. */
const line = (color, width, ...points) => ({
  color,
  covers: (x, y) => points.slice(1).some((point, i) => toSegment(x, y, points[i], point) <= width / 2),
});

const inBox = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.max(left + radius - x, x - right + radius, 0);
  const dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return x >= left && x <= right && y >= top && y <= bottom && Math.hypot(dx, dy) <= radius;
};

/** A filled rectangle with round corners. */
const box = (color, left, top, right, bottom, radius = 0.001) => {
  const [l, t] = [snap(left), snap(top)];
  // A rule keeps its thickness wherever it falls; a surface ends where its neighbours do.
  const end = (from, start, to) => (to - start < 0.2 ? from + snapWidth(to - start) : snap(to));
  const [r, b] = [end(l, left, right), end(t, top, bottom)];
  return { color, covers: (x, y) => inBox(x, y, l, t, r, b, radius) };
};

/** The outline of such a rectangle. */
const frame = (color, width, left, top, right, bottom, radius = 0.06) => {
  const [l, t, r, b, w] = [snap(left), snap(top), snap(right), snap(bottom), snapWidth(width)];
  const inner = Math.max(0.001, radius - w);
  return {
    color,
    covers: (x, y) => inBox(x, y, l, t, r, b, radius) && !inBox(x, y, l + w, t + w, r - w, b - w, inner),
  };
};

/** A line is at least a pixel and a half wide, so that small icons stay clear. */
const pen = (size) => Math.max(0.09, 1.5 / size);

/** What each icon shows: the mark is 勾, a tick, above the double rule under a total. */
const ICONS = {
  gouji: (size) => [
    box(DEEP, 0, 0, 1, 1, 0.2),
    line(WHITE, Math.max(0.13, 2 / size), [0.22, 0.4], [0.43, 0.6], [0.8, 0.2]),
    box(WHITE, 0.2, 0.74, 0.8, 0.74 + Math.max(0.045, 1 / size)),
    ...(size < 20 ? [] : [box(WHITE, 0.2, 0.84, 0.8, 0.84 + Math.max(0.045, 1 / size))]),
  ],
  pane: (size) => [
    frame(TEAL, pen(size), 0.06, 0.12, 0.94, 0.88),
    box(TEAL, 0.6, 0.12, 0.94, 0.88, 0.06),
    line(WHITE, pen(size) * 0.8, [0.69, 0.5], [0.75, 0.57], [0.86, 0.42]),
  ],
  check: (size) => [
    frame(TEAL, pen(size), 0.06, 0.1, 0.78, 0.82),
    box(TEAL, 0.06, 0.32, 0.78, 0.32 + pen(size) * 0.8),
    box(TEAL, 0.3, 0.1, 0.3 + pen(size) * 0.8, 0.82),
    line(CLEAR, pen(size) * 3, [0.46, 0.66], [0.62, 0.84], [0.93, 0.42]),
    line(AMBER, pen(size) * 1.5, [0.46, 0.66], [0.62, 0.84], [0.93, 0.42]),
  ],
  relations: (size) => [
    frame(TEAL, pen(size), 0.05, 0.08, 0.43, 0.4),
    frame(TEAL, pen(size), 0.57, 0.6, 0.95, 0.92),
    line(AMBER, pen(size), [0.24, 0.44], [0.24, 0.76], [0.52, 0.76]),
    line(AMBER, pen(size), [0.76, 0.56], [0.76, 0.24], [0.48, 0.24]),
  ],
  narrative: (size) => [
    frame(TEAL, pen(size), 0.14, 0.05, 0.86, 0.95),
    ...[0.27, 0.44, 0.61].map((y) => box(TEAL, 0.29, y, 0.71, y + pen(size) * 0.8)),
    box(AMBER, 0.29, 0.77, 0.56, 0.77 + pen(size) * 0.8),
  ],
  clear: (size) => [
    frame(TEAL, pen(size), 0.06, 0.1, 0.78, 0.82),
    box(TEAL, 0.06, 0.32, 0.78, 0.32 + pen(size) * 0.8),
    box(TEAL, 0.3, 0.1, 0.3 + pen(size) * 0.8, 0.82),
    line(CLEAR, pen(size) * 3, [0.56, 0.56], [0.92, 0.92]),
    line(CLEAR, pen(size) * 3, [0.92, 0.56], [0.56, 0.92]),
    line(RED, pen(size) * 1.4, [0.58, 0.58], [0.91, 0.91]),
    line(RED, pen(size) * 1.4, [0.91, 0.58], [0.58, 0.91]),
  ],
  clean: (size) => [
    frame(TEAL, pen(size), 0.08, 0.05, 0.72, 0.95),
    box(TEAL, 0.22, 0.26, 0.58, 0.26 + pen(size) * 0.8),
    box(TEAL, 0.22, 0.44, 0.5, 0.44 + pen(size) * 0.8),
    line(CLEAR, pen(size) * 3, [0.5, 0.66], [0.94, 0.66]),
    line(AMBER, pen(size) * 1.2, [0.48, 0.68], [0.92, 0.68], [0.78, 0.54]),
    line(AMBER, pen(size) * 1.2, [0.92, 0.68], [0.78, 0.82]),
  ],
  cell: (size) => [
    frame(TEAL, pen(size), 0.06, 0.1, 0.94, 0.9),
    box(TEAL, 0.06, 0.35, 0.94, 0.35 + pen(size) * 0.7),
    box(TEAL, 0.06, 0.62, 0.94, 0.62 + pen(size) * 0.7),
    box(TEAL, 0.34, 0.1, 0.34 + pen(size) * 0.7, 0.9),
    box(TEAL, 0.64, 0.1, 0.64 + pen(size) * 0.7, 0.9),
    box(AMBER, 0.34, 0.35, 0.64 + pen(size) * 0.7, 0.62 + pen(size) * 0.7),
  ],
};

function pixels(shapes, size) {
  const bytes = Buffer.alloc(size * (size * 4 + 1));
  for (let py = 0; py < size; py += 1) {
    for (let px = 0; px < size; px += 1) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let s = 0; s < SAMPLES * SAMPLES; s += 1) {
        const x = (px + ((s % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (py + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) / size;
        const top = shapes.findLast((shape) => shape.covers(x, y));
        if (!top?.color) continue;
        covered += 1;
        top.color.forEach((value, i) => (sum[i] += value));
      }
      const at = py * (size * 4 + 1) + 1 + px * 4;
      sum.forEach((value, i) => (bytes[at + i] = covered === 0 ? 0 : Math.round(value / covered)));
      bytes[at + 3] = Math.round((255 * covered) / (SAMPLES * SAMPLES));
    }
  }
  return bytes;
}

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function png(shapes, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(shapes, size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

for (const [name, draw] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    grid = size;
    writeFileSync(new URL(`${name}-${size}.png`, import.meta.url), png(draw(size), size));
  }
}
