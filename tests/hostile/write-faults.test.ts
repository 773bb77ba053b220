import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DISK, type Disk } from '../../src/hosts/file/disk';
import { writeFileAtomically } from '../../src/hosts/file/node-files';
import { temporaryPath } from '../../src/hosts/file/temporary-files';
import { compileWriter, runChild } from './support/child';
import { SAMPLE } from './support/packages';

const NAME = '预算.校核.xlsx';
const OLD = Buffer.from('旧的一份');
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-fault-'));
  path = join(folder, NAME);
  writeFileSync(path, OLD);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

/** A disk on which one step of writing fails; half of the bytes are there when it is the writing itself. */
function diskFailing(step: 'open' | 'write' | 'sync' | 'close' | 'rename', code: string): Disk {
  const fail = failing(code);
  if (step === 'open' || step === 'rename') return { ...DISK, [step]: fail };
  const open: Disk['open'] = async (file, flags, mode) => {
    const handle = await DISK.open(file, flags, mode);
    return new Proxy(handle, {
      get(target, key) {
        if (key === 'writeFile' && step === 'write')
          return async (bytes: Uint8Array) => {
            await target.writeFile(bytes.subarray(0, bytes.length / 2));
            await fail();
          };
        if (key === 'sync' && step === 'sync') return fail;
        if (key === 'close' && step === 'close')
          return async () => {
            await target.close();
            await fail();
          };
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };
  return { ...DISK, open };
}

describe('a fault while writing: the old file stays, nothing is left beside it, and the user is told', () => {
  const STEPS = ['open', 'write', 'sync', 'close', 'rename'] as const;
  const FAULTS: readonly (readonly [code: string, words: RegExp])[] = [
    ['ENOSPC', /磁盘空间不足.*保持原样/],
    ['EDQUOT', /磁盘空间不足/],
    ['EACCES', /没有写入.*的权限/],
    ['EPERM', /没有写入.*的权限，或文件正被打开/],
    ['EROFS', /没有写入.*的权限/],
    ['EBUSY', /正被其他程序占用/],
    ['EIO', /失败（EIO），原文件保持不变/],
    ['EMFILE', /失败（EMFILE）/],
  ];
  test.each(STEPS.flatMap((step) => FAULTS.map(([code, words]) => [step, code, words] as const)))(
    '%s: %s',
    async (step, code, words) => {
      const work = writeFileAtomically(path, SAMPLE, diskFailing(step, code));
      await expect(work).rejects.toMatchObject({
        code: 'not-writable',
        message: expect.stringMatching(words),
      });
      expect(readdirSync(folder)).toEqual([NAME]);
      expect(readFileSync(path).equals(OLD)).toBe(true);
    },
  );
});

describe('what must not be written over', () => {
  test('a file that is marked read-only', async () => {
    chmodSync(path, 0o444);
    await expect(writeFileAtomically(path, SAMPLE)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/只读文件/),
    });
    expect(readFileSync(path).equals(OLD)).toBe(true);
  });

  test('a file that Excel or WPS has open, as its lock beside it tells', async () => {
    const lock = `~$${NAME}`;
    writeFileSync(join(folder, lock), '');
    await expect(writeFileAtomically(path, SAMPLE)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining(lock),
    });
    expect(readFileSync(path).equals(OLD)).toBe(true);
    rmSync(join(folder, lock));
    await writeFileAtomically(path, SAMPLE);
    expect(readFileSync(path).equals(SAMPLE)).toBe(true);
  });

  test('a link stays a link: what it leads to is replaced', async () => {
    const link = join(folder, '链接.xlsx');
    symlinkSync(path, link);
    await writeFileAtomically(link, SAMPLE);
    expect(readFileSync(path).equals(SAMPLE)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([NAME, '链接.xlsx'].sort());
  });

  test('a name as long as the file system allows is no fault', async () => {
    const long = join(folder, `${'长'.repeat(83)}.xlsx`);
    await writeFileAtomically(long, SAMPLE);
    expect(readFileSync(long).equals(SAMPLE)).toBe(true);
  });
});

describe('killed while writing: the old file or the new one, and what is left goes with the next run', () => {
  let build = '';
  let writer = '';
  beforeAll(() => {
    build = mkdtempSync(join(tmpdir(), 'gouji-child-'));
    writer = compileWriter(build);
  });
  afterAll(() => rmSync(build, { recursive: true, force: true }));

  /** Writes with a disk that kills its own process at one point. */
  const SUICIDE = `
    const [writer, path, source, point] = process.argv.slice(1);
    const { writeFileAtomically } = require(writer);
    const { DISK } = require(writer.replace('node-files', 'disk'));
    const die = () => process.kill(process.pid, 'SIGKILL');
    const open = async (...words) => {
      if (point === 'before open') die();
      const file = await DISK.open(...words);
      if (point === 'after open') die();
      const { writeFile, sync, close } = file;
      file.writeFile = async (bytes) => {
        const share = { 'a byte written': 1, 'half written': bytes.length / 2, 'all but one byte': bytes.length - 1 }[point];
        if (share !== undefined) { await writeFile.call(file, bytes.subarray(0, share)); die(); }
        await writeFile.call(file, bytes);
        if (point === 'all written') die();
      };
      file.sync = async () => { await sync.call(file); if (point === 'after sync') die(); };
      file.close = async () => { await close.call(file); if (point === 'after close') die(); };
      return file;
    };
    const rename = async (...words) => { await DISK.rename(...words); if (point === 'after rename') die(); };
    writeFileAtomically(path, require('fs').readFileSync(source), { ...DISK, open, rename });
  `;
  const BEFORE = ['before open', 'after open', 'a byte written', 'half written', 'all but one byte'];
  const POINTS = [...BEFORE, 'all written', 'after sync', 'after close', 'after rename'];

  test.each(POINTS)('%s', async (point) => {
    const source = join(build, 'new.xlsx');
    writeFileSync(source, SAMPLE);
    expect(runChild(SUICIDE, [writer, path, source, point])).toBe('SIGKILL');
    const now = readFileSync(path);
    expect(now.equals(point === 'after rename' ? SAMPLE : OLD)).toBe(true);
    const left = readdirSync(folder).filter((name) => name !== NAME);
    expect(left.length).toBe(['before open', 'after rename'].includes(point) ? 0 : 1);
    expect(left.every((name) => /^\.gouji-.*\.tmp$/.test(name))).toBe(true);
    await writeFileAtomically(path, SAMPLE);
    expect(readdirSync(folder)).toEqual([NAME]);
    expect(readFileSync(path).equals(SAMPLE)).toBe(true);
  });

  /** Writes two files in turn until it is killed from outside. */
  const LOOP = `
    const [writer, path] = process.argv.slice(1);
    const { writeFileAtomically } = require(writer);
    (async () => { for (let n = 0; ; n++) await writeFileAtomically(path, Buffer.alloc(3000000, 65 + (n % 2))); })();
  `;
  const kills = Number(process.env['GOUJI_FUZZ'] ?? 8);

  test(`at any moment, ${String(kills)} times`, () => {
    const plain = join(folder, 'x.bin');
    writeFileSync(plain, Buffer.alloc(3_000_000, 65));
    for (let n = 0; n < kills; n += 1) {
      expect(runChild(LOOP, [writer, plain], 120 + ((n * 37) % 160))).toBe('SIGKILL');
      const now = readFileSync(plain);
      const whole = [65, 66].some((byte) => now.equals(Buffer.alloc(3_000_000, byte)));
      expect({ n, length: now.length, whole }).toEqual({ n, length: 3_000_000, whole: true });
      const left = readdirSync(folder).filter((name) => name.startsWith('.gouji-'));
      // Each run takes away what the one before has left.
      expect(left.length).toBeLessThanOrEqual(1);
    }
  });

  test('what another machine is writing stays for a day; what is no one’s of ours stays for good', async () => {
    const own = basename(temporaryPath(path)).split('-');
    const other = join(folder, [own[0], own[1], 'ffffffff', ...own.slice(3)].join('-'));
    const strangers = ['.gouji-notes.tmp', `.${NAME}.tmp`, `.gouji-00000000-ffffffff-1-aa.tmp`];
    for (const name of strangers) writeFileSync(join(folder, name), 'x');
    writeFileSync(other, 'x');
    await writeFileAtomically(path, SAMPLE);
    expect(readdirSync(folder)).toHaveLength(strangers.length + 2);
    utimesSync(other, new Date(0), new Date(0));
    await writeFileAtomically(path, SAMPLE);
    expect(readdirSync(folder).sort()).toEqual([...strangers, NAME].sort());
  });
});
