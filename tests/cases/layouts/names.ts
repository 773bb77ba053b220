import { mapCells, textOf } from '../../support/grid';
import { layout, onTables, type Layout } from './layout';

const SOURCES = /(一般公共预算|政府性基金预算|国有资本经营预算)拨款(收入)?$/;

function renamed(change: (found: string, budget: string, income: string) => string): Layout['change'] {
  return onTables(
    (sheet) =>
      mapCells(sheet, (cell) => {
        const text = textOf(cell);
        return SOURCES.test(text)
          ? text.replace(SOURCES, (found, budget: string, income: string | undefined) =>
              change(found, budget, income ?? ''),
            )
          : cell;
      }),
    [1, 2, 4],
  );
}

/** The three appropriations under the names that other departments give them. */
export const NAME_LAYOUTS: readonly Layout[] = [
  layout(
    'appropriations as 财政拨款收入',
    renamed((_, budget, income) => `${budget}财政拨款${income}`),
  ),
  layout(
    'appropriations as 资金',
    renamed((_, budget) => `${budget}资金`),
  ),
  layout(
    'appropriations as 财政拨款',
    renamed((_, budget) => `${budget}财政拨款`),
  ),
];
