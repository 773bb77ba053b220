import { expect, test } from '@jest/globals';
import { zipSync, strToU8 } from 'fflate';
import { readTextFile } from '../../src/hosts/file/text-files';
import { textsOfFile, withOutsideTexts } from '../../src/narrative/check/outside';
import { centralBudget } from '../../src/templates/central-budget/family';
import { OfficialText } from './support/official-text';
import { smallTables } from './support/small-tables';
import { findingsOf, tablesOf } from './support/with-text';

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document as it is published: cover, contents, tables, 情况说明, 名词解释. */
function published(paragraphs: readonly string[]): Uint8Array {
  const name = paragraphs[0] ?? '';
  const body = [
    ...[
      '目录',
      '第三部分 2025年部门预算情况说明',
      '第四部分 名词解释',
      '第一部分 部门概况',
      '一、主要职能',
      '负责研究。',
      '第二部分 部门预算表',
    ],
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>99.99万元</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ...['第三部分', name, ...paragraphs.slice(1), '第四部分', '名词解释', '一、事业收入：指业务收入。'],
  ].map((text) => (text.startsWith('<') ? text : paragraph(text)));
  const deleted = '<w:p><w:del><w:r><w:delText>删去的</w:delText></w:r></w:del></w:p>';
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://w"><w:body>${body.join('')}${deleted}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
}

const tables = tablesOf(smallTables());
const right = new OfficialText(tables, 'form').paragraphs();

test('a published document is checked where it stands, and its places are said by paragraph', () => {
  const at = right.findIndex((text) => text.includes('收入预算1,200.00'));
  const wrong = right.map((text, index) => (index === at ? text.replace('占12.50%', '占21.50%') : text));
  const file = readTextFile(published(wrong), 'a.docx');
  const disclosure = withOutsideTexts(tables, textsOfFile(file.name, file.paragraphs, centralBudget.texts));
  expect(disclosure.texts.map((text) => text.template)).toEqual(['budget.narrative', 'budget.glossary']);
  const errors = findingsOf(disclosure).filter((one) => one.severity === 'error');
  expect(errors.map((one) => [one.rule, one.span?.text, one.expected])).toEqual([
    ['text.share', '21.50%', '12.50%'],
  ]);
  const [error] = errors;
  expect(error?.source?.file).toBe('a.docx');
  expect(file.paragraphs[error?.source?.paragraph ?? -1]).toContain('占21.50%');
  expect(error?.cells.every((cell) => cell.sheet.startsWith('部门公开表'))).toBe(true);
});

test('without a slip there is no error and no warning', () => {
  const file = readTextFile(published(right), 'a.docx');
  const disclosure = withOutsideTexts(tables, textsOfFile(file.name, file.paragraphs, centralBudget.texts));
  expect(findingsOf(disclosure).filter((one) => one.severity !== 'note')).toEqual([]);
});

/** "三公经费" in GB18030. */
const GB18030 = Uint8Array.from([0xc8, 0xfd, 0xb9, 0xab, 0xbe, 0xad, 0xb7, 0xd1, 0x0d, 0x0a, 0x31]);

test.each<readonly [string, Uint8Array, readonly string[]]>([
  ['UTF-8', strToU8('\ufeff三公经费\r\n\r\n 1 \n'), ['三公经费', '1']],
  ['GB18030', GB18030, ['三公经费', '1']],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x09, 0x4e, 0x6c, 0x51]), ['三公']],
  ['Markdown', strToU8('## 一、总体\n\n**收入**预算'), ['一、总体', '收入预算']],
])('a text in %s', (kind, bytes, expected) => {
  expect(readTextFile(bytes, kind === 'Markdown' ? 'a.md' : 'a.txt').paragraphs).toEqual(expected);
});

test.each<readonly [string, Uint8Array, RegExp]>([
  ['an empty file', new Uint8Array(), /空文件/],
  ['a .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /另存为 .docx/],
  ['another zip', zipSync({ 'a.xml': strToU8('<a/>') }), /不是 Word 文档/],
  ['a broken document', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), /不完整/],
  ['bytes that are no text', Uint8Array.from([0xff, 0xff, 0x00, 0x80]), /不是文本文件/],
])('%s gets a clear message', (_, bytes, message) => {
  expect(() => readTextFile(bytes, 'x')).toThrow(message);
});
