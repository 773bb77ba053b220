import { expect, test } from '@jest/globals';
import { misspellings } from '../../src/narrative/check/department';
import { OfficialText } from './support/official-text';
import { smallTables } from './support/small-tables';
import { findingsOf, tablesOf } from './support/with-text';
import { snapshotOf } from '../support/workbook';

const small = smallTables();
const right = new OfficialText(tablesOf(small), 'form').paragraphs();
const wrong = right.map((text) => text.replace('占12.50%', '占21.50%'));

test.each<readonly [string, (string | null)[][]]>([
  ['a paragraph a row', wrong.map((text) => [text])],
  ['one merged block', [[wrong.join('\n')]]],
  ['blank rows and columns between', wrong.flatMap((text) => [[], [null, `　　${text}`]])],
])('a finding points into the text of its cell: %s', (_, rows) => {
  const sheet = snapshotOf([{ name: '情况说明', rows }], 'a.xlsx').sheets;
  const disclosure = tablesOf({ ...small, sheets: [...small.sheets, ...sheet] });
  const errors = findingsOf(disclosure).filter((one) => one.severity !== 'note');
  expect(errors.map((one) => one.rule)).toEqual(['text.share']);
  const [error] = errors;
  const [cell] = error?.cells ?? [];
  const text = rows[cell?.row ?? -1]?.[cell?.col ?? -1] ?? '';
  expect(cell?.sheet).toBe('情况说明');
  expect(text.slice(error?.span?.start, error?.span?.end)).toBe('21.50%');
});

const NAME = '北屿海洋发展研究中心';

test.each<readonly [string, readonly string[]]>([
  ['北屿海洋发展研究中心2025年', []],
  ['北屿海样发展研究中心2025年', ['北屿海样发展研究中心']],
  ['北屿海发展研究中心2025年', ['北屿海发展研究中心']],
  ['北屿海洋洋发展研究中心2025年', ['北屿海洋洋发展研究中心']],
  ['北屿洋海发展研究中心2025年', ['北屿洋海发展研究中心']],
  ['南屿海洋发展研究中心、北屿海洋发展研究院', ['南屿海洋发展研究中心']],
  ['北屿海洋发展研究', []],
  ['海洋发展研究中心', []],
  ['北屿海洋环境监测中心', []],
])('the name misspelt in %s', (text, expected) => {
  expect(misspellings(text, NAME).map((one) => one.text)).toEqual(expected);
});
