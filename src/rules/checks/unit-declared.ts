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
        const slips = slipsOf(mentions);
        const units = [...new Set(mentions.map((mention) => mention.value))];
        if (slips.length === 0 && units.length === 1) yield receipt(rule, key, 'pass');
        for (const [nth, [first, ...others]] of slips.entries()) {
          const text = first.text.trim();
          yield receipt(rule, nth === 0 ? key : `${table.name}[单位“${text}”]`, 'fail', {
            message: 'slip',
            params: { table: table.name, text, slip: first.slip, unit: first.value },
            cells: [first, ...others].map((mention) => mention.cell),
            expected: first.value,
            actual: first.slip,
          });
        }
        if (units.length > 1) {
          yield receipt(rule, slips.length === 0 ? key : `${table.name}[单位不一]`, 'fail', {
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

type Slip = Mention & { readonly slip: string };

/** The misspelt units by what they say, each with all its places: one mistake is told once. */
function slipsOf(mentions: readonly Mention[]): (readonly [Slip, ...Slip[]])[] {
  const byText = new Map<string, [Slip, ...Slip[]]>();
  for (const mention of mentions) {
    if (!isSlip(mention)) continue;
    const known = byText.get(mention.text.trim());
    if (known) known.push(mention);
    else byText.set(mention.text.trim(), [mention]);
  }
  return [...byText.values()];
}

function isSlip(mention: Mention): mention is Slip {
  return mention.slip !== undefined;
}
