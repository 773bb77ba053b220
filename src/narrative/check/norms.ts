import type { Comparing } from './compare';
import type { PlacedParagraph } from './headings';
import { isSection } from './scope';
import type { LabelReader } from './label';
import { changesOf } from './subject';

/** Which of the sections and matters that every 情况说明 has are missing. */
export function checkNorms(paragraphs: readonly PlacedParagraph[], labels: LabelReader, on: Comparing): void {
  const sections = new Set(
    paragraphs.flatMap(({ section }) =>
      section ? [section.id, ...(section.parent === null ? [] : [section.parent])] : [],
    ),
  );
  for (const section of on.words.sections) {
    if (!section.required) continue;
    const there = sections.has(section.id);
    on.receipts.add('text.section', section.id, there ? 'pass' : 'fail', null, {
      ...(there ? {} : { message: 'missing', params: { title: section.title } }),
      expected: section.title,
    });
  }
  for (const norm of on.words.norms) {
    const said = new RegExp(norm.said, 'u');
    const own = paragraphs.filter((one) => norm.section === null || isSection(one.section, norm.section));
    if (norm.section !== null && own.length === 0) continue;
    if (norm.whenChanged.length > 0 && !norm.whenChanged.some((id) => hasChanged(id, labels))) {
      on.receipts.add('text.norm-item', norm.id, 'notApplicable', null, {
        reason: { code: 'condition', params: { condition: norm.title } },
      });
      continue;
    }
    const there = own.some((one) => said.test(one.folded.text));
    const [first] = own.filter((one) => !one.heading);
    const place =
      norm.section !== null && first ? { paragraph: first, start: 0, end: first.folded.text.length } : null;
    on.receipts.add('text.norm-item', norm.id, there ? 'pass' : 'fail', there ? null : place, {
      ...(there ? {} : { message: 'missing', params: { title: norm.title } }),
    });
  }
}

function hasChanged(id: string, labels: LabelReader): boolean {
  const subject = labels.termById(id);
  return (subject?.readings ?? []).some((reading) =>
    changesOf(reading).some((change) => !change.value.isZero()),
  );
}
