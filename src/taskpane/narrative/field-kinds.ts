import type { NarrativeTemplate } from '../../narrative/compose/template';
import type { FieldTemplate } from '../../narrative/compose/template-sources';

const known = new WeakMap<NarrativeTemplate, ReadonlyMap<string, FieldTemplate['kind']>>();

/** What is to be filled into each field of a template, by its name; one it does not name takes prose. */
export function fieldKinds(template: NarrativeTemplate): ReadonlyMap<string, FieldTemplate['kind']> {
  const before = known.get(template);
  if (before) return before;
  const kinds = new Map<string, FieldTemplate['kind']>();
  collect(template.sections, kinds);
  known.set(template, kinds);
  return kinds;
}

/** Fields stand in pieces, which stand in pieces: every object is looked through. */
function collect(value: unknown, kinds: Map<string, FieldTemplate['kind']>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, kinds);
    return;
  }
  for (const [key, one] of Object.entries(value)) {
    if (key === 'field' && isField(one)) kinds.set(one.name, one.kind);
    else collect(one, kinds);
  }
}

function isField(value: unknown): value is FieldTemplate {
  return typeof value === 'object' && value !== null && 'name' in value && 'kind' in value;
}
