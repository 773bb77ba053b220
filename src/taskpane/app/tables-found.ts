import type { Disclosure, TemplateId } from '../../disclosure/model';
import type { TemplateFamily } from '../../disclosure/template';

/** A standard table that cannot be used, and why. */
export interface LostTable {
  readonly template: TemplateId;
  /** By its official name. */
  readonly name: string;
  readonly why: 'missing' | 'form-unknown';
}

/** Whether the disclosure has a 情况说明. */
export function hasNarrative({ texts }: Disclosure): boolean {
  return texts.some(({ template }) => template === 'budget.narrative');
}

/** How many of the standard tables were found (once each), how many there should be, and which cannot be used. */
export function tablesFound(
  { tables, problems }: Disclosure,
  family: TemplateFamily,
): {
  readonly found: number;
  readonly all: number;
  readonly lost: readonly LostTable[];
} {
  const other = new Set(family.tables.filter(({ standard }) => !standard).map(({ id }) => id));
  const found = new Set(tables.map(({ template }) => template).filter((template) => !other.has(template)));
  const lost = problems.flatMap(({ code, template, params }): LostTable[] => {
    if (template === null || other.has(template)) return [];
    const name = params['name'] ?? tables.find((table) => table.template === template)?.name ?? '';
    if (code === 'table-missing') return [{ template, name, why: 'missing' }];
    return code === 'form-unknown' ? [{ template, name, why: 'form-unknown' }] : [];
  });
  const missing = lost.filter(({ why }) => why === 'missing').length;
  return { found: found.size, all: found.size + missing, lost };
}
