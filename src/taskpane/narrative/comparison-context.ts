import { createContext, useContext } from 'react';
import type { ParagraphPlace } from '../../outputs/narrative-place';

/** What the cards of one text share. */
export interface ComparisonValue {
  /** Where a composed paragraph can be written by itself. The same function as long as nothing was read anew. */
  readonly placeOf: (id: string) => ParagraphPlace;
  /** The workbook has a text of the kind. */
  readonly beside: boolean;
}

const ComparisonContext = createContext<ComparisonValue>({
  placeOf: () => ({ kind: 'none', why: 'absent' }),
  beside: false,
});

export const ComparisonProvider = ComparisonContext.Provider;

export function useComparison(): ComparisonValue {
  return useContext(ComparisonContext);
}
