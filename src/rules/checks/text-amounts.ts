import { foldText } from '../../core/label';
import type { Disclosure, Fact } from '../../disclosure/model';
import type { CellSnapshot } from '../../workbook/snapshot';
import type { CheckRule } from '../model';
import { factsOf, unknownForms } from './cases';
import { listText, receipt } from './receipt';

/** Amounts kept as text: they are read, but a formula passes over them. One finding for all of a workbook. */
export function textAmountsCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'format.text-amount',
    title: '金额以数字存放',
    why: '以文本存放的数字，求和公式不计算在内，合计容易出错。',
    basis: '公开表以数字格式录入金额',
    severity: 'note',
    messages: {
      text: '有 {count} 个金额以文本存放，如{examples}，求和公式会漏掉它们。选中后转换为数字。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      const cells = new CellTexts(disclosure);
      const found: Fact[] = [];
      let figures = 0;
      for (const table of disclosure.tables) {
        for (const fact of factsOf(table)) {
          if (fact.state !== 'figure' || fact.column.quantity !== 'amount') continue;
          figures++;
          // Where the figure is a part of its cell's text, the form has it so.
          if (fact.typedAsText && cells.isWhole(fact)) found.push(fact);
        }
      }
      if (figures === 0) return;
      if (found.length === 0) {
        yield receipt(rule, '金额', 'pass');
        return;
      }
      const examples = found.slice(0, 3).map((fact) => `${fact.table.name}的 ${fact.text.trim()}`);
      yield receipt(rule, '金额', 'fail', {
        message: 'text',
        params: { count: String(found.length), examples: listText(examples) },
        cells: found.map((fact) => fact.cell),
      });
    },
  };
  return rule;
}

/** Finds cells of a snapshot by place; a sheet is indexed when it is first asked for. */
class CellTexts {
  private readonly sheets = new Map<string, Map<string, CellSnapshot>>();

  constructor(private readonly disclosure: Disclosure) {}

  /** Whether a fact's text is all that its cell says. */
  isWhole(fact: Fact): boolean {
    const { sheet, row, col } = fact.cell;
    let cells = this.sheets.get(sheet);
    if (!cells) {
      const found = this.disclosure.snapshot.sheets.find((one) => one.name === sheet);
      cells = new Map((found?.cells ?? []).map((cell) => [`${cell.row}:${cell.col}`, cell]));
      this.sheets.set(sheet, cells);
    }
    const cell = cells.get(`${row}:${col}`);
    return cell === undefined || foldText(cell.text) === foldText(fact.text);
  }
}
