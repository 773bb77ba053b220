import type { Disclosure, TemplateId } from '../../disclosure/model';

/** A standard table that cannot be used, and why. */
export interface LostTable {
  readonly template: TemplateId;
  /** By its official name. */
  readonly name: string;
  readonly why: 'missing' | 'form-unknown';
}

/** How many of the standard tables were found (once each), how many there should be, and which cannot be used. */
export function tablesFound({ tables, problems }: Disclosure): {
  readonly found: number;
  readonly all: number;
  readonly lost: readonly LostTable[];
} {
  const many = new Set<TemplateId>(['budget.performance']);
  const found = new Set(tables.map(({ template }) => template).filter((template) => !many.has(template)));
  const lost = problems.flatMap(({ code, template, params }): LostTable[] => {
    if (template === null || many.has(template)) return [];
    const name = params['name'] ?? tables.find((table) => table.template === template)?.name ?? '';
    if (code === 'table-missing') return [{ template, name, why: 'missing' }];
    return code === 'form-unknown' ? [{ template, name, why: 'form-unknown' }] : [];
  });
  const missing = lost.filter(({ why }) => why === 'missing').length;
  return { found: found.size, all: found.size + missing, lost };
}
