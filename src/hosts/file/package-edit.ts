import type { Draft } from './draft';
import { relsPath } from './package';
import { escapeAttribute, splice } from './splice';
import { outline } from './outline';

const CONTENT_TYPES = '[Content_Types].xml';

/** Adds a relationship from the workbook to a part and gives its id. `type` is the last step of its address. */
export function addRelationship(draft: Draft, type: string, target: string): string {
  const path = relsPath(draft.workbook);
  const id = `rId${String(Math.max(0, ...draft.relationships(draft.workbook).map((rel) => idNumber(rel.id))) + 1)}`;
  const folder = draft.workbook.slice(0, draft.workbook.lastIndexOf('/') + 1);
  const relative = target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
  insertLast(
    draft,
    path,
    (prefix) =>
      `<${prefix}Relationship Id="${id}" Type="${draft.schema('relationships')}/${type}" Target="${escapeAttribute(relative)}"/>`,
  );
  return id;
}

/** Takes the workbook's relationship of this id away. */
export function removeRelationship(draft: Draft, id: string): void {
  removeChildren(draft, relsPath(draft.workbook), (attributes) => attributes['Id'] === id);
}

/** Declares the content type of a part. */
export function addContentType(draft: Draft, part: string, type: string): void {
  insertLast(
    draft,
    CONTENT_TYPES,
    (prefix) => `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`,
  );
}

/** Takes a part away, with its content type and relationships, and with the parts that only it leads to. */
export function removePart(draft: Draft, part: string): void {
  draft.remove(part);
  removeChildren(draft, CONTENT_TYPES, (a) => a['PartName']?.toLowerCase() === `/${part}`.toLowerCase());
  removeDependents(draft, part);
}

/** Takes a part's relationships away, and the parts that only it leads to (its comments, drawings, links). */
export function removeDependents(draft: Draft, part: string): void {
  const targets = draft.relationships(part).flatMap((rel) => (rel.external ? [] : [rel.target]));
  draft.remove(relsPath(part));
  for (const target of targets) {
    if (draft.parts.has(target) && !isReferenced(draft, target)) removePart(draft, target);
  }
}

function isReferenced(draft: Draft, target: string): boolean {
  for (const path of draft.parts.keys()) {
    if (!path.endsWith('.rels')) continue;
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (draft.relationships(owner).some((rel) => rel.target === target)) return true;
  }
  return false;
}

function insertLast(draft: Draft, path: string, element: (prefix: string) => string): void {
  const at = draft.reading(path, (xml) => outline(xml));
  draft.put(
    path,
    splice(draft.text(path), [{ start: at.rootEnd, end: at.rootEnd, text: element(at.prefix) }]),
  );
}

function removeChildren(
  draft: Draft,
  path: string,
  matches: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  const { children } = draft.reading(path, (xml) => outline(xml));
  const gone = children.filter((child) => matches(child.tag.attributes));
  draft.put(
    path,
    splice(
      draft.text(path),
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}

function idNumber(id: string): number {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 0);
}
