import { MARK_LOOKS, type MarkLook } from '../../workbook/mark-looks';
import type { MarkKind } from '../../workbook/plan';

/** The differential format of each kind of mark, as a style sheet has it. */
export const MARK_DXF: Readonly<Record<MarkKind, string>> = {
  cause: dxf(MARK_LOOKS.cause),
  error: dxf(MARK_LOOKS.error),
  warning: dxf(MARK_LOOKS.warning),
  note: dxf(MARK_LOOKS.note),
};

function dxf({ bold, italic, underline, color, fill, border }: MarkLook): string {
  const font = toggle('b', bold) + toggle('i', italic) + toggle('u', underline);
  const edges = (border ? ['left', 'right', 'top', 'bottom'] : []).map(
    (side) => `<${side} style="${border?.style ?? ''}"><color rgb="FF${border?.color ?? ''}"/></${side}>`,
  );
  return (
    `<dxf><font>${font}<color rgb="FF${color}"/></font><fill><patternFill patternType="solid">` +
    `<fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>` +
    `${edges.length === 0 ? '' : `<border>${edges.join('')}</border>`}</dxf>`
  );
}

function toggle(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<${name}/>` : `<${name} val="0"/>`;
}
