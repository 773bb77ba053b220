import { foldText } from '../../core/label';
import type { Relation } from '../../outputs/relations';
import { STATUS_ORDER } from '../shared/StatusFilter';

export interface RelationFilter {
  /** A status; anything else: all. */
  readonly status: string;
  /** Only those between tables. */
  readonly between: boolean;
  readonly text: string;
}

/** Relations that fit a filter, the failed ones first, else in their order. */
export function filteredRelations(relations: readonly Relation[], filter: RelationFilter): Relation[] {
  const wanted = foldText(filter.text).toLowerCase();
  const isStatus = STATUS_ORDER.some((status) => status === filter.status);
  const fits = relations.filter(
    (one) =>
      (!isStatus || one.status === filter.status) &&
      (!filter.between || one.crossTable) &&
      (wanted === '' || textOf(one).includes(wanted)),
  );
  return inStatusOrder(fits);
}

/** The failed ones first, what could not be verified next. */
export function inStatusOrder(relations: readonly Relation[]): Relation[] {
  return STATUS_ORDER.flatMap((status) => relations.filter((one) => one.status === status));
}

function textOf({ title, left, right, reason, difference }: Relation): string {
  const parts = [title, left.name, left.place, left.figure, right.name, right.place, right.figure];
  return foldText([...parts, ...left.tables, ...right.tables, reason, difference].join(' ')).toLowerCase();
}
