import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');

/** Folders a folder may import from, besides itself. What is not listed is not allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  strings: [],
  workbook: ['core'],
  disclosure: ['core', 'workbook'],
  rules: ['core', 'workbook', 'disclosure', 'strings'],
  narrative: ['core', 'workbook', 'disclosure', 'rules', 'strings'],
  templates: ['core', 'workbook', 'disclosure', 'rules', 'narrative', 'strings'],
  outputs: ['core', 'workbook', 'disclosure', 'rules', 'narrative', 'templates', 'strings'],
  hosts: ['core', 'workbook', 'strings'],
  cli: ['core', 'workbook', 'disclosure', 'rules', 'narrative', 'templates', 'outputs', 'hosts', 'strings'],
  // Makes the folder that an office serves; knows nothing of workbooks.
  package: [],
  // The ribbon says what it wants of a session; it does not know the one there is.
  commands: [],
  taskpane: [
    'core',
    'workbook',
    'disclosure',
    'rules',
    'narrative',
    'templates',
    'outputs',
    'hosts',
    'strings',
    'commands',
  ],
  '': ['core', 'workbook', 'disclosure', 'rules', 'narrative', 'templates', 'outputs', 'hosts', 'strings'],
};

/** Packages each folder may use; the pure ones stay free of Node, DOM and Office. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['decimal.js'],
  disclosure: ['decimal.js'],
  rules: ['decimal.js'],
  narrative: ['decimal.js'],
  templates: ['decimal.js'],
  outputs: ['decimal.js', 'diff'],
};
const PURE = Object.keys(PACKAGES).concat('workbook', 'strings', '');

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\b(?:from\s+|import\s+|import\(|require\()'([^'\n]+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

const folderOf = (file: string): string => {
  const path = relative(SRC, file).split(/[\\/]/);
  return path.length === 1 ? '' : (path[0] ?? '');
};

const files = sourceFiles(SRC);
const imports: Import[] = files.flatMap((file) => importsOf(file).map((to) => ({ from: file, to })));
const local = imports.filter(({ to }) => to.startsWith('.'));
const target = ({ from, to }: Import): string => {
  const base = resolve(dirname(from), to);
  return files.find((file) => [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base].includes(file)) ?? base;
};

describe('imports go one way', () => {
  test('the test sees the sources', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(local.length).toBeGreaterThan(files.length);
  });

  test('no folder imports from one above it', () => {
    const upward = local.filter((one) => {
      const from = folderOf(one.from);
      const to = folderOf(target(one));
      return from !== to && !(MAY_IMPORT[from] ?? []).includes(to);
    });
    expect(upward.map((one) => `${relative(SRC, one.from)} -> ${one.to}`)).toEqual([]);
  });

  test('there is no cycle between files', () => {
    const edges = new Map<string, string[]>();
    for (const one of local) edges.set(one.from, [...(edges.get(one.from) ?? []), target(one)]);
    const done = new Set<string>();
    const cycle = (file: string, path: readonly string[]): string | null => {
      if (path.includes(file))
        return [...path.slice(path.indexOf(file)), file].map((f) => relative(SRC, f)).join(' -> ');
      if (done.has(file)) return null;
      for (const next of edges.get(file) ?? []) {
        const found = cycle(next, [...path, file]);
        if (found) return found;
      }
      done.add(file);
      return null;
    };
    expect(files.map((file) => cycle(file, [])).filter(Boolean)).toEqual([]);
  });

  test('Office is named by the Excel host, the ribbon and the pane’s hosts alone', () => {
    const naming = files.filter((file) =>
      /(?<![\w.'"“/])(?:Office|Excel|OfficeExtension)\.[A-Za-z]|types="office-js"/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!\/)\/\/ .*|'[^'\n]*'|`[^`]*`/g, ''),
      ),
    );
    const folders = new Set(naming.map((file) => relative(SRC, dirname(file)).replace(/\\/g, '/')));
    expect([...folders].sort()).toEqual(['commands', 'hosts/excel', 'taskpane/hosts']);
  });

  test('a view reaches a host only through the port: hosts are opened by the pane’s hosts folder', () => {
    const direct = local.filter(
      (one) => folderOf(one.from) === 'taskpane' && folderOf(target(one)) === 'hosts',
    );
    const from = new Set(direct.map((one) => relative(SRC, dirname(one.from)).replace(/\\/g, '/')));
    expect([...from]).toEqual(['taskpane/hosts']);
  });

  test('the core uses no package but the arithmetic, and outputs the one that lays texts over each other', () => {
    const foreign = imports.filter(({ from, to }) => {
      const folder = folderOf(from);
      return PURE.includes(folder) && !to.startsWith('.') && !(PACKAGES[folder] ?? []).includes(to);
    });
    expect(foreign.map((one) => `${relative(SRC, one.from)} -> ${one.to}`)).toEqual([]);
  });

  test('the library that other programs import is the pure core, and the package points at it', () => {
    const manifest = JSON.parse(readFileSync(resolve(SRC, '../package.json'), 'utf8')) as {
      readonly exports: Readonly<Record<string, { readonly default: string }>>;
    };
    const entry = (name: string): string =>
      resolve(
        SRC,
        '..',
        (manifest.exports[name]?.default ?? '').replace('dist', 'src').replace('.js', '.ts'),
      );
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const one of local) if (one.from === file) follow(target(one));
    };
    follow(entry('.'));
    expect(files).toEqual(expect.arrayContaining([entry('.'), entry('./file')]));
    expect(reached.size).toBeGreaterThan(50);
    expect([...reached].map(folderOf).filter((folder) => !PURE.includes(folder))).toEqual([]);
  });
});
