import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { withCertainCorrections } from '../../src/outputs/certain-corrections';
import { correctedText, correctionCells, proposalOf } from '../../src/outputs/correction';
import type { Finding } from '../../src/outputs/finding';
import type { CheckedFinding } from '../../src/outputs/result';
import type { Cause, CauseCell } from '../../src/rules/diagnosis/cause';
import type { Equation, Outcome } from '../../src/rules/model';
import { adoptPlan } from '../../src/outputs/adopt';
import type { Snapshot } from '../../src/workbook/snapshot';
import { changed, check, SAMPLE } from './sample-check';

const TEXT = { sheet: '情况说明', row: 8, col: 0 };
const PART = { sheet: '表4', row: 6, col: 3 };
const SPAN = { start: 3, end: 9, text: '94.61%' };

const FINDING: Finding = {
  id: 'text.share:x',
  rule: 'text.share',
  title: '',
  severity: 'error',
  status: 'fail',
  message: '',
  summary: '',
  cells: [
    { ...TEXT, text: '…' },
    { ...PART, text: '10,395.99' },
  ],
  expected: '91.61%',
  actual: '94.61%',
  difference: null,
  span: SPAN,
  correction: '91.61%',
  source: null,
  figures: '',
  marked: [],
  outcomes: ['text.share:x'],
};

function outcome(part: Partial<Outcome>): Outcome {
  return {
    rule: 'r',
    key: 'k',
    status: 'fail',
    severity: 'error',
    reason: null,
    message: null,
    cells: [PART],
    equation: null,
    expected: null,
    actual: null,
    difference: null,
    span: null,
    source: null,
    absent: [],
    ...part,
  };
}

const SUM = outcome({ equation: {} as Equation });
const SAID = outcome({ rule: 'text.share', key: 'x', cells: [TEXT, PART], span: SPAN, correction: '91.61%' });

function suspect(part: Partial<CauseCell>): CauseCell {
  return {
    cell: PART,
    fact: null,
    span: null,
    current: new Decimal(1),
    proposed: new Decimal(2),
    decimals: 2,
    percent: false,
    formula: false,
    ...part,
  };
}
const SAME = suspect({ cell: TEXT, span: SPAN, proposed: new Decimal('91.61'), percent: true });

function cause(part: Partial<Cause>): Cause {
  const cells = part.cells ?? [SAME];
  return {
    claim: 'certain',
    valueClaim: 'certain',
    mistake: 'arbitrary',
    cells,
    probability: 1,
    alternatives: [{ mistake: 'arbitrary', cells, probability: 1, row: null }],
    outcomes: [SAID],
    row: null,
    ...part,
  };
}

function alternative(cell: CauseCell): Cause['alternatives'][number] {
  return { mistake: 'arbitrary', cells: [cell], probability: 0.4, row: null };
}

describe('a correction is certain', () => {
  test.each<[string, Cause[], Outcome[]]>([
    ['where nothing else speaks of its cells', [], []],
    ['where the diagnosis says the same', [cause({})], []],
    [
      'where another cell is wrong',
      [cause({ cells: [suspect({ cell: { ...PART, row: 9 } })], outcomes: [] })],
      [],
    ],
    [
      'where a sum over its cell has its cause elsewhere',
      [cause({ cells: [suspect({ cell: { ...PART, row: 9 } })], outcomes: [SUM] })],
      [SUM],
    ],
    ['where a sum over its cell comes out', [], [{ ...SUM, status: 'pass' }]],
  ])('%s', (_, causes, outcomes) => {
    expect(withCertainCorrections([FINDING], causes, outcomes)).toEqual([FINDING]);
  });
});

describe('a correction is none', () => {
  test.each<[string, Cause[], Outcome[]]>([
    ['where the figure it comes of is a suspect', [cause({ cells: [suspect({})], outcomes: [SUM] })], [SUM]],
    [
      'where it is one of several suspects',
      [cause({ cells: [], alternatives: [alternative(suspect({}))], outcomes: [SUM], claim: 'review' })],
      [SUM],
    ],
    ['where a sum over it does not come out, and nobody knows why', [], [SUM]],
    [
      'where the cause of that sum is only guessed',
      [cause({ cells: [suspect({ cell: { ...PART, row: 9 } })], outcomes: [SUM], claim: 'review' })],
      [SUM],
    ],
    [
      'where its table may be in another unit',
      [cause({ mistake: 'unit-table', cells: [suspect({ cell: { ...PART, row: 9 } })], outcomes: [] })],
      [],
    ],
    ['where the place is 待核', [cause({ claim: 'review' })], []],
    ['where the figure is 待核', [cause({ valueClaim: 'review' })], []],
    [
      'where the diagnosis has an alternative',
      [cause({ alternatives: [alternative(SAME), alternative({ ...SAME, proposed: new Decimal(90) })] })],
      [],
    ],
    [
      'where the diagnosis would have it read otherwise',
      [cause({ cells: [{ ...SAME, proposed: new Decimal(90) }] })],
      [],
    ],
    [
      'where the diagnosis holds another place wrong',
      [cause({ cells: [{ ...SAME, span: { ...SPAN, start: 30 } }] })],
      [],
    ],
    ['where it is a name that the tables got wrong', [], [outcome({ actual: '91.61%' })]],
  ])('%s', (_, causes, outcomes) => {
    expect(withCertainCorrections([FINDING], causes, outcomes)).toEqual([{ ...FINDING, correction: null }]);
  });
});

describe('what is proposed', () => {
  const checked: CheckedFinding = { ...FINDING, cause: null, inherited: false, opinion: null, lapsed: null };

  test('is the place, as it would read', () => {
    const cells = [{ ...TEXT, current: '94.61%', proposed: '91.61%', formula: false, span: SPAN }];
    expect(correctionCells(checked)).toEqual(cells);
    expect(proposalOf({ causes: [], findings: [checked] }, checked.id, null)).toEqual(cells);
  });

  test('is nothing for an id that is not there any more', () => {
    expect(proposalOf({ causes: [], findings: [checked] }, 'gone', null)).toEqual([]);
  });

  test('is nothing to write in a document, but is known', () => {
    const outside = { ...checked, cells: [], source: { file: 'a.docx', paragraph: 3 } };
    expect(correctionCells(outside)).toEqual([]);
    expect(correctedText(outside)).toBe('91.61%');
  });

  test.each<[string, Partial<CheckedFinding>]>([
    ['a cause explains it', { cause: 0 }],
    ['its rule leaves it open', { correction: null }],
    ['it has no place', { span: null }],
  ])('is nothing where %s', (_, part) => {
    expect(correctedText({ ...checked, ...part })).toBeNull();
    expect(correctionCells({ ...checked, ...part })).toEqual([]);
  });
});

describe('in the sample', () => {
  const before = check(SAMPLE);
  const offered = before.findings.flatMap((finding) => {
    const [cell] = correctionCells(finding);
    return cell ? [{ finding, cell }] : [];
  });

  test('what is certain is proposed, and nothing else', () => {
    expect(offered.map(({ finding, cell }) => `${finding.rule} ${cell.current} ${cell.proposed}`)).toEqual([
      'text.share 94.61% 91.61%',
      'text.share 5.12% 5.11%',
      'text.change 1,328.13万元 1,267.92万元',
      'text.rate 19.29% 16.85%',
      'text.amount 232.30万元 235.53万元',
      'text.unit 45万 45万元',
      'text.item-name 办公用房租赁费 租赁费',
      'text.department 东临口技技术研究院 东临口岸技术研究院',
      'text.year 2025 2025年',
    ]);
  });

  test.each(offered.map((one) => [one.finding.rule, one] as const))(
    '%s: adopted, the finding is gone and nothing new comes up',
    (_, { finding, cell }) => {
      const [write] = adoptPlan(SAMPLE, [cell])?.writes ?? [];
      const text = String(write?.value);
      const edited: Snapshot = {
        ...SAMPLE,
        sheets: SAMPLE.sheets.map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((one) =>
            sheet.name === cell.sheet && one.row === cell.row && one.col === cell.col
              ? { ...one, value: text, text }
              : one,
          ),
        })),
      };
      const after = check(edited).findings.map(({ id }) => id);
      const known = new Set(before.findings.map(({ id }) => id));
      expect(after.filter((id) => !known.has(id))).toEqual([]);
      expect(after).toHaveLength(before.findings.length - 1);
      expect(after).not.toContain(finding.id);
    },
  );

  test('a share of a figure that may be wrong itself is not proposed', () => {
    const { findings, causes } = check(changed(SAMPLE, '部门公开表4', 'D13', 508.08));
    const share = findings.filter(({ rule, span }) => rule === 'text.share' && span?.text === '5.12%');
    expect(causes.flatMap(({ cells }) => cells)).toContainEqual(
      expect.objectContaining({ sheet: '部门公开表4', row: 12, col: 3, proposed: '580.08' }),
    );
    expect(share.map(correctionCells)).toEqual([[]]);
  });
});
