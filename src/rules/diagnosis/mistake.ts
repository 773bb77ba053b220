/** The kinds of mistake that a diagnosis can name. */
export type Mistake =
  // One figure mistyped.
  | 'sign'
  | 'decimal-shift'
  | 'unit-cell'
  | 'transposition'
  | 'omitted-digit'
  | 'doubled-digit'
  | 'inserted-digit'
  | 'substituted-digit'
  | 'dropped-fraction'
  | 'last-step'
  | 'blank'
  | 'spurious'
  | 'two-slips'
  | 'arbitrary'
  // One figure taken from or added up of others.
  | 'copied-neighbour'
  | 'omitted-addend'
  | 'omitted-last-addend'
  | 'formula'
  // Several cells at once.
  | 'carried'
  | 'swapped'
  | 'moved'
  | 'row-missing'
  | 'row-doubled'
  | 'row-moved'
  | 'unit-table'
  // None of a cell's: the relation itself does not hold here.
  | 'not-applicable';
