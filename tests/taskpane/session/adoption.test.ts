import { describe, expect, test } from '@jest/globals';
import { rebased } from '../../../src/taskpane/session/adoption';
import type { Adoption } from '../../../src/taskpane/session/state';
import type { CellWrite } from '../../../src/workbook/plan';

const AT = { sheet: '情况说明', row: 3, col: 0 };

function write(value: string | number | null, formula?: string): CellWrite {
  return { ...AT, value, ...(formula !== undefined && { formula }) };
}

/** An adoption that made `after` of `before` in one cell. */
function adoption(id: string, before: CellWrite, after: CellWrite): Adoption {
  return { id, cells: [], writes: [after], inverse: { setCells: [before] } };
}

function state({ writes, inverse }: Adoption | undefined = adoption('', write(null), write(null))) {
  return [writes[0]?.value, inverse.setCells?.[0]?.value];
}

describe('two corrections of one text', () => {
  const first = adoption('a', write('收入45万，支出9元，比23年。'), write('收入45万元，支出9元，比23年。'));

  test.each([
    ['behind', '收入45万元，支出9元，比25年。', '收入45万，支出9元，比25年。'],
    ['behind, of another length', '收入45万元，支出1,009元，比23年。', '收入45万，支出1,009元，比23年。'],
    ['before', '收1入45万元，支出9元，比23年。', '收1入45万，支出9元，比23年。'],
    ['before, of another length', '总45万元，支出9元，比23年。', '总45万，支出9元，比23年。'],
  ])('a later one %s leaves the first to be taken back by itself', (_, next, back) => {
    expect(state(rebased([first], [write(next)])[0])).toEqual([next, back]);
  });

  test.each<[string, CellWrite]>([
    ['the same place is written over', write('收入46，支出9元，比23年。')],
    ['a figure takes the place of the text', write(7)],
    ['a formula does', write('收入45万元', 'A1')],
    ['another cell is written', { ...write('x'), row: 4 }],
  ])('it stays as it is where %s', (_, later) => {
    expect(rebased([first], [later])).toEqual([first]);
  });

  test('one that took the place of a formula stays as it is', () => {
    const formula = adoption('f', write('共5。', '"共"&A1&"。"'), write('共6。'));
    expect(rebased([formula], [write('共6！')])).toEqual([formula]);
  });

  test('three of them can be taken back in any order', () => {
    const texts = ['甲1乙1丙1', '甲2乙1丙1', '甲2乙22丙1', '甲2乙22丙2'];
    let adoptions: Adoption[] = [];
    for (const [nth, after] of texts.slice(1).entries()) {
      const own = adoption(`n${String(nth)}`, write(texts[nth] ?? ''), write(after));
      adoptions = [...rebased(adoptions, own.writes), own];
    }
    for (const gone of ['n1', 'n0', 'n2']) {
      const one = adoptions.find(({ id }) => id === gone);
      adoptions = rebased(
        adoptions.filter((other) => other !== one),
        one?.inverse.setCells ?? [],
      );
      if (gone === 'n1')
        expect(adoptions.map(state)).toEqual([
          ['甲2乙1丙2', '甲1乙1丙2'],
          ['甲2乙1丙2', '甲2乙1丙1'],
        ]);
      if (gone === 'n0') expect(adoptions.map(state)).toEqual([['甲1乙1丙2', '甲1乙1丙1']]);
    }
    expect(adoptions).toEqual([]);
  });
});
