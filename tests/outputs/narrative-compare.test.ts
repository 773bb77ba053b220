import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { phraseText } from '../../src/narrative/compose/result';
import { checkSnapshot } from '../../src/outputs/check';
import { compareNarrative, type NarrativePair } from '../../src/outputs/narrative-compare';
import { diffText, tokenizer, type DiffRun } from '../../src/outputs/text-diff';
import { saysTheSame } from '../../src/outputs/text-same';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';
import { compose, sample, workbookOf, write } from '../narrative/compose/support';
import { departmentSnapshot } from '../support/department';

const SAMPLE = sample();
const narration = compose(SAMPLE);
const result = checkSnapshot(SAMPLE, centralBudgetFamily);
const comparison = compareNarrative(narration.disclosure, narration, result.findings);
const pairs = (of = comparison): NarrativePair[] => of.narrative.sections.flatMap((section) => section.pairs);
const pairOf = (id: string, of = comparison): NarrativePair => {
  const pair = [...pairs(of), ...of.glossary.sections.flatMap((one) => one.pairs)].find(
    (one) => one.id === id,
  );
  if (!pair) throw new Error(`no pair ${id}`);
  return pair;
};
const shown = (runs: readonly DiffRun[]): string[] =>
  runs.flatMap(({ kind, text }) => (kind === 'same' ? [] : [`${kind === 'added' ? '+' : '-'}${text}`]));
const without = (runs: readonly DiffRun[], kind: DiffRun['kind']): string =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join('');

describe('the differences of two texts', () => {
  const NAMES = ['东临口岸技术研究院', '一般公共服务支出', '事业收入'];
  const piece = fc.oneof(
    fc.constantFrom(...NAMES, '，占', '；', '增加', '减少', '其中：', '万元', '（', '）', 'GDP', ' '),
    fc.double({ min: -99999, max: 99999, noNaN: true }).map((value) => value.toFixed(2)),
    fc.integer({ min: 0, max: 9_999_999 }).map((value) => value.toLocaleString('en-US')),
    fc.integer({ min: 0, max: 100 }).map((value) => `${String(value)}%`),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
  const tokens = tokenizer(NAMES);

  test('without what was added they make the old text, without what was removed the new one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffText(before, after, tokens);
        expect(without(runs, 'added')).toBe(before);
        expect(without(runs, 'removed')).toBe(after);
      }),
    );
  });

  test('no figure and no name is cut', () => {
    const WHOLE = /\d+(?:[.,]\d+)*%?|东临口岸技术研究院|一般公共服务支出|事业收入|GDP/gu;
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffText(before, after, tokens);
        for (const [kind, whole] of [['added', before] as const, ['removed', after] as const]) {
          let at = 0;
          const cuts = new Set<number>();
          for (const run of runs) {
            if (run.kind === kind) continue;
            at += run.text.length;
            cuts.add(at);
          }
          for (const match of whole.matchAll(WHOLE)) {
            const inside = [...match[0]].slice(1).map((_, index) => match.index + index + 1);
            expect(inside.filter((one) => cuts.has(one))).toEqual([]);
          }
        }
      }),
    );
  });

  test.each([
    ['占94.61%；', '占91.61%；', ['-94.61%', '+91.61%']],
    ['外交支出45万，', '外交支出45.00万元，', ['-45万', '+45.00万元']],
    ['2025收支', '2025年收支', ['-2025', '+2025年']],
    ['东临口技技术研究院无', '东临口岸技术研究院无', ['-东临口技技术研究院', '+东临口岸技术研究院']],
    ['增加5.00', '减少5.00', ['-增加', '+减少']],
  ])('%s to %s', (before, after, changes) => {
    expect(shown(diffText(before, after, tokens))).toEqual(changes);
  });

  test.each([
    ['6,800万元', '6,800.00万元', true],
    ['下降 5.61%;', '下降5.61%；', true],
    ['45万', '45.00万元', false],
    ['6,800.00', '6,800.01', false],
    ['增加1.00', '减少1.00', false],
  ])('%s and %s say the same: %s', (a, b, same) => {
    expect(saysTheSame(a, b, tokens)).toBe(same);
  });
});

describe('the composed text beside the workbook’s', () => {
  test('every paragraph of either text is in one pair, in order', () => {
    for (const [text, compared] of [
      [narration.narrative, comparison.narrative],
      [narration.glossary, comparison.glossary],
    ] as const) {
      const all = compared.sections.flatMap((section) => section.pairs);
      const composed = all.flatMap((pair) => pair.composed.map(({ id }) => id));
      expect(composed).toEqual(text.composed.paragraphs.map(({ id }) => id));
      expect(new Set(composed).size).toBe(composed.length);
      const existing = all.flatMap((pair) => pair.existing.map(({ index }) => index));
      expect([...existing].sort((a, b) => a - b)).toEqual(
        compared.existing?.paragraphs.map(({ index }) => index),
      );
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    }
  });

  test.each([
    ['三/支出', 'same', []],
    ['五/20109/2010902/项', 'form', ['-10万元', '+10.00万元']],
    ['五/规模变化', 'differs', ['-1,328.13万元', '+1,267.92万元', '-19.29%', '+16.85%']],
    ['一/收支', 'differs', ['-2025', '+2025年']],
    ['十/机关运行', 'lacking', null],
  ])('%s is %s', (id, state, changes) => {
    const pair = pairOf(id);
    expect(pair.state).toBe(state);
    if (changes) expect(shown(pair.runs)).toEqual(changes);
  });

  test('a lone paragraph of a section is matched though it is worded otherwise', () => {
    expect(pairOf('八/结转').existing.map(({ text }) => text)).toEqual([
      '东临口技技术研究院2025年无政府性基金预算收支。',
    ]);
  });

  test('findings of the check stand at the paragraph that they are in', () => {
    expect(pairOf('五/规模变化').findings.map(({ actual }) => actual)).toEqual(['1,328.13', '19.29%']);
    const placed = [comparison.narrative, comparison.glossary].flatMap((text) =>
      text.sections.flatMap((section) => section.pairs.flatMap((pair) => pair.findings)),
    );
    const inTexts = result.findings.filter(({ span }) => span !== null);
    expect(new Set(placed.map(({ id }) => id)).size).toBe(inTexts.length);
  });

  test('paragraphs that the text puts into one are one pair', async () => {
    const cells = SAMPLE.sheets.find(({ name }) => name === '情况说明')?.cells ?? [];
    const [first, second] = ['人员经费1,689.20', '日常公用经费'].map((start) =>
      cells.find(({ text }) => text.startsWith(start)),
    );
    if (!first || !second) throw new Error('no paragraphs');
    const workbook = workbookOf(SAMPLE);
    await workbook.apply({
      setCells: [
        { sheet: '情况说明', row: first.row, col: first.col, value: first.text + second.text },
        { sheet: '情况说明', row: second.row, col: second.col, value: null },
      ],
    });
    const snapshot = await workbook.snapshot();
    const joined = compose(snapshot);
    const pair = pairOf('六/人员经费', compareNarrative(joined.disclosure, joined));
    expect(pair.composed.map(({ id }) => id)).toEqual(['六/人员经费', '六/公用经费']);
    expect(pair.existing.length).toBe(1);
  });

  test('without a text everything is lacking', () => {
    const empty = compose(sample(false));
    const compared = compareNarrative(empty.disclosure, empty);
    expect(compared.narrative.existing).toBeNull();
    expect(pairs(compared).every(({ state, existing }) => state === 'lacking' && existing.length === 0)).toBe(
      true,
    );
  });

  test('our own sheet is the same, and an edited paragraph says what stays', async () => {
    const workbook = workbookOf(sample(false));
    await write(workbook);
    const before = await workbook.snapshot();
    const own = compose(before);
    const states = pairs(compareNarrative(own.disclosure, own)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['same']));
    const sheet = before.sheets.find(({ name }) => name === '情况说明');
    const cell = sheet?.cells.find(
      ({ text, col }) => col === 0 && text.startsWith('东临口岸技术研究院2025年支出预算'),
    );
    if (!sheet || !cell) throw new Error('no paragraph');
    const edited = `${cell.text}重点保障实验室运行。`;
    await workbook.apply({ setCells: [{ sheet: sheet.name, row: cell.row, col: cell.col, value: edited }] });
    const after = compose(await workbook.snapshot());
    const pair = pairOf('三/支出', compareNarrative(after.disclosure, after));
    expect(pair.kept).toBe(edited);
    expect(shown(pair.runs)).toEqual(['-重点保障实验室运行。']);
  });

  test('ids of composed paragraphs are unique, whatever the department', () => {
    for (const seed of [3, 17, 99]) {
      const snapshot = departmentSnapshot({
        seed,
        items: 20,
        fund: true,
        capital: seed === 17,
        carryIn: true,
        carryOut: true,
        threePublic: true,
        zeroBases: false,
        ownFunds: true,
        construction: true,
        rounded: false,
        formulas: false,
        projects: 2,
        text: true,
      });
      const { narrative } = compose(snapshot);
      const ids = narrative.composed.paragraphs.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(narrative.composed.paragraphs.map(({ phrases }) => phraseText(phrases)).join('')).not.toBe('');
    }
  });
});
