import type { CheckRule } from '../model';
import { CATALOGUE_FROM, codeKey, nameKey, namedCodes, officialName, type Reading } from './names';
import { listText, receipt } from './receipt';
import { rowCells, type TreeSpec, unseenTrees } from './tree';

/** One code carries one name in every table; the trees of functions and of economic kinds are apart. */
export function nameElsewhereCheck(trees: readonly TreeSpec[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'name.elsewhere',
    title: '同一科目在各表名称一致',
    why: '一个代码只有一个科目名称，各表写法不一，说明有名称或代码写错。',
    basis: '政府收支分类科目',
    severity: 'error',
    messages: {
      official:
        '科目 {code} 在{odd}写作“{oddName}”，在{main}写作“{mainName}”，同一代码名称应一致；科目表中为“{official}”。按科目表改正名称，或核对代码。',
      unknown:
        '科目 {code} 在{odd}写作“{oddName}”，在{main}写作“{mainName}”，同一代码名称应一致。核对政府收支分类科目后统一。',
    },
    *run({ disclosure, subjects }) {
      yield* unseenTrees(rule, disclosure, trees);
      for (const named of namedCodes(disclosure, trees)) {
        const places = named.readings.flatMap((reading) => reading.places);
        if (places.length < 2) continue;
        if (named.readings.length === 1) {
          yield receipt(rule, codeKey(named), 'pass');
          continue;
        }
        const current = disclosure.year === null || disclosure.year >= CATALOGUE_FROM;
        const official = current ? officialName(subjects, named) : null;
        const right = named.readings.find(
          (one) => official !== null && nameKey(one.name) === nameKey(official),
        );
        const main = right ?? (named.readings[0] as Reading);
        const odd = named.readings.filter((reading) => reading !== main);
        yield receipt(rule, codeKey(named), 'fail', {
          message: official === null ? 'unknown' : 'official',
          params: {
            code: named.code,
            odd: tablesText(odd),
            oddName: listText(odd.map((reading) => reading.name)),
            main: tablesText([main]),
            mainName: main.name,
            official: official ?? '',
          },
          cells: [...odd, main].flatMap((reading) =>
            reading.places.flatMap(({ table, row }) =>
              row.nameCell ? [row.nameCell] : rowCells(table, row),
            ),
          ),
          expected: official ?? main.name,
          actual: listText(odd.map((reading) => reading.name)),
        });
      }
    },
  };
  return rule;
}

function tablesText(readings: readonly Reading[]): string {
  return listText(readings.flatMap((reading) => reading.places.map(({ table }) => table.name)));
}
