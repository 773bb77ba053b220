import type { TemplateFamily } from '../disclosure/template';
import type { Rule, SubjectCatalogue } from './model';

/** What a family of disclosures brings: how its tables look, what must hold, and the catalogue of 科目. */
export interface Family {
  readonly template: TemplateFamily;
  readonly rules: readonly Rule[];
  readonly subjects: SubjectCatalogue;
}
