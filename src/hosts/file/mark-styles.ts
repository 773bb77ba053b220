import { MARK_KINDS, MARK_LOOKS, MARK_STYLES, type MarkLook } from '../../workbook/mark-looks';
import type { MarkKind, MarkStyle } from '../../workbook/plan';

/** The differential format of a mark, as a style sheet has it. */
export function markDxf(kind: MarkKind, style: MarkStyle): string {
  return dxf(MARK_LOOKS[style][kind]);
}

/** All differential formats that marks of ours have. */
export const MARK_DXFS: readonly string[] = MARK_STYLES.flatMap((style) =>
  MARK_KINDS.map((kind) => markDxf(kind, style)),
);

function dxf({ bold, italic, underline, color, fill, border }: MarkLook): string {
  const font = toggle('b', bold) + toggle('i', italic) + toggle('u', underline);
  const edges = (border ? ['left', 'right', 'top', 'bottom'] : []).map(
    (side) => `<${side} style="${border?.style ?? ''}"><color rgb="FF${border?.color ?? ''}"/></${side}>`,
  );
  return (
    `<dxf><font>${font}<color rgb="FF${color}"/></font>` +
    (fill === null ? '' : fillXml(fill)) +
    `${edges.length === 0 ? '' : `<border>${edges.join('')}</border>`}</dxf>`
  );
}

function fillXml(fill: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/>` +
    `</patternFill></fill>`
  );
}

function toggle(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<${name}/>` : `<${name} val="0"/>`;
}
