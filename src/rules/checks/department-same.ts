import { foldText } from '../../core/label';
import type { Mention, TemplateId } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { because, receipt } from './receipt';
import { isInText, placesText, saidOf } from './said';

/**
 * Every place says the same department. A shorter form of its name, and a longer one that holds it, are not other
 * names. One finding for each other name.
 * @param foreign templates whose tables may name a unit of their own, such as the one that carries a project out:
 *   there only a slip in the department's name counts
 */
export function departmentSameCheck(foreign: readonly TemplateId[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'said.department',
    title: '部门名称各处一致',
    why: '同一套公开表是一个部门的，名称不一多半是错字，或沿用了其他部门的表。',
    basis: '部门预算公开表格式',
    severity: 'warning',
    messages: {
      slip: '{places}的部门名称写作“{value}”，其他 {count} 处是“{name}”，只差个别字，多半是错字。核对后改正。',
      other: '{places}的部门名称是“{value}”，其他 {count} 处是“{name}”，多半沿用了其他部门的表。核对后统一。',
    },
    *run({ disclosure }) {
      const said = saidOf(disclosure, 'department', () => true);
      const named = foldText(disclosure.department ?? '');
      const main = said.find((one) => foldText(one.value) === named) ?? said[0];
      if (!main) {
        const reason = because('not-said', '没有工作表写明部门名称');
        yield receipt(rule, '部门', 'notApplicable', { reason });
        return;
      }
      const name = bare(main.value);
      const templateOf = (mention: Mention): TemplateId | '' =>
        mention.table === null ? '' : (disclosure.tables[mention.table]?.template ?? '');
      for (const one of said) {
        const value = bare(one.value);
        const key = `部门[${foldText(one.value)}]`;
        if (one === main || value.includes(name) || name.includes(value)) {
          yield receipt(rule, key, 'pass');
          continue;
        }
        const slip = isNear(value, name);
        const mentions = slip
          ? one.mentions.filter((mention) => !isInText(disclosure, mention))
          : one.mentions;
        if (mentions.length === 0) {
          const reason = because('in-text', '文中的错字由核对文字的规则指出');
          yield receipt(rule, key, 'notApplicable', { reason });
          continue;
        }
        if (!slip && one.mentions.every((mention) => foreign.some((one) => one === templateOf(mention)))) {
          const reason = because('own-unit', '写的是项目实施单位，可以与部门不同');
          yield receipt(rule, key, 'notApplicable', { reason });
          continue;
        }
        yield receipt(rule, key, 'fail', {
          message: slip ? 'slip' : 'other',
          params: {
            places: placesText(disclosure, mentions),
            value: one.value,
            name: main.value,
            count: String(main.mentions.length),
          },
          cells: mentions.map((mention) => mention.cell),
          expected: main.value,
          actual: one.value,
        });
      }
    },
  };
  return rule;
}

const bare = (name: string): string => foldText(name).replace(/[()"'·]/gu, '');

/** Whether two names differ in at most two places and share most of their characters. */
function isNear(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const differing = Math.max(a.length, b.length) - start - end;
  return differing <= 2 && start + end >= 2 * differing;
}
