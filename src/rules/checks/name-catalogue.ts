import type { CheckRule } from '../model';
import { CATALOGUE_FROM, codeKey, nameKey, namedCodes, officialName, type Reading } from './names';
import { because, listText, receipt } from './receipt';
import { rowCells, type TreeSpec, unseenTrees } from './tree';

/** Names are the catalogue's, where it knows the code: what it does not know is not wrong. */
export function nameCatalogueCheck(trees: readonly TreeSpec[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'name.catalogue',
    title: '科目名称与政府收支分类科目一致',
    why: '科目名称以当年政府收支分类科目为准，沿用旧名称或写错代码都会使名称对不上。',
    basis: '政府收支分类科目（现行）',
    severity: 'warning',
    messages: {
      differs:
        '{tables}中科目 {code} 的名称为“{name}”，政府收支分类科目中为“{official}”。核对是名称沿用旧称，还是代码写错，改正其中一个。',
    },
    *run({ disclosure, subjects }) {
      const { year } = disclosure;
      yield* unseenTrees(rule, disclosure, trees);
      for (const named of namedCodes(disclosure, trees)) {
        const key = codeKey(named);
        if (year !== null && year < CATALOGUE_FROM) {
          const reason = because('catalogue-year', `科目表是现行的，${year} 年的科目名称不能据以核对`);
          yield receipt(rule, key, 'unverifiable', { reason });
          continue;
        }
        const official = officialName(subjects, named);
        if (official === null) {
          yield receipt(rule, key, 'unverifiable', {
            reason: because('catalogue-unknown', `科目表未收录 ${named.code}`),
          });
          continue;
        }
        if (named.readings.length > 1) {
          const reason = because('other-finding', `科目 ${named.code} 在各表名称不一，已另行列出`);
          yield receipt(rule, key, 'notApplicable', { reason });
          continue;
        }
        const reading = named.readings[0] as Reading;
        if (nameKey(reading.name) === nameKey(official)) {
          yield receipt(rule, key, 'pass');
          continue;
        }
        yield receipt(rule, key, 'fail', {
          message: 'differs',
          params: {
            tables: listText(reading.places.map(({ table }) => table.name)),
            code: named.code,
            name: reading.name,
            official,
          },
          cells: reading.places.flatMap(({ table, row }) =>
            row.nameCell ? [row.nameCell] : rowCells(table, row),
          ),
          expected: official,
          actual: reading.name,
        });
      }
    },
  };
  return rule;
}
