import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { ExcelBackend } from './backend';
import type { BookModel } from './model';
import type { Proxies } from './proxies';

let loaded: Proxies | null = null;

/** Microsoft's own object model, as it runs in Excel for Windows, without Excel. Loaded once a process. */
export function officeProxies(): Proxies {
  if (loaded) return loaded;
  const file = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    document: { createElement: () => ({}), getElementsByTagName: () => [], cookie: '' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', hostname: 'localhost' },
    navigator: { userAgent: 'node', platform: 'node', language: 'zh-CN' },
    addEventListener: () => undefined,
    sessionStorage: storage,
    localStorage: storage,
  };
  page['window'] = page;
  page['self'] = page;
  createContext(page);
  runInContext(readFileSync(file, 'utf8'), page, { filename: file });
  loaded = page as unknown as Proxies;
  loaded.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return loaded;
}

/** A workbook in memory behind the proxies; `minor` is the ExcelApi that it says it has, 1.`minor`. */
export function startBackend(book: BookModel, minor = 17): ExcelBackend {
  return new ExcelBackend(book, officeProxies(), minor);
}
