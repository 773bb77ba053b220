import type { Comparing } from './compare';
import type { LabelReader } from './label';
import { lookUpPath, pathText, treesOf } from './subject-names';
import type { SpelledPath } from './walk';

/** Holds the names of 类款项 that a text spells out against the tables. */
export function checkPaths(paths: readonly SpelledPath[], labels: LabelReader, on: Comparing): void {
  const trees = treesOf(labels);
  if (trees.length === 0) return;
  for (const { paragraph, label, start, end, under } of paths) {
    const { parts } = labels.path(label);
    const result = lookUpPath(parts, under, trees, labels);
    const key = `${paragraph.section?.id ?? '-'}/${parts.map((part) => part.name).join('/')}`;
    const { text } = paragraph.folded;
    if (result.found) {
      on.receipts.add('text.subject-name', key, 'pass', { paragraph, start, end });
      continue;
    }
    const at = text.indexOf(result.part.name, start);
    const place =
      at < 0 ? { paragraph, start, end } : { paragraph, start: at, end: at + result.part.name.length };
    const actual = result.part.name;
    const { levels } = labels.words.labels;
    const { expected } = result;
    on.receipts.add('text.subject-name', key, 'fail', place, {
      message: expected ? 'differs' : 'absent',
      params: {
        actual: pathText([result.part], levels),
        expected: expected ? pathText([{ name: expected.name, level: result.part.level }], levels) : '',
      },
      actual,
      ...(expected ? { expected: expected.name } : {}),
      correction: result.misspelt && at >= 0 ? expected?.name : undefined,
    });
  }
}
