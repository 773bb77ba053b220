import { formatFigure } from '../../core/amount';
import type { CellRef } from '../../core/address';
import { tablesOf } from '../../disclosure/lookup';
import { holds } from './condition';
import { comparison, DECIMALS } from './compare';
import { itemsOf } from './items';
import { figure, isLack, type Lack } from './quantity';
import type { Figure, Phrase, ShareList } from './result';
import { displayName, type Item, type Scope } from './scope';
import { shareList, shareText } from './shares';
import type { Comparison, ListPiece, Piece } from './template';
import type { FieldTemplate, ItemSource, Quantity } from './template-sources';

/** The phrases that pieces make here. What cannot be had stands as a marked field, and in the log. */
export function sentence(pieces: readonly Piece[], scope: Scope): Phrase[] {
  return pieces.flatMap((piece) => phrasesOf(piece, scope));
}

function phrasesOf(piece: Piece, scope: Scope): Phrase[] {
  if (typeof piece === 'string') return literal(piece, scope);
  if ('amount' in piece) {
    const found = figure(piece.amount, scope);
    return isLack(found) ? [lacking(found, scope)] : amountPhrases(found, scope);
  }
  if ('share' in piece) return sharePhrase(piece.share, scope);
  if ('compare' in piece) return compared(piece.compare, scope);
  if ('list' in piece) return listed(piece, scope);
  if ('field' in piece) return [fieldPhrase(piece.field, scope)];
  if ('tables' in piece)
    return [{ kind: 'text', text: String(tablesOf(scope.disclosure, piece.tables).length) }];
  const branch = holds(piece.when, scope) ? piece.then : (piece.otherwise ?? []);
  return sentence(branch, scope);
}

function amountPhrases(found: Figure, scope: Scope): Phrase[] {
  return [
    { kind: 'amount', text: formatFigure(found.value, DECIMALS), figure: found },
    { kind: 'text', text: scope.template.words.unit },
  ];
}

const TOKEN = /\{(\w+)\}/g;

/** A literal with its tokens filled in; names of items are phrases of their own, with their cells. */
function literal(text: string, scope: Scope): Phrase[] {
  const phrases: Phrase[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) phrases.push({ kind: 'text', text: text.slice(at, match.index) });
    phrases.push(token(match[1] ?? '', scope));
    at = match.index + match[0].length;
  }
  if (at < text.length) phrases.push({ kind: 'text', text: text.slice(at) });
  return phrases;
}

function token(name: string, scope: Scope): Phrase {
  const { disclosure, item } = scope;
  const level = /^level(\d)$/.exec(name);
  if (level || name === 'name') {
    const at = level ? Number(level[1]) : (item?.path.length ?? 1) - 1;
    return { kind: 'name', text: item?.path[at] ?? '', cells: nameCells(item, at) };
  }
  if (name === 'class')
    return { kind: 'name', text: classified(item?.name ?? '', scope), cells: nameCells(item, 0) };
  if (name === 'n' || name === 'up')
    return { kind: 'text', text: String(name === 'n' ? scope.number : scope.up) };
  return { kind: 'text', text: general(name, disclosure.department, disclosure.year, scope) };
}

/** "一般公共服务（类）支出" of 一般公共服务支出: the mark stands before the last word, or behind a name without it. */
function classified(name: string, scope: Scope): string {
  const { mark, before } = scope.template.words.class;
  const stem = name.endsWith(before) ? name.slice(0, -before.length) : name;
  return `${stem}${mark}${before}`;
}

function general(name: string, department: string | null, year: number | null, scope: Scope): string {
  const { words } = scope.template;
  if (name === 'department') return department === null ? words.thisDepartment : displayName(department);
  if (name !== 'year' && name !== 'lastYear') throw new Error(`no such token: ${name}`);
  if (year === null) return name === 'year' ? words.thisYear : words.lastYear;
  return `${name === 'year' ? year : year - 1}${words.year}`;
}

/** The cell that prints the name of an item, or of the line above it at a level. */
function nameCells(item: Item | null, at: number): CellRef[] {
  let row = item?.rows[0];
  for (let level = (item?.path.length ?? 0) - 1; row && level > at; level -= 1) {
    row = row.parent === null ? undefined : item?.table?.rows[row.parent];
  }
  return row?.nameCell ? [row.nameCell] : [];
}

function sharePhrase(before: string, scope: Scope): Phrase[] {
  const { shares, number } = scope;
  if (!shares || shares.total.value.isZero()) return [];
  const at = number - 1;
  return [
    { kind: 'text', text: before },
    { kind: 'share', text: shareText(shares.shares[at] ?? 0), list: shares, at },
  ];
}

function compared(piece: Comparison, scope: Scope): Phrase[] {
  const of = figure(piece.of, scope);
  const base = figure(piece.base, scope);
  const lack = isLack(of) ? of : isLack(base) ? base : null;
  if (lack) return [lacking(lack, scope)];
  const { words } = scope.template;
  const name = plain(piece.name, scope);
  return [
    comparison(of as Figure, base as Figure, {
      equal: plain(piece.equal, scope).replace('{base}', name),
      than: words.than.replace('{base}', name),
      more: words.more,
      less: words.less,
      unit: words.unit,
      comma: words.comma,
      grew: words.grew,
      fell: words.fell,
      rate: piece.rate,
    }),
  ];
}

/** A literal's text; {base} is left for the caller. */
function plain(text: string, scope: Scope): string {
  return text.replace(TOKEN, (whole, name: string) => (name === 'base' ? whole : token(name, scope).text));
}

/** The shares of a list, where it says of what total. */
export function sharesOf(source: ItemSource, items: readonly Item[], scope: Scope): ShareList | null {
  const total: Quantity | undefined = 'total' in source ? source.total : undefined;
  if (!total || items.length === 0) return null;
  const found = figure(total, scope);
  if (isLack(found)) return null;
  return shareList(scope.log.nextList(), found, items);
}

function listed(piece: ListPiece, scope: Scope): Phrase[] {
  const items = itemsOf(piece.list, scope);
  if (items.length === 0) return sentence(piece.none ?? [], scope);
  const shares = sharesOf(piece.list, items, scope);
  if (shares) sayForced(shares, scope);
  const before = items.length === 1 ? (piece.beforeSingle ?? piece.before) : piece.before;
  return [
    ...(before === undefined ? [] : literal(before, scope)),
    ...items.flatMap((item, index): Phrase[] => [
      ...(index === 0 ? [] : [{ kind: 'text', text: piece.separator } as const]),
      ...sentence(piece.each, { ...scope, item, number: index + 1, shares }),
    ]),
    ...(piece.after === undefined ? [] : literal(piece.after, scope)),
  ];
}

function sayForced(shares: ShareList, scope: Scope): void {
  const names = shares.forced.map((at) => shares.items[at]?.name ?? '').join('、');
  const cells = shares.items.flatMap((item) => item.figure.terms.map((fact) => fact.cell));
  if (names !== '') {
    const message = `为使各项占比合计为100.00%，${names}的占比按最大余额法调整了0.01个百分点。`;
    scope.log.note({ kind: 'shares', section: scope.section, name: names, message, cells });
  }
  if (!shares.complete) {
    const total = formatFigure(shares.total.value, DECIMALS);
    const message = `所列各项之和与总数${total}万元不相等，占比各自四舍五入，合计不是100.00%。`;
    scope.log.note({ kind: 'shares', section: scope.section, name: '', message, cells });
  }
}

function fieldPhrase(field: FieldTemplate, scope: Scope): Phrase {
  const value = scope.fields(field, scope.section);
  const asked = scope.template.words.field.replace('{name}', field.name);
  return { kind: 'field', text: value ?? asked, name: field.name, value };
}

/** A figure that cannot be had, as a field to be filled in. */
function lacking(lack: Lack, scope: Scope): Phrase {
  const why = lack.cells.length > 0 ? '的数字无法读取' : '没有找到';
  scope.log.lack({
    kind: 'figure',
    section: scope.section,
    name: lack.name,
    message: `${lack.name}${why}，说明中留空待填。`,
    cells: lack.cells,
  });
  const text = scope.template.words.field.replace('{name}', lack.name);
  return { kind: 'field', text, name: lack.name, value: null };
}
