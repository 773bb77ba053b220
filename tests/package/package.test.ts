import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePackageArguments } from '../../src/package/arguments';
import { addressesIn, manifestFor, OriginError, parseOrigin } from '../../src/package/manifest';
import { writePackage } from '../../src/package/write-package';

const ROOT = join(__dirname, '../..');
const MANIFEST = join(ROOT, 'manifest.xml');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-package-'));
  cpSync(join(ROOT, 'assets/icons'), join(folder, 'pane/assets/icons'), { recursive: true });
  writeFileSync(join(folder, 'pane/taskpane.html'), '<!doctype html>');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the address', () => {
  test.each([
    ['https://gouji.example.cn', 'https://gouji.example.cn'],
    ['https://gouji.example.cn/', 'https://gouji.example.cn'],
    ['https://Server:8443/tools/gouji//', 'https://server:8443/tools/gouji'],
  ])('%s is %s', (given, origin) => {
    expect(parseOrigin(given)).toBe(origin);
  });

  test.each([
    'http://gouji.example.cn',
    'gouji.example.cn',
    'https://me@host',
    'https://host/?a',
    'https://h#x',
  ])('%s is refused', (given) => {
    expect(() => parseOrigin(given)).toThrow(OriginError);
  });
});

describe('the arguments', () => {
  test('the origin is enough', () => {
    expect(parsePackageArguments(['--origin', 'https://host:444/g'])).toEqual({
      origin: 'https://host:444/g',
      share: '\\\\host\\gouji',
      office: 'local',
      out: 'out/package',
    });
  });

  test.each([
    [[]],
    [['--origin']],
    [['--origin', 'https://h', '--office', 'both']],
    [['--origin', 'https://h', '--share', 'C:\\x']],
    [['--orgin', 'https://h']],
    [['https://h']],
  ])('%j say how it is done', (args) => {
    expect(() => parsePackageArguments(args)).toThrow(/--origin|--office|--share/);
  });
});

describe('the package', () => {
  const origin = 'https://gouji.example.cn:8443/tools/gouji';

  test('all addresses are under the origin, and each file that is named is in the site', () => {
    const out = join(folder, 'out');
    const options = { origin, share: '\\\\files\\gouji', office: 'local' as const, out };
    writePackage(options, { site: join(folder, 'pane'), manifest: MANIFEST });
    const manifest = readFileSync(join(out, 'catalog/manifest.xml'), 'utf8');
    const addresses = addressesIn(manifest);
    expect(addresses.length).toBeGreaterThan(60);
    expect(manifest).not.toContain('localhost');
    for (const url of addresses) {
      expect(url.startsWith(`${origin}/`)).toBe(true);
      expect(existsSync(join(out, 'site', url.slice(origin.length)))).toBe(true);
    }
    const registry = readFileSync(join(out, 'catalog/信任共享目录.reg'));
    expect([...registry.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(registry.toString('utf16le')).toContain('"Url"="\\\\\\\\files\\\\gouji"\r\n');
    const guide = readFileSync(join(out, '部署说明.md'), 'utf8');
    expect(guide).toContain(`${origin}/taskpane.html`);
    expect(guide).toContain('server_name gouji.example.cn;');
    expect(guide).toContain('listen 8443 ssl;');
    expect(guide).not.toMatch(/请|！/);
  });

  test('a site that lacks a file is refused, and so is a manifest with an address of someone else', () => {
    const options = { origin, share: '\\\\f\\g', office: 'local' as const, out: join(folder, 'none') };
    const site = join(folder, 'lacking');
    cpSync(join(folder, 'pane'), site, { recursive: true });
    rmSync(join(site, 'taskpane.html'));
    expect(() => writePackage(options, { site, manifest: MANIFEST })).toThrow(/taskpane\.html/);
    expect(existsSync(options.out)).toBe(false);
    const foreign = readFileSync(MANIFEST, 'utf8').replace(
      'https://localhost:3000/taskpane.html',
      'https://elsewhere.example/taskpane.html',
    );
    expect(() => manifestFor(foreign, origin)).toThrow(/elsewhere/);
  });
});
