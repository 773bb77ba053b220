import type { SubjectCatalogue } from '../../rules/model';
import { ECONOMIC } from './economic';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import { FUNCTIONAL_ITEMS } from './functional-items';

type Entries = readonly (readonly [code: string, name: string])[];

/** A catalogue of these codes; what is not among them it does not know. */
export function catalogueOf(functional: Entries, economic: Entries): SubjectCatalogue {
  const functions = new Map(functional);
  const kinds = new Map(economic);
  return {
    functionalName: (code) => functions.get(code) ?? null,
    economicName: (code) => kinds.get(code) ?? null,
  };
}

/** A catalogue that asks the first, then the second for what the first does not know. */
export function layered(first: SubjectCatalogue, second: SubjectCatalogue): SubjectCatalogue {
  return {
    functionalName: (code) => first.functionalName(code) ?? second.functionalName(code),
    economicName: (code) => first.economicName(code) ?? second.economicName(code),
  };
}

/** What comes with the program: all 类 and nearly all 款, few 项, and the economic 类 and 款. */
export const builtInSubjects: SubjectCatalogue = catalogueOf(
  [...FUNCTIONAL_CLASSES, ...FUNCTIONAL_ITEMS],
  ECONOMIC,
);
