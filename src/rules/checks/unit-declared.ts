import type { Mention } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { listText, receipt } from './receipt';

/** A table says one unit. That other tables say another is no fault: amounts meet after conversion. */
export function unitDeclaredCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'said.unit',
    title: '一张表只写一个金额单位',
    why: '一张表写了两个金额单位，读者无从知道金额是元还是万元。',
    basis: '部门预算公开表格式：金额单位',
    severity: 'warning',
    messages: {
      slip: '{table}的金额单位写作“{text}”，“{slip}”应为“{unit}”，核对时按{unit}读取。改正单位。',
      two: '{table}同时写了金额单位{units}，按{taken}读取。核对后只留一个。',
    },
    *run({ disclosure }) {
      const byTable = new Map<number, Mention[]>();
      for (const mention of disclosure.mentions) {
        if (mention.what !== 'unit' || mention.table === null) continue;
        const mentions = byTable.get(mention.table);
        if (mentions) mentions.push(mention);
        else byTable.set(mention.table, [mention]);
      }
      for (const [index, mentions] of byTable) {
        const table = disclosure.tables[index];
        if (!table) continue;
        const key = `${table.name}[单位]`;
        const slipped = mentions.find((mention) => mention.slip !== undefined);
        if (slipped) {
          yield receipt(rule, key, 'fail', {
            message: 'slip',
            params: {
              table: table.name,
              text: slipped.text.trim(),
              slip: slipped.slip ?? '',
              unit: slipped.value,
            },
            cells: mentions.filter((mention) => mention.slip !== undefined).map((mention) => mention.cell),
            expected: slipped.value,
            actual: slipped.slip ?? '',
          });
          continue;
        }
        const units = [...new Set(mentions.map((mention) => mention.value))];
        if (units.length === 1) yield receipt(rule, key, 'pass');
        else {
          yield receipt(rule, key, 'fail', {
            message: 'two',
            params: {
              table: table.name,
              units: listText(units.map((unit) => `“${unit}”`)),
              taken: table.unit ?? '',
            },
            cells: mentions.map((mention) => mention.cell),
          });
        }
      }
    },
  };
  return rule;
}
