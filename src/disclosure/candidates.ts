import { joined } from '../core/joined';
import { refOf, type Draft } from './draft';
import type { DraftTable } from './locate';
import type { ReadProblem } from './model';
import type { TemplateFamily } from './template';

interface Rank {
  readonly table: DraftTable;
  readonly order: number;
  readonly pointed: boolean;
  readonly known: boolean;
  readonly visible: boolean;
  readonly columns: number;
  readonly figures: number;
}

function rank(table: DraftTable, order: number): Rank {
  const first = table[0] as Draft;
  return {
    table,
    order,
    pointed: table.some(({ anchor }) => anchor.pointed),
    known: first.form !== null,
    visible: first.grid.sheet.visibility === 'visible',
    columns: first.columns.filter((column) => column.known).length,
    figures: table.reduce((sum, part) => sum + part.figures, 0),
  };
}

/** Why one candidate goes before another: the first point in which they differ. */
function compare(a: Rank, b: Rank): { order: number; why: string } {
  const points: [string, number][] = [
    ['pointed', Number(b.pointed) - Number(a.pointed)],
    ['headers', Number(b.known) - Number(a.known)],
    ['visible', Number(b.visible) - Number(a.visible)],
    ['columns', b.columns - a.columns],
    ['figures', b.figures - a.figures],
    ['first', a.order - b.order],
  ];
  const [why, order] = points.find(([, difference]) => difference !== 0) ?? ['first', 0];
  return { order, why };
}

function placeOf(table: DraftTable): string {
  const first = table[0] as Draft;
  const row = first.anchor.cell?.row ?? first.extent.top;
  return `${first.grid.sheet.name.trim()}!${row + 1}`;
}

/**
 * The tables in template order, one for each template that stands once in a disclosure. Where there are several
 * candidates, the one that the user pointed at, then the better headers, then the visible one, then the one with more
 * columns, then with more figures is taken, and a problem says so. A standard table that is not there is a problem, too.
 */
export function choose(
  tables: readonly DraftTable[],
  family: TemplateFamily,
  problems: ReadProblem[],
): DraftTable[] {
  const all = tables.map(rank);
  return joined(family.tables, (template): DraftTable[] => {
    const ranks = all.filter(({ table }) => table[0]?.template === template);
    if (ranks.length === 0) {
      if (template.standard) {
        problems.push({
          code: 'table-missing',
          template: template.id,
          cells: [],
          params: { name: template.name },
        });
      }
      return [];
    }
    if (template.many) return ranks.map((one) => one.table);
    const sorted = [...ranks].sort((a, b) => compare(a, b).order);
    const [best, second] = sorted;
    if (!best) return [];
    if (second) {
      const others = sorted.slice(1);
      problems.push({
        code: 'several-candidates',
        template: template.id,
        cells: sorted.flatMap(({ table }) => {
          const first = table[0] as Draft;
          return first.anchor.cell ? [refOf(first.grid, first.anchor.cell)] : [];
        }),
        params: {
          name: template.name,
          taken: placeOf(best.table),
          others: others.map((one) => placeOf(one.table)).join('、'),
          why: compare(best, second).why,
        },
      });
    }
    return [best.table];
  });
}
