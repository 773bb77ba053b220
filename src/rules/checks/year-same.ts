import { joined } from '../../core/joined';
import type { Disclosure, Mention, TemplateId } from '../../disclosure/model';
import { foldText } from '../../core/label';
import type { CheckRule } from '../model';
import type { NoteWords } from './notes';
import { because, receipt } from './receipt';
import { isInText, placesText, saidOf } from './said';
import { noteYears, yearsIn } from './year-notes';

/** A day or a month: when a table was made is not what year it is for. */
const DATE = /20\d{2}(?:年\d{1,2}月|[-./]\d{1,2}[-./])/u;

/** A year and nothing else: "（2025年度）". */
const ALONE = /^\(?20\d{2}(?:年度?)?\)?$/u;

/**
 * Every title, header, heading and denying note says the same budget year. One finding for each other year. Headers
 * that set two years side by side say neither of the disclosure; those of a table of unknown form say nothing certain.
 * @param named templates whose titles hold names, such as a project's, that may have years of their own: there only a
 *   year that stands alone counts
 */
export function yearSameCheck(named: readonly TemplateId[], words: NoteWords): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'said.year',
    title: '预算年度各处一致',
    why: '同一套公开表只对应一个预算年度，年度不一多半是沿用了往年的表没有改。',
    basis: '预算法第十四条：部门预算按年度公开',
    severity: 'warning',
    messages: {
      odd: '{places}写的是 {value} 年，其他 {count} 处都是 {year} 年，多半沿用了往年的表。核对后改为 {year}。',
      split: '{places}写的是 {value} 年，{others}写的是 {year} 年，预算年度应一致。核对后统一。',
    },
    *run({ disclosure }) {
      const isBudgetYear = (mention: Mention): boolean => {
        const folded = foldText(mention.text);
        const table = mention.table === null ? undefined : disclosure.tables[mention.table];
        if (table && named.includes(table.template)) return ALONE.test(folded);
        return !DATE.test(folded);
      };
      const year = String(disclosure.year);
      const rows = rowsSaying(disclosure, year);
      const mentions = [
        ...disclosure.mentions.filter(
          (mention) =>
            isBudgetYear(mention) &&
            !isInText(disclosure, mention) &&
            !comparesYears(disclosure, mention, year, rows),
        ),
        ...noteYears(disclosure, year, words),
      ];
      const said = saidOf({ mentions }, 'year', () => true);
      const main = said.find((one) => one.value === year) ?? said[0];
      if (!main) {
        const reason = because('not-said', '没有标题或表头写明预算年度');
        yield receipt(rule, '年度', 'unverifiable', { reason });
        return;
      }
      yield receipt(rule, `年度[${main.value}]`, 'pass');
      for (const one of said) {
        if (one === main) continue;
        yield receipt(rule, `年度[${one.value}]`, 'fail', {
          message: one.mentions.length < main.mentions.length ? 'odd' : 'split',
          params: {
            places: placesText(disclosure, one.mentions),
            others: placesText(disclosure, main.mentions),
            value: one.value,
            year: main.value,
            count: String(main.mentions.length),
          },
          cells: one.mentions.map((mention) => mention.cell),
          expected: main.value,
          actual: one.value,
        });
      }
    },
  };
  return rule;
}

const rowOf = ({ cell, table }: Mention): string => `${table ?? ''}|${cell.sheet}|${cell.row}`;

/** Rows of tables where the disclosure's year is said. */
function rowsSaying(disclosure: Disclosure, year: string): Set<string> {
  return new Set(
    joined(disclosure.mentions, (one) => (one.what === 'year' && one.value === year ? [rowOf(one)] : [])),
  );
}

/** Whether another year is said beside the disclosure's, or in a header that nobody understood. */
function comparesYears(
  disclosure: Disclosure,
  mention: Mention,
  year: string,
  rows: ReadonlySet<string>,
): boolean {
  if (mention.what !== 'year' || mention.value === year || mention.table === null) return false;
  if (yearsIn(mention.text).has(year)) return true;
  const table = disclosure.tables[mention.table];
  const title = table?.titleCell;
  const isTitle =
    title?.sheet === mention.cell.sheet && title.row === mention.cell.row && title.col === mention.cell.col;
  if (isTitle) return false;
  return rows.has(rowOf(mention)) || table?.form === 'unknown';
}
