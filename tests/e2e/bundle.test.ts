import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { needPane, PANE } from './support/pane';

const html = (): string => {
  needPane();
  return readFileSync(join(PANE, 'taskpane.html'), 'utf8');
};

describe('the built pane', () => {
  test('its first load is below 200 KB packed, without office.js', () => {
    const scripts = [...html().matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map((match) => match[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((src) => /office/i.test(src))).toEqual([]);
    const packed = scripts.map((src) => gzipSync(readFileSync(join(PANE, src))).length);
    expect(packed.reduce((sum, one) => sum + one, 0)).toBeLessThan(200 * 1024);
  });

  test('its policy names no address but its own, and allows no eval and no inline style or script', () => {
    const policy = /Content-Security-Policy[^>]*content="([^"]*)"/.exec(html())?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
  });

  test('of office.js there is what Excel needs, and no more', () => {
    const files = readdirSync(join(PANE, 'office'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(files.map((file) => file.replace(/\\/g, '/')).sort()).toEqual([
      'en-us/office_strings.js',
      'excel-mac-16.00.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'o15apptofilemappingtable.js',
      'office.js',
      'telemetry/oteljs.js',
      'telemetry/oteljs_agave.js',
      'zh-cn/office_strings.js',
    ]);
    const size = files.reduce((sum, file) => sum + statSync(join(PANE, 'office', file)).size, 0);
    expect(size).toBeLessThan(5_000_000);
  });
});
