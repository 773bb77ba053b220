import { newId, type Area, type SheetModel, type StoredRule } from './model';
import { ExcelError, type Node } from './node';
import { areasNode } from './range-node';

type Changed = (sheet: SheetModel, area: Area) => void;

/** The conditional formats that touch areas of a sheet. */
export function rulesNode(sheet: SheetModel, areas: readonly Area[], changed: Changed): Node {
  const touching = (): StoredRule[] =>
    sheet.rules.filter((rule) => rule.areas.some((one) => areas.some((area) => overlap(one, area))));
  const checkAllowed = (): void => {
    if (sheet.isProtected && !sheet.allowFormatCells) throw new ExcelError('AccessDenied');
  };
  return {
    kind: 'ConditionalFormatCollection',
    items: () => touching().map((rule) => ruleNode(sheet, rule, checkAllowed, changed)),
    item: (id: string) => {
      const rule = touching().find((one) => one.id === id);
      if (!rule) throw new ExcelError('ItemNotFound');
      return ruleNode(sheet, rule, checkAllowed, changed);
    },
    call: {
      Add: (type: string) => {
        checkAllowed();
        const rule: StoredRule = { id: newId(), type, areas: [...areas], formula: '', look: {} };
        sheet.rules.unshift(rule);
        return ruleNode(sheet, rule, checkAllowed, changed);
      },
      // A method in newer Excels, where the indexer is an index.
      GetItem: (id: string) => {
        const rule = touching().find((one) => one.id === id);
        if (!rule) throw new ExcelError('ItemNotFound');
        return ruleNode(sheet, rule, checkAllowed, changed);
      },
      ClearAll: () => {
        checkAllowed();
        const gone = new Set(touching());
        sheet.rules = sheet.rules.filter((rule) => !gone.has(rule));
      },
    },
  };
}

function ruleNode(sheet: SheetModel, rule: StoredRule, checkAllowed: () => void, changed: Changed): Node {
  const look = (name: string) => (value: unknown) => {
    rule.look[name] = value;
  };
  return {
    kind: 'ConditionalFormat',
    identity: { Id: rule.id },
    get: { Id: () => rule.id, Type: () => rule.type },
    call: {
      Delete: () => {
        checkAllowed();
        sheet.rules = sheet.rules.filter((one) => one !== rule);
      },
      GetRanges: () => areasNode(sheet, rule.areas, changed),
    },
    go: {
      Custom: () => {
        if (rule.type !== 'Custom') throw new ExcelError('InvalidOperation', 'no custom conditional format');
        return {
          kind: 'CustomConditionalFormat',
          go: {
            Rule: () => ({
              kind: 'ConditionalFormatRule',
              get: { Formula: () => rule.formula },
              set: {
                Formula: (formula: string) => {
                  if (!formula.startsWith('='))
                    throw new ExcelError('InvalidArgument', 'a formula begins with =');
                  rule.formula = formula;
                },
              },
            }),
            Format: () => ({
              kind: 'ConditionalRangeFormat',
              go: {
                Font: () => ({
                  kind: 'ConditionalRangeFont',
                  set: {
                    Color: look('color'),
                    Bold: look('bold'),
                    Italic: look('italic'),
                    Underline: look('underline'),
                  },
                }),
                Fill: () => ({ kind: 'ConditionalRangeFill', set: { Color: look('fill') } }),
                Borders: () => ({
                  kind: 'ConditionalRangeBorderCollection',
                  item: (side: string) => ({
                    kind: 'ConditionalRangeBorder',
                    set: { Style: look(`${side} style`), Color: look(`${side} color`) },
                  }),
                }),
              },
            }),
          },
        };
      },
    },
  };
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
