import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { formatFigure } from '../../../src/core/amount';
import { narrateJson } from '../../../src/outputs/narrative-json';
import { SAMPLE_TEXT } from './golden';
import { compose, factsByCell, sample, texts } from './support';

const narration = compose(sample());
const json = narrateJson('sample.xlsx', narration);

describe('the sample', () => {
  test('composes this text', () => {
    expect(texts(narration.narrative.composed.paragraphs)).toEqual(SAMPLE_TEXT);
  });

  test('has ten sections in order', () => {
    const sections = [...new Set(json.paragraphs.map((paragraph) => paragraph.section))];
    expect(sections).toEqual(['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '名词解释']);
  });

  test('every figure stands where its fact says, and is its cell’s', () => {
    const cells = factsByCell(narration);
    const facts = json.paragraphs.flatMap((paragraph) =>
      paragraph.facts.map((fact) => ({ paragraph, fact })),
    );
    expect(facts.length).toBeGreaterThan(80);
    for (const { paragraph, fact } of facts) {
      expect(paragraph.text.slice(fact.start, fact.end)).toBe(fact.text);
      const found = fact.cells.map(({ sheet, address }) => cells.get(`${sheet}!${address}`));
      expect(found).not.toContain(undefined);
      expect(found.length).toBeGreaterThan(0);
      if (fact.kind !== 'amount') continue;
      const sum = found.reduce((all, one) => all.plus(one?.value ?? NaN), new Decimal(0));
      expect(fact.text).toBe(formatFigure(sum, 2));
    }
  });

  test('no figure of the tables’ sentences is without a fact', () => {
    for (const { text, facts, fields, section } of json.paragraphs) {
      if (section === '名词解释') continue;
      const rest = facts.reduceRight((left, fact) => left.slice(0, fact.start) + left.slice(fact.end), text);
      const given = fields.reduce((left, { value }) => left.replace(value ?? '', ''), rest);
      expect(given).not.toMatch(/\d[\d,.]*万元|%/);
    }
  });

  test('keeps what the user’s text says that the tables do not', () => {
    const fields = new Map(
      json.paragraphs.flatMap((one) => one.fields).map(({ name, value }) => [name, value]),
    );
    expect(fields.get('政府采购预算总额')).toBe('2,610.79');
    expect(fields.get('政府采购工程预算')).toBe('1,382.00');
    expect(fields.get('项目结转资金')).toBe('2,109.29');
    expect(fields.get('二级项目个数')).toBe('16');
    expect(fields.get('一般公共预算当年财政拨款安排说明')).toMatch(
      /^安排预算时先保证人员和运转.*能省则省。$/,
    );
  });

  test('does not take over a figure one keystroke from a table’s, and says so', () => {
    expect(json.missing.map(({ name }) => name)).toContain('项目单位资金');
    expect(json.notes.find(({ name }) => name === '项目单位资金')?.message).toContain('3,179.80');
  });

  test('asks for what is missing, and never writes XX', () => {
    expect(json.missing.map(({ name }) => name)).toEqual([
      '“三公”经费增减变化原因',
      '国有资产占有使用情况',
      '项目单位资金',
    ]);
    for (const { text } of json.paragraphs) expect(text).not.toMatch(/[X×]{2}/i);
  });
});

test('tables alone give the same figures, the rest as fields', () => {
  const alone = narrateJson('alone.xlsx', compose(sample(false)));
  const figures = (facts: typeof json) =>
    facts.paragraphs
      .filter((one) => one.section !== '名词解释')
      .map((one) => one.facts.map((fact) => fact.text));
  expect(figures(alone)).toEqual(figures(json));
  expect(alone.missing.filter(({ kind }) => kind === 'field').map(({ name }) => name)).toEqual([
    '一般公共预算当年财政拨款安排说明',
    '“三公”经费增减变化原因',
    '政府采购预算总额',
    '政府采购货物预算',
    '政府采购工程预算',
    '政府采购服务预算',
    '国有资产占有使用情况',
    '项目结转资金',
    '项目单位资金',
    '二级项目个数',
  ]);
});

test('the chart lists are the four of the form', () => {
  const charts = narration.narrative.composed.paragraphs.flatMap(({ chart }) => chart?.title ?? []);
  expect(charts).toEqual(['收入预算', '支出预算', '财政拨款支出预算', '一般公共预算当年财政拨款支出预算']);
});
