import { fold } from './grid';
import { isIncluded, labelKey } from '../core/label';
import type { Line } from './draft';
import type { RowKind } from './model';
import { FirstFit } from './first-fit';
import { matcher } from './pattern';
import type { FormTemplate, RowTemplate } from './template';
import type { Vocabulary } from './vocabulary';
import { codeLevel, parentCode } from './codes';

/** A row with its meaning, before children and facts. */
export interface DraftRow {
  readonly line: Line;
  key: string;
  kind: RowKind;
  code: string | null;
  name: string;
  level: number;
  parent: number | null;
  known: boolean;
  /** Key of the column that a total of a `blocks` form is for, where it is not its block's own. */
  column: string | null;
}

/** Gives every line its meaning, in the order of the rows: for ledgers all of the left side, then the right. */
export function meanings(form: FormTemplate, lines: readonly Line[], vocabulary: Vocabulary): DraftRow[] {
  if (form.shape === 'ledger') return ledgerRows(form, lines);
  if (form.shape === 'tree' || form.shape === 'blocks') return treeRows(form, lines, vocabulary);
  return lines.map((line, index) => {
    const label = form.cells?.labels.find((entry) => entry.key === line.key);
    const isRecord = form.shape === 'record' || form.shape === 'vertical';
    const isList = form.shape === 'sheet' && !label;
    const kind: RowKind = isRecord
      ? line.key === null
        ? 'item'
        : 'record'
      : (label?.kind ?? (vocabulary.isTotal(line.label) ? 'total' : 'item'));
    const name = labelKey(line.label) || (line.key ?? '');
    const total = form.cells?.labels.findIndex((entry) => entry.kind === 'total') ?? -1;
    const isPart = label?.kind === 'item' && total >= 0 && label.column === form.cells?.labels[total]?.column;
    const parent = isPart ? lines.findIndex((one) => one.key === form.cells?.labels[total]?.key) : -1;
    return {
      line,
      key: line.key ?? name,
      kind,
      code: null,
      name,
      level: isList || isPart ? 1 : 0,
      parent: parent >= 0 && parent !== index ? parent : null,
      known: label !== undefined || line.key !== null,
      column: null,
    };
  });
}

const byLabel = new FirstFit<RowTemplate>(({ at }) => at);

/** The templates of a list by side: those on no side under null. One list each, as choosers need. */
const sided = new WeakMap<readonly RowTemplate[], ReadonlyMap<string | null, readonly RowTemplate[]>>();

function onSide(rows: readonly RowTemplate[], side: string | null): readonly RowTemplate[] {
  let lists = sided.get(rows);
  if (!lists) {
    const sides = new Set(rows.map((row) => row.side));
    lists = new Map([...sides].map((one) => [one, rows.filter((row) => row.side === one)]));
    sided.set(rows, lists);
  }
  return lists.get(side) ?? [];
}

/** The first template of a form's list, on a side or on none (null), that a label fits. */
function templateFor(rows: readonly RowTemplate[], label: string, side: string | null): RowTemplate | null {
  return byLabel.in(onSide(rows, side))(label);
}

function ledgerRows(form: FormTemplate, lines: readonly Line[]): DraftRow[] {
  const rows: DraftRow[] = [];
  for (const side of form.sides) {
    const first = rows.length;
    const tops = onSide(form.rows, side.key);
    const openTop = tops.find((row) => row.open) ?? null;
    const byKey = new Map<string, number>();
    let section: RowTemplate | null = tops.find((row) => row.children.length > 0) ?? openTop;
    let previous: number | null = null;
    const ending = side.ending ?? '';
    const keyed = (label: string): string =>
      label === '' || label.endsWith(ending) ? label : label + ending;
    for (const line of lines) {
      if (line.side !== side.key) continue;
      const label = labelKey(line.label);
      const memo = isIncluded(fold(line.label));
      const top = memo ? null : templateFor(form.rows, label, side.key);
      const row: DraftRow = {
        line,
        key: top || memo ? label : keyed(label),
        kind: top?.kind ?? 'item',
        code: null,
        name: label,
        level: 0,
        parent: null,
        known: top !== null,
        column: null,
      };
      if (top && !byKey.has(top.key)) {
        row.key = top.key;
        if (top.children.length > 0 || top.open) section = top;
        else if (section && !section.open) section = openTop;
      } else if (!top) {
        const child = section ? templateFor(section.children, label, null) : null;
        if (section && (child || section.open)) {
          row.key = `${section.key}/${child?.key ?? (memo ? label : keyed(label))}`;
          row.known = child !== null;
          row.level = 1;
        }
        if (memo) {
          row.kind = 'memo';
          row.parent = previous;
          row.level = (previous === null ? 0 : (rows[previous]?.level ?? 0)) + 1;
          if (!child && previous !== null) row.key = `${rows[previous]?.key ?? ''}/${label}`;
        }
      }
      if (!byKey.has(row.key)) byKey.set(row.key, rows.length);
      if (row.kind !== 'memo') previous = rows.length;
      rows.push(row);
    }
    nameLast(tops, rows.slice(first), byKey, first);
    for (const row of rows.slice(first)) {
      const at = row.key.lastIndexOf('/');
      if (row.kind === 'memo' || at < 0) continue;
      const parent = byKey.get(row.key.slice(0, at));
      row.parent = parent ?? null;
      if (parent === undefined) row.level = 0;
    }
  }
  return rows;
}

/** The last line of a side, where its label means a row (see RowTemplate.last) that no other line is. */
function nameLast(
  tops: readonly RowTemplate[],
  rows: readonly DraftRow[],
  byKey: Map<string, number>,
  first: number,
): void {
  let index = rows.length - 1;
  while (index >= 0 && rows[index]?.kind === 'memo') index--;
  const row = rows[index];
  if (!row) return;
  const template = tops.find((one) => one.last !== undefined && matcher(one.last)(row.name));
  if (!template || byKey.has(template.key)) return;
  // A line that is already another row of the form by its label stays so, unless that row is printed above.
  if (tops.some((one) => one.key === row.key)) return;
  row.key = template.key;
  row.kind = template.kind;
  row.known = true;
  row.level = 0;
  byKey.set(row.key, first + index);
}

function treeRows(form: FormTemplate, lines: readonly Line[], vocabulary: Vocabulary): DraftRow[] {
  const rows: DraftRow[] = [];
  const { codes } = form;
  /** Codes above the present line: the last line of each code, within one unit. */
  let byCode = new Map<string, number>();
  let unit: number | null = null;
  let lastItem: number | null = null;
  const units = new Set<string>();
  for (const line of inBlocks(form, lines)) {
    const folded = fold(line.label);
    const name = labelKey(line.label);
    const template = templateFor(form.rows, name, null);
    const row: DraftRow = {
      line,
      key: name,
      kind: 'item',
      code: line.code,
      name,
      level: 0,
      parent: null,
      known: template !== null,
      column: template?.column ?? null,
    };
    if (line.code === null && (template?.kind === 'total' || vocabulary.isTotal(line.label))) {
      row.kind = 'total';
      row.key = template?.key ?? name;
    } else if (line.code !== null && codes) {
      const inTree = byCode.has(line.code.slice(0, codes.lengths[0]));
      if (line.code.length === codes.unitLength && !inTree) {
        row.kind = 'unit';
        row.key = line.code;
        unit = rows.length;
        units.add(line.code);
        byCode = new Map();
      } else {
        row.kind = isIncluded(folded) ? 'memo' : 'code';
        row.key = line.code;
        row.level = codeLevel(line.code, codes);
        row.known = codes.prefixes.some((prefix) => line.code?.startsWith(prefix));
        const above = parentCode(line.code, codes);
        row.parent = above === '' ? unit : (byCode.get(above) ?? null);
        byCode.set(line.code, rows.length);
      }
    } else if (isIncluded(folded)) {
      row.kind = 'memo';
      row.parent = lastItem;
      row.level = (lastItem === null ? 0 : (rows[lastItem]?.level ?? 0)) + 1;
      row.key = lastItem === null ? name : `${rows[lastItem]?.key ?? ''}/${name}`;
    }
    if (row.kind !== 'memo') lastItem = rows.length;
    rows.push(row);
  }
  if (codes) lateParents(rows, (code) => parentCode(code, codes));
  if (units.size > 1) underUnits(rows);
  return rows;
}

/** Blocks are read one after the other, as their codes go on from one to the next. */
function inBlocks(form: FormTemplate, lines: readonly Line[]): readonly Line[] {
  return form.shape === 'blocks' ? [...lines].sort((a, b) => a.block - b.block) : lines;
}

/** A line printed above its parent still stands under it. */
function lateParents(rows: readonly DraftRow[], parentOf: (code: string) => string): void {
  const first = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.kind === 'code' && row.code !== null && !first.has(row.code)) first.set(row.code, index);
  });
  for (const row of rows) {
    if (row.kind !== 'code' || row.code === null || row.parent !== null) continue;
    const above = parentOf(row.code);
    if (above !== '') row.parent = first.get(above) ?? null;
  }
}

/** Where several units list the same codes, a code alone names no row: its unit does as well. */
function underUnits(rows: readonly DraftRow[]): void {
  let unit = '';
  for (const row of rows) {
    if (row.kind === 'unit') unit = row.key;
    else if (row.kind === 'code' && unit !== '') row.key = `${unit}/${row.key}`;
  }
}
