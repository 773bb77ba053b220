import type { TemplateFamily } from '../disclosure/template';
import type { Disclosure } from '../disclosure/model';
import type { Outcome, Rule, SubjectCatalogue } from './model';

/** What a family of disclosures brings: how its tables look, what must hold, and the catalogue of 科目. */
export interface Family {
  readonly template: TemplateFamily;
  readonly rules: readonly Rule[];
  readonly subjects: SubjectCatalogue;
  /**
   * What the texts say of the tables, as comparisons for the diagnosis.
   * @param written sheets whose text the program wrote itself, which is no evidence.
   */
  evidence(disclosure: Disclosure, written: ReadonlySet<string>): readonly Outcome[];
}
