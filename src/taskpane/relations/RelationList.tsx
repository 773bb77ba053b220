import type { Relation } from '../../outputs/relations';
import { VirtualList } from '../shared/VirtualList';
import { RelationCard } from './RelationCard';

const ESTIMATE = 120;
const keyOf = ({ id }: Relation): string => id;

/** Relations one below the other. */
export function RelationList({ relations }: { readonly relations: readonly Relation[] }) {
  return (
    <VirtualList items={relations} keyOf={keyOf} estimate={ESTIMATE}>
      {(relation) => <RelationCard relation={relation} />}
    </VirtualList>
  );
}
