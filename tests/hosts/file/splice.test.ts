import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellText, cleanText, escapeAttribute, splice, withAttribute } from '../../../src/hosts/file/splice';
import { scanXml } from '../../../src/hosts/file/xml';

test('edits are made at their places, in whatever order they come', () => {
  const edits = [
    { start: 5, end: 6, text: 'F' },
    { start: 0, end: 0, text: '<' },
    { start: 2, end: 4, text: '' },
    { start: 6, end: 6, text: '>' },
    { start: 6, end: 6, text: '!' },
  ];
  expect(splice('abcdef', edits)).toBe('<abeF>!');
  expect(splice('abcdef', [])).toBe('abcdef');
});

describe('an attribute of a tag', () => {
  test.each([
    ['<c r="A1">', 's', '3', '<c r="A1" s="3">'],
    ['<c r="A1"/>', 's', '3', '<c r="A1" s="3"/>'],
    ['<c r="A1" />', 's', '3', '<c r="A1" s="3" />'],
    ['<c s="1" r="A1"/>', 's', '3', '<c s="3" r="A1"/>'],
    ["<c s = '1'/>", 's', "3'", "<c s = '3&apos;'/>"],
    ['<x:a xs="1" x:s="2">', 's', '3', '<x:a xs="1" x:s="2" s="3">'],
    ['<dxfs  count="2" >', 'count', '6', '<dxfs  count="6" >'],
  ])('%s: %s=%s', (tag, name, value, expected) => {
    expect(withAttribute(tag, name, value)).toBe(expected);
  });
});

test('whatever is escaped is read back as it was cleaned', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let attribute = '';
      let content = '';
      scanXml(`<a b="${escapeAttribute(text)}">${cellText(text)}</a>`, {
        open: (tag) => (attribute = tag.attributes['b'] ?? ''),
        text: (piece) => (content += piece),
      });
      expect(attribute).toBe(cleanText(text));
      expect(content.replace(/_x005F_/g, '_')).toBe(cleanText(text).replace(/_x005F_/g, '_'));
    }),
  );
});
