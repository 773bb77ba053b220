#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parsePackageArguments } from './arguments';
import { OriginError } from './manifest';
import { writePackage } from './write-package';

/** Builds the pane and packages it: 0 done, 1 not built, 2 wrong arguments. */
function main(args: readonly string[]): number {
  try {
    const options = parsePackageArguments(args);
    const root = resolve(__dirname, '../..');
    const site = mkdtempSync(join(tmpdir(), 'gouji-site-'));
    try {
      const webpack = require.resolve('webpack/bin/webpack.js', { paths: [root] });
      const built = spawnSync(
        process.execPath,
        [webpack, '--env', `office=${options.office}`, '--output-path', site, '--stats', 'errors-warnings'],
        { cwd: root, stdio: 'inherit' },
      );
      if (built.status !== 0) return 1;
      writePackage(options, { site, manifest: join(root, 'manifest.xml') });
    } finally {
      rmSync(site, { recursive: true, force: true });
    }
    process.stdout.write(`${options.out}：先读其中的“部署说明.md”。\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof OriginError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
