import type { Mark, MarkStyle } from '../../workbook/plan';
import { MARK_KINDS, MARK_STYLES, markFormula } from '../../workbook/mark-looks';
import type { Draft } from './draft';
import { ruleAreas } from './mark-areas';
import { MARK_DXFS, markDxf } from './mark-styles';
import { placeFor, WORKSHEET_ORDER } from './outline';
import { sheetRules, type Rule, type SheetRules } from './sheet-rules';
import { escapeText, splice, withAttribute, type Edit } from './splice';
import { withPrefix } from './style-base';
import { StyleLists } from './style-lists';

/** The marks that a workbook carries, sheet by sheet, the strongest first. Throws a WorkbookError. */
export function readMarks(draft: Draft): Mark[] {
  const marks: Mark[] = [];
  for (const { name, path } of markable(draft)) {
    if (!draft.text(path).includes('gouji:')) continue;
    const { groups } = draft.reading(path, sheetRules);
    for (const kind of MARK_KINDS) {
      for (const group of groups) {
        const mark = group.rules.find((rule) => rule.mark?.kind === kind)?.mark;
        if (!mark) continue;
        const style = mark.style === 'fill' ? {} : { style: mark.style };
        for (const area of group.areas) marks.push({ range: { sheet: name, ...area }, kind, ...style });
      }
    }
  }
  return marks;
}

/**
 * Takes all our marks away, and their formats as far as nothing else uses them and no index shifts; the
 * priorities of the user's rules go back to what they were. Throws a WorkbookError.
 */
export function removeMarks(draft: Draft): void {
  const formats = new Set<number>();
  for (const { path } of markable(draft)) {
    const xml = draft.text(path);
    if (!xml.includes('gouji:')) continue;
    const rules = draft.reading(path, sheetRules);
    const edits: Edit[] = [];
    let shift = 0;
    for (const group of rules.groups) {
      const ours = group.rules.filter((rule) => rule.mark);
      for (const rule of ours) {
        shift = Math.max(shift, rule.mark?.shift ?? 0);
        if (rule.dxfId !== null) formats.add(rule.dxfId);
      }
      if (ours.length > 0 && ours.length === group.rules.length) {
        edits.push({ start: group.start, end: group.end, text: '' });
      } else edits.push(...ours.map((rule) => ({ start: rule.tag.start, end: rule.end, text: '' })));
    }
    if (edits.length === 0) continue;
    const theirs = usersRules(rules);
    if (theirs.every((rule) => rule.priority > shift)) edits.push(...moved(xml, theirs, -shift));
    draft.put(path, splice(xml, edits));
  }
  dropFormats(draft, formats);
}

/** Adds marks to a workbook that has none of ours. Throws a WorkbookError where a sheet is missing. */
export function addMarks(draft: Draft, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  const styles = StyleLists.open(draft);
  const looks = MARK_KINDS.flatMap((kind) => MARK_STYLES.map((style) => ({ kind, style }))).filter((look) =>
    marks.some((mark) => hasLook(mark, look)),
  );
  const formats = looks.map(({ kind, style }) =>
    styles.ensure('dxfs', withPrefix(markDxf(kind, style), styles.prefix)),
  );
  styles.save();
  const bySheet = new Map<string, Mark[]>();
  const paths = new Map<string, string>();
  for (const mark of marks) {
    const path = paths.get(mark.range.sheet) ?? draft.worksheet(mark.range.sheet).path;
    paths.set(mark.range.sheet, path);
    const own = bySheet.get(path);
    if (own) own.push(mark);
    else bySheet.set(path, [mark]);
  }
  for (const [path, own] of bySheet) {
    const xml = draft.text(path);
    const rules = draft.reading(path, sheetRules);
    const theirs = usersRules(rules);
    const ours = looks.flatMap((look, index) =>
      ruleAreas(own.filter((mark) => hasLook(mark, look)).map((mark) => mark.range)).map((areas) => ({
        ...look,
        format: formats[index],
        areas,
      })),
    );
    const lowest = Math.min(...theirs.map((rule) => rule.priority));
    // Room above the user's rules; a pivot table names its rule by priority, so there ours go below.
    const room = lowest > ours.length;
    const shift = room || rules.pivot ? 0 : ours.length;
    const first = rules.pivot && !room ? Math.max(...theirs.map((rule) => rule.priority)) + 1 : 1;
    const p = rules.at.prefix;
    const text = ours
      .map(
        ({ kind, style, format, areas }, index) =>
          `<${p}conditionalFormatting sqref="${areas}"><${p}cfRule type="expression" ` +
          `dxfId="${String(format)}" priority="${String(first + index)}"><${p}formula>` +
          `${escapeText(markFormula(kind, style, shift))}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
      )
      .join('');
    // Excel and WPS go by priority; LibreOffice shows what stands first.
    const place = rules.groups[0]?.start ?? placeFor(rules.at, WORKSHEET_ORDER, 'conditionalFormatting');
    draft.put(path, splice(xml, [{ start: place, end: place, text }, ...moved(xml, theirs, shift)]));
  }
}

function markable(draft: Draft): { name: string; path: string }[] {
  return draft
    .sheets()
    .flatMap(({ name, path, type }) => (path !== null && type === 'worksheet' ? [{ name, path }] : []));
}

function usersRules(rules: SheetRules): Pick<Rule, 'tag' | 'priority'>[] {
  const plain = rules.groups.flatMap((group) => group.rules.filter((rule) => !rule.mark));
  return [...plain, ...rules.extended];
}

function moved(xml: string, rules: readonly Pick<Rule, 'tag' | 'priority'>[], by: number): Edit[] {
  if (by === 0) return [];
  return rules.map(({ tag, priority }) => ({
    start: tag.start,
    end: tag.end,
    text: withAttribute(xml.slice(tag.start, tag.end), 'priority', String(priority + by)),
  }));
}

function dropFormats(draft: Draft, formats: ReadonlySet<number>): void {
  const styles = formats.size > 0 ? StyleLists.find(draft) : null;
  if (!styles) return;
  const used = usedFormats(draft);
  const ours = new Set(MARK_DXFS.map((xml) => withPrefix(xml, styles.prefix)));
  styles.dropTail('dxfs', (index, text) => formats.has(index) && ours.has(text) && !used.has(index));
  styles.save();
}

/** Every differential format that any part refers to, in whatever attribute (dxfId, headerRowDxfId …). */
function usedFormats(draft: Draft): Set<number> {
  const used = new Set<number>();
  for (const path of draft.parts.keys()) {
    if (!path.endsWith('.xml') || path.startsWith('docProps/')) continue;
    for (const match of draft.text(path).matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g))
      used.add(Number(match[1]));
  }
  return used;
}

function hasLook(mark: Mark, look: { readonly kind: Mark['kind']; readonly style: MarkStyle }): boolean {
  return mark.kind === look.kind && (mark.style ?? 'fill') === look.style;
}
