/** Amounts of the sample that no rule answers for, by the place of the changed digit. */
export const UNCOVERED: Readonly<Record<'first' | 'last', readonly string[]>> = {
  last: [],
  first: [],
};
