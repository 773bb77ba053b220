import { describe, expect, test } from '@jest/globals';
import { definitionOf, earlierGlossary, parseTerms } from '../../../src/narrative/compose/definitions';
import { earlierText } from '../../../src/narrative/compose/earlier';
import { nearMiss } from '../../../src/narrative/compose/near-miss';
import { composeNarrative } from '../../../src/narrative/compose/compose';
import { phraseText } from '../../../src/narrative/compose/result';
import { centralNarrative } from '../../../src/templates/central-budget/narrative/compose/index';
import { compose, sample } from './support';

const { disclosure } = compose(sample(false));

/** The fields that a text of these paragraphs gives to the sample's tables. */
function fieldsFrom(paragraphs: readonly string[]): Map<string, string | null> {
  const composed = composeNarrative(disclosure, centralNarrative, [
    earlierText(paragraphs, centralNarrative),
  ]);
  const fields = composed.paragraphs.flatMap(({ phrases }) =>
    phrases.flatMap((phrase) => (phrase.kind === 'field' ? [phrase] : [])),
  );
  return new Map(fields.map(({ name, value }) => [name, value]));
}

const TEN = '十、其他重要事项的情况说明';

describe('figures of an earlier text', () => {
  test.each([
    [
      '政府采购预算总额',
      '（二）政府采购情况',
      '本部门2025年政府采购预算总额1234.5万元，其中：货物预算200万元。',
      '1,234.50',
    ],
    [
      '政府采购货物预算',
      '（二）政府采购情况',
      '政府采购预算总额300万元，其中：政府采购货物预算２００万元。',
      '200.00',
    ],
    [
      '政府采购工程预算',
      '（二）政府采购情况',
      '其中：政府采购货物预算200万元、政府采购工程预算1,000.10万元。',
      '1,000.10',
    ],
    ['机关运行经费', '（一）机关运行经费', '2025年机关运行经费财政拨款预算88.8万元。', '88.80'],
    ['项目结转资金', '（四）预算绩效情况', '涉及一般公共预算当年拨款10万元、结转资金77.07万元。', '77.07'],
    ['二级项目个数', '（四）预算绩效情况', '涉及二级项目23个。', '23'],
  ])('%s', (name, heading, text, value) => {
    expect(fieldsFrom([TEN, heading, text]).get(name)).toBe(value);
  });

  test('of other sections are not taken', () => {
    expect(
      fieldsFrom(['九、关于某部门2025年国有资本经营预算情况说明', '政府采购预算总额300万元。']).get(
        '政府采购预算总额',
      ),
    ).toBeNull();
  });
});

describe('prose of an earlier text', () => {
  const FIVE = '五、关于某部门2025年一般公共预算当年财政拨款情况说明';
  const SCALE = '（一）一般公共预算当年财政拨款规模变化情况';
  const policy = (text: string) => fieldsFrom([FIVE, SCALE, text]).get('一般公共预算当年财政拨款安排说明');

  test('sentences that claim nothing are kept, those that claim are not', () => {
    expect(policy('预算100万元，增长5.00%。保障重点支出。压减一般性支出，从严从紧。')).toBe(
      '保障重点支出。压减一般性支出，从严从紧。',
    );
    expect(policy('预算100万元，增长5.00%。')).toBeNull();
  });

  test.each(['主要是XX增加。', '保障××项目。', '【待填：一般公共预算当年财政拨款安排说明】'])(
    'a place left open is not: %s',
    (text) => {
      expect(policy(text)).toBeNull();
    },
  );

  const reason = (text: string) =>
    fieldsFrom(['七、关于某部门2025年“三公”经费预算情况说明', text]).get('“三公”经费增减变化原因');
  test('a reason within a sentence of figures is kept', () => {
    expect(reason('“三公”经费1万元，比上年减少2万元，主要原因是压减公务接待。其中：接待费1万元。')).toBe(
      '主要原因是压减公务接待。',
    );
    expect(reason('“三公”经费1万元。其中：接待费1万元。')).toBeNull();
  });

  test('what stands under 国有资产 is kept as it is', () => {
    expect(
      fieldsFrom([TEN, '（三）国有资产占用情况说明', '截至2024年末，共有车辆3辆。', '设备16台（套）。']).get(
        '国有资产占有使用情况',
      ),
    ).toBe('截至2024年末，共有车辆3辆。设备16台（套）。');
  });

  test('a sub-heading that the form does not have is kept below its own, numbered on', () => {
    const text = earlierText(
      [TEN, '（一）政府采购情况', '略。', '（二）涉密事项说明', '本部门有关内容按规定不予公开。'],
      centralNarrative,
    );
    const last = composeNarrative(disclosure, centralNarrative, [text]).paragraphs.slice(-2);
    expect(last.map(({ phrases }) => phraseText(phrases))).toEqual([
      '（五）涉密事项说明',
      '本部门有关内容按规定不予公开。',
    ]);
  });
});

describe('a figure that may be a slip', () => {
  test.each([
    ['3,178.80', '3,179.80'], // a digit changed
    ['12,350.75', '12,530.75'], // two swapped
    ['21,099.200', null], // it is a table's
    ['2,610.79', null], // it is near none
    ['10.10', null], // too short to say
  ])('%s is near %s', (said, near) => {
    expect(nearMiss(said, disclosure)?.text ?? null).toBe(near);
  });
});

describe('terms', () => {
  const { words, glossary } = centralNarrative;
  const earlier = earlierGlossary(
    [
      '一、一般公共预算财政拨款收入：指拨来的钱。',
      '二、住房保障支出（类）住房改革支出（款）：反映住房的支出。分为两项：',
      '（一）住房公积金（项）：反映缴存的钱。',
      '按月缴存。',
      '（二）提租补贴（项）：【待填：提租补贴（项）的解释】',
      '三、外交支出（类）其他外交支出（款）其他外交支出（项）：反映外交。',
    ],
    words,
  );
  const of = (path: string[], code: string | null, loaded = new Map<string, string>()) =>
    definitionOf(path, code, earlier, loaded, glossary.definitions);

  test.each([
    [['一般公共预算拨款收入'], null, '指拨来的钱。'],
    [['住房保障支出', '住房改革支出'], '22102', '反映住房的支出。分为两项：'],
    [['住房保障支出', '住房改革支出', '住房公积金'], '2210201', '反映缴存的钱。按月缴存。'],
    [['外交支出', '其他外交支出', '其他外交支出'], '2029999', '反映外交。'],
    // Not explained there: in our words, by the name's pattern, or not at all.
    [
      ['住房保障支出', '住房改革支出', '提租补贴'],
      '2210202',
      '反映公有住房租金提高后，按规定发给职工的补贴。',
    ],
    [['某类支出', '其他某某事务支出'], '29901', '反映除上述各项以外，用于某某事务方面的其他支出。'],
    [['某类支出', '无人知晓'], '29902', null],
  ])('%s', (path, code, definition) => {
    expect(of(path, code)).toBe(definition);
  });

  test.each([
    ['2990101\t某某\t反映某某的支出。', '2990101', '反映某某的支出。'],
    ['2990101，反映某某的支出，以及其他。', '2990101', '反映某某的支出，以及其他。'],
    ['某某：反映某某的支出。', '某某', '反映某某的支出。'],
    ['\r\n\r\n某某,"反映。"', '某某', '反映。'],
  ])('a line of a file: %s', (line, key, definition) => {
    expect(parseTerms(line).get(key)).toBe(definition);
  });
});
