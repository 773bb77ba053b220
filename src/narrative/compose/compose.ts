import type { Disclosure } from '../../disclosure/model';
import { chineseNumber } from './chinese-number';
import { holds } from './condition';
import { itemsOf } from './items';
import type { EarlierText } from './earlier';
import { fieldReader } from './fields';
import { sentence } from './sentence';
import { KEPT, phraseText, type Composed, type ComposedParagraph, type Phrase } from './result';
import { Log, type Scope } from './scope';
import type { Block, LineBlock, NarrativeTemplate, SectionTemplate } from './template';

/**
 * Writes the text of a disclosure by a template: every figure from its cells, what only the user knows as fields
 * filled from `earlier` (the user's own text, the nearest first). Pure; throws for nothing that a workbook holds.
 * @param given values of fields by name that go before every other.
 */
export function composeNarrative(
  disclosure: Disclosure,
  template: NarrativeTemplate,
  earlier: readonly EarlierText[] = [],
  given: ReadonlyMap<string, string> = new Map(),
): Composed {
  const log = new Log();
  const fields = fieldReader(disclosure, template, earlier, given, log);
  const scope: Scope = {
    disclosure,
    template,
    section: '',
    item: null,
    number: 0,
    up: 0,
    shares: null,
    fields,
    log,
  };
  sayGeneral(scope);
  const title: ComposedParagraph = {
    id: 'title',
    section: '',
    style: 'title',
    phrases: sentence([template.title], scope),
    chart: null,
  };
  const sections = template.sections.flatMap((section) =>
    sectionOf(section, { ...scope, section: section.id }, earlier),
  );
  const paragraphs = [title, ...sections].map(mergedText);
  for (const paragraph of paragraphs) askFields(paragraph, template, log);
  return { paragraphs, missing: log.missing, notes: log.notes };
}

function sayGeneral({ disclosure, log }: Scope): void {
  if (disclosure.department === null) {
    const message = '各表都没有写明部门名称，说明中写作“本部门”。';
    log.lack({ kind: 'department', section: '', name: '部门名称', message, cells: [] });
  }
  if (disclosure.year === null) {
    const message = '各表都没有写明预算年度，说明中写作“本年”“上年”。';
    log.lack({ kind: 'year', section: '', name: '年度', message, cells: [] });
  }
  for (const problem of disclosure.problems) {
    if (problem.code !== 'table-missing' && problem.code !== 'form-unknown') continue;
    const name = problem.params['table'] ?? problem.template ?? '';
    const what = problem.code === 'table-missing' ? '没有找到' : '的表头没有认出';
    const message = `${name}${what}，与它有关的内容留空待填。`;
    log.lack({ kind: 'table', section: '', name, message, cells: problem.cells });
  }
}

function sectionOf(
  section: SectionTemplate,
  scope: Scope,
  earlier: readonly EarlierText[],
): ComposedParagraph[] {
  const heading: ComposedParagraph = {
    id: section.id,
    section: section.id,
    style: 'heading',
    phrases: sentence([section.heading], scope),
    chart: null,
  };
  const own = section.blocks.flatMap((block) => blockOf(block, scope, section.id));
  return [heading, ...own, ...(section.keepsOthers ? othersKept(section, own, scope, earlier) : [])];
}

function blockOf(block: Block, scope: Scope, id: string): ComposedParagraph[] {
  if (block.when && !holds(block.when, scope)) return [];
  if (block.kind === 'line') return [lineOf(block, scope, `${id}/${block.id}`)];
  const items = itemsOf(block.items, scope);
  return items.flatMap((item, index) => {
    const inner: Scope = { ...scope, item, number: index + 1, up: scope.number, shares: null };
    return block.blocks.flatMap((one) => blockOf(one, inner, `${id}/${item.key}`));
  });
}

function lineOf(block: LineBlock, scope: Scope, id: string): ComposedParagraph {
  const phrases = sentence(block.pieces, scope);
  if (block.note !== undefined) {
    scope.log.note({ kind: 'doubt', section: scope.section, name: block.id, message: block.note, cells: [] });
  }
  const share = phrases.find((phrase) => phrase.kind === 'share');
  const drawn = share && share.list.items.every((item) => item.figure.value.gte(0));
  const chart =
    block.chart !== undefined && drawn
      ? { title: phraseText(sentence([block.chart], scope)), shares: share.list }
      : null;
  return { id, section: scope.section, style: block.style, phrases, chart };
}

/** Sub-headings of the user's own, with what stands below them, go on after the section's last number. */
function othersKept(
  section: SectionTemplate,
  own: readonly ComposedParagraph[],
  scope: Scope,
  earlier: readonly EarlierText[],
): ComposedParagraph[] {
  const text = earlier.find((one) => (one.sections.get(section.id)?.parts.length ?? 0) > 0);
  const ours = section.blocks.flatMap((block) =>
    block.kind === 'line' && block.earlier !== undefined ? [new RegExp(block.earlier, 'u')] : [],
  );
  let number = own.filter((paragraph) => paragraph.style === 'subheading').length;
  const parts = text?.sections.get(section.id)?.parts ?? [];
  return parts.flatMap((part): ComposedParagraph[] => {
    if (part.heading === '' || ours.some((pattern) => pattern.test(part.heading))) return [];
    number += 1;
    const id = `${section.id}${KEPT}${part.heading}`;
    const line = (style: 'subheading' | 'text', content: string, at: number): ComposedParagraph => ({
      id: `${id}/${at}`,
      section: scope.section,
      style,
      phrases: [{ kind: 'text', text: content }],
      chart: null,
    });
    const heading = `（${chineseNumber(number)}）${part.heading}`;
    return [
      line('subheading', heading, 0),
      ...part.lines.map((content, at) => line('text', content, at + 1)),
    ];
  });
}

/** Neighbouring texts as one; empty ones gone. */
function mergedText(paragraph: ComposedParagraph): ComposedParagraph {
  const phrases: Phrase[] = [];
  for (const phrase of paragraph.phrases) {
    const last = phrases.at(-1);
    if (phrase.kind === 'text' && last?.kind === 'text') {
      phrases[phrases.length - 1] = { kind: 'text', text: last.text + phrase.text };
    } else if (phrase.kind !== 'text' || phrase.text !== '') phrases.push(phrase);
  }
  return { ...paragraph, phrases };
}

/** Says each field of the text that nobody has filled. */
function askFields(paragraph: ComposedParagraph, template: NarrativeTemplate, log: Log): void {
  for (const phrase of paragraph.phrases) {
    if (phrase.kind !== 'field' || phrase.value !== null) continue;
    const ask = template.asks[phrase.name];
    if (ask === undefined) continue;
    log.lack({ kind: 'field', section: paragraph.section, name: phrase.name, message: ask, cells: [] });
  }
}
