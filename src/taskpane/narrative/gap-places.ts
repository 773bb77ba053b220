import { useEffect, useState } from 'react';
import type { Gap } from '../../narrative/compose/result';
import type { NarrativeTemplate } from '../../narrative/compose/template';
import type { NarrativeComparison } from '../../outputs/narrative-compare';
import { fieldsOf } from './segments';
import { fieldId, TEXTS, type Text } from './view-model';

/** The section of a text that has an input. */
interface FieldPlace {
  readonly text: Text;
  readonly section: string;
}

/**
 * Gives for a gap what goes to its input: opens the section that it is in, and moves the focus there once it is drawn.
 * Null for a gap that nothing can be filled in for.
 */
export function useGapPlaces(
  comparison: NarrativeComparison,
  template: NarrativeTemplate,
  open: (place: FieldPlace) => void,
): (gap: Gap) => (() => void) | null {
  const [wanted, setWanted] = useState<{ readonly field: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const input = document.getElementById(fieldId(wanted.field));
    input?.scrollIntoView?.({ block: 'center' });
    input?.focus();
  }, [wanted]);
  return (gap) => {
    const field =
      gap.kind === 'definition' ? template.glossary.fieldName.replace('{name}', gap.name) : gap.name;
    if (gap.kind !== 'field' && gap.kind !== 'definition') return null;
    const place = placeOf(comparison, field);
    if (!place) return null;
    return () => {
      open(place);
      setWanted({ field });
    };
  };
}

function placeOf(comparison: NarrativeComparison, field: string): FieldPlace | null {
  for (const text of TEXTS) {
    const section = comparison[text].sections.find(({ pairs }) =>
      pairs.some(({ composed }) =>
        composed.some(({ phrases }) => fieldsOf(phrases).some(({ name }) => name === field)),
      ),
    );
    if (section) return { text, section: section.id };
  }
  return null;
}
