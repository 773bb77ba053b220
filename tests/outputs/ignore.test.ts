import { describe, expect, test } from '@jest/globals';
import { explained } from '../../src/outputs/explained';
import { withOpinion } from '../../src/outputs/ignore';
import { readOpinions } from '../../src/outputs/opinions';
import type { CheckResult } from '../../src/outputs/result';
import { SAMPLE, TYPO, changed, check, written } from './sample-check';

/** All of a result that a reason could change; its tables are a web that is not compared. */
const said = ({ causes, findings, gone, receipts }: CheckResult) => ({ causes, findings, gone, receipts });
const goneOf = (result: CheckResult) =>
  result.gone.map(({ id, figures, text, lapsed }) => ({ id, figures, text, lapsed }));

const first = check(TYPO);
const CAUSE = first.causes[0]?.id ?? '';
const [SYMPTOM = '', OTHER = ''] = first.findings.filter(({ cause }) => cause === 0).map(({ id }) => id);
const LONE = first.findings.find(({ cause }) => cause === null)?.id ?? '';
const MARK = '【数字已变，原意见失效】';

describe('a reason given without a new check', () => {
  test.each<[string, string, string]>([
    ['for a cause', CAUSE, '批复如此'],
    ['for a symptom', SYMPTOM, '批复如此'],
    ['for a finding by itself', LONE, '批复如此'],
    ['with blanks around', LONE, '  批复如此　'],
    ['of blanks alone', LONE, ' 　'],
    ['behind our mark of lapse', LONE, `${MARK}批复如此`],
    ['for nothing that is there', 'no:such', '批复如此'],
  ])('%s: as written into 校核结果 and checked again', (_name, id, text) => {
    const again = check(written(TYPO, first, { [id]: text }));
    expect(said(withOpinion(first, id, text))).toEqual(said(again));
  });

  test.each<[string, string]>([
    ['the cause’s', CAUSE],
    ['a symptom’s own', SYMPTOM],
    ['one of a finding by itself', LONE],
  ])('taken away again: %s', (_name, id) => {
    const given = check(written(TYPO, first, { [CAUSE]: '整行', [SYMPTOM]: '这一处', [LONE]: '单独' }));
    const again = check(written(TYPO, given, { [id]: '' }));
    expect(said(withOpinion(given, id, null))).toEqual(said(again));
    expect(said(withOpinion(given, id, ' '))).toEqual(said(again));
  });

  test('given and taken away is nothing', () => {
    for (const id of [CAUSE, SYMPTOM, LONE]) {
      expect(said(withOpinion(withOpinion(first, id, '批复如此'), id, null))).toEqual(said(first));
    }
  });

  test('one after the other is as all typed at once', () => {
    const texts: Record<string, string> = { [SYMPTOM]: '这一处', [CAUSE]: '整行', [LONE]: '单独' };
    const step = Object.entries(texts).reduce((result, [id, text]) => withOpinion(result, id, text), first);
    expect(said(step)).toEqual(said(check(written(TYPO, first, texts))));
  });

  test('what it gives can be written, and is read back the same', () => {
    const given = withOpinion(withOpinion(first, CAUSE, '批复如此'), LONE, '单独');
    expect(said(check(written(TYPO, given)))).toEqual(said(given));
  });

  test('control characters and line breaks are left out', () => {
    const given = withOpinion(first, LONE, '批\u0000复\r\n如\u0007此');
    expect(given.findings.find(({ id }) => id === LONE)?.opinion).toBe('批复 如此');
  });
});

describe('the reason of a cause and its symptoms', () => {
  const given = withOpinion(first, CAUSE, '批复如此');
  const symptoms = (result: CheckResult) =>
    result.findings.filter(({ id }) => id === SYMPTOM || id === OTHER).map(({ opinion }) => opinion);

  test('are one: changed or withdrawn together, in the sheet as well', () => {
    const kept = check(written(TYPO, given));
    expect(symptoms(kept)).toEqual(['批复如此', '批复如此']);
    expect(symptoms(check(written(TYPO, kept, { [CAUSE]: '批复如此，见附件' })))).toEqual([
      '批复如此，见附件',
      '批复如此，见附件',
    ]);
    expect(symptoms(check(written(TYPO, kept, { [CAUSE]: '' })))).toEqual([null, null]);
  });

  test('but words of a symptom’s own stay when the cause’s are withdrawn', () => {
    const own = withOpinion(given, SYMPTOM, '这一处');
    expect(symptoms(own)).toEqual(['这一处', '批复如此']);
    expect(symptoms(check(written(TYPO, withOpinion(own, CAUSE, null))))).toEqual(['这一处', null]);
    // The same words typed on every line are each line's own.
    const filled = check(written(TYPO, first, { [CAUSE]: '同', [SYMPTOM]: '同', [OTHER]: '同' }));
    expect(symptoms(withOpinion(filled, CAUSE, null))).toEqual(['同', '同']);
  });

  test('and hold for a symptom where the diagnosis no longer finds the cause', () => {
    const book = written(TYPO, given);
    const stored = readOpinions(book);
    expect(stored.find(({ id }) => id === SYMPTOM)).toMatchObject({ text: '批复如此', from: CAUSE });
    const bare = explained(first.findings, [], stored);
    expect(bare.findings.find(({ id }) => id === SYMPTOM)).toMatchObject({
      opinion: '批复如此',
      inherited: false,
    });
    const lone = check(changed(book, '部门公开表3', 'C9', 3883.48));
    // The figures are right now: both lines are gone, and both reasons are kept.
    expect(lone.gone.map(({ id }) => id)).toEqual(expect.arrayContaining([CAUSE, SYMPTOM, OTHER]));
  });
});

describe('a reason whose finding is gone', () => {
  const given = withOpinion(first, CAUSE, '批复如此');
  const right = check(changed(written(TYPO, given), '部门公开表3', 'C9', 3883.48));

  test('can be taken away or changed', () => {
    expect(right.gone.map(({ id }) => id)).toContain(CAUSE);
    const without = withOpinion(right, CAUSE, null);
    const book = changed(written(TYPO, given), '部门公开表3', 'C9', 3883.48);
    expect(goneOf(without)).toEqual(goneOf(check(written(book, right, { [CAUSE]: '' }))));
    expect(goneOf(withOpinion(right, CAUSE, '改过'))).toEqual(
      goneOf(check(written(book, right, { [CAUSE]: '改过' }))),
    );
  });
});

test('a reason lapses with a figure, and is renewed by what is typed now', () => {
  const given = withOpinion(first, LONE, '批复如此');
  const finding = given.findings.find(({ id }) => id === LONE);
  const cell = finding?.cells[0];
  expect(cell).toBeDefined();
  const lapsed = {
    ...given,
    findings: given.findings.map((one) =>
      one.id === LONE ? { ...one, opinion: null, lapsed: '批复如此' } : one,
    ),
  };
  const again = check(written(TYPO, lapsed));
  expect(said(again)).toEqual(said(lapsed));
  const renewed = withOpinion(again, LONE, '批复如此');
  expect(said(renewed)).toEqual(said(check(written(TYPO, again, { [LONE]: '批复如此' }))));
  expect(renewed.findings.find(({ id }) => id === LONE)).toMatchObject({ opinion: '批复如此', lapsed: null });
});

test('a workbook with nothing to explain gives the same result object', () => {
  const clean = check(SAMPLE);
  expect(withOpinion(clean, 'no:such', '批复如此')).toBe(clean);
});
