import { describe, expect, test } from '@jest/globals';
import { foldText } from '../../src/core/label';
import { matcher } from '../../src/disclosure/pattern';
import { centralBudget } from '../../src/templates/central-budget/family';

const forms = centralBudget.tables.flatMap((table) => table.forms.map((form) => ({ table, form })));

describe('templates are sound', () => {
  test('ids and names are used once', () => {
    const ids = centralBudget.tables.flatMap((table) => [table.id, table.name, ...table.aliases]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(centralBudget.tables.filter((table) => table.standard)).toHaveLength(9);
  });

  test.each(forms.map(({ table, form }) => [table.name, form.id, form] as const))(
    '%s, form %s',
    (_name, _id, form) => {
      const again = new Set(form.sides.flatMap((side) => (side.again === undefined ? [] : [side.key])));
      for (const row of form.rows) {
        expect(foldText(row.key)).toBe(row.key);
        // A side that divides another once more says so before its lines: 支出分类/基本支出.
        const prefix = row.side !== null && again.has(row.side) ? `${row.side}/` : '';
        expect(row.key.startsWith(prefix)).toBe(true);
        expect(matcher(row.at)(row.key.slice(prefix.length))).toBe(true);
        for (const child of row.children) expect(matcher(child.at)(child.key)).toBe(true);
      }
      const slots = form.columns.map((column) => `${column.side ?? ''}|${column.key}`);
      expect(new Set(slots).size).toBe(slots.length);
      for (const column of form.columns) expect(foldText(column.key)).toBe(column.key);
      for (const label of form.cells?.labels ?? []) expect(matcher(label.at)(label.key)).toBe(true);
    },
  );

  test.each(centralBudget.tables.map((table) => [table.name, table] as const))(
    'the name %s fits its own title only',
    (name, table) => {
      const folded = foldText(name).replace(/"/g, '');
      const fits = centralBudget.tables.filter(
        (one) =>
          one.title.terms.every((term) => folded.includes(term)) &&
          !one.title.not.some((term) => folded.includes(term)),
      );
      expect(fits).toEqual([table]);
    },
  );
});
