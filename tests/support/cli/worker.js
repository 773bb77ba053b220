/* eslint-disable @typescript-eslint/no-require-imports -- a worker begins with a file that node runs as it is */
/*
 * What a batch's workers run in tests: the worker's own source, compiled as it is loaded. Files of certain names make
 * the worker hang, or take it down, as no workbook should and one may.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, join } = require('node:path');
const { threadId } = require('node:worker_threads');
const { worker } = require('workerpool');

/** Compiled sources are kept between workers, since each one that is taken down is replaced by a new one. */
const KEPT = join(tmpdir(), 'gouji-test-worker');
mkdirSync(KEPT, { recursive: true });

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const kept = join(KEPT, `${createHash('sha256').update(`1${source}`).digest('hex')}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const typescript = require('typescript');
  const { outputText } = typescript.transpileModule(source, {
    compilerOptions: {
      module: typescript.ModuleKind.CommonJS,
      target: typescript.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  // Under its name only when it is whole: workers start side by side.
  const part = `${kept}.${process.pid}.${threadId}`;
  writeFileSync(part, outputText);
  renameSync(part, kept);
  return outputText;
}

require.extensions['.ts'] = (module, path) => module._compile(compiled(path), path);
const { checkWorkbook } = require('../../../src/cli/check-workbook.ts');

worker({
  check(job) {
    const name = basename(job.path);
    if (name.startsWith('hangs')) for (;;);
    if (name.startsWith('dies')) process.exit(1);
    if (name.startsWith('aborts')) process.abort();
    if (name.startsWith('faulty')) throw new Error('a fault of ours');
    return checkWorkbook(job);
  },
});
