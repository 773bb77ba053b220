import { describe, expect, test } from '@jest/globals';
import { isInOffice, type PageSurroundings } from '../../../src/taskpane/hosts/office';

const ALONE: PageSurroundings = { location: { search: '', hash: '' }, name: '' };

describe('whether Office shows the page', () => {
  test.each<[string, Partial<PageSurroundings>]>([
    ['a parameter', { location: { search: '?_host_Info=Excel$Win32$16.01$zh-CN', hash: '' } }],
    ['a later parameter', { location: { search: '?a=1&_host_Info=Excel$Web', hash: '' } }],
    ['the hash', { location: { search: '', hash: '#_host_Info=Excel|Mac' } }],
    ['the frame’s name', { name: '{"hostInfo":"Excel$Web$16.00"}' }],
    ['an object of the window', { external: { GetHostInfo: () => '' } }],
    ['an object of an older window', { agaveHost: { GetHostInfo: () => '' } }],
    ['what was noted before a reload', { sessionStorage: { getItem: () => 'excel$win32' } }],
  ])('%s tells that it does', (_what, part) => {
    expect(isInOffice({ ...ALONE, ...part })).toBe(true);
  });

  test.each<[string, Partial<PageSurroundings>]>([
    ['nothing', {}],
    ['another parameter', { location: { search: '?host=_host_Info', hash: '' } }],
    ['a name of someone else’s', { name: 'frame7' }],
    ['a name that is other JSON', { name: 'null' }],
    ['the usual window.external', { external: { AddSearchProvider: () => undefined } }],
    [
      'a storage that is forbidden',
      {
        sessionStorage: {
          getItem: () => {
            throw new Error('denied');
          },
        },
      },
    ],
  ])('%s tells that it does not', (_what, part) => {
    expect(isInOffice({ ...ALONE, ...part })).toBe(false);
  });
});
