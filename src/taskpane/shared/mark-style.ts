import type { CSSProperties } from 'react';
import type { MarkLook } from '../../workbook/mark-looks';

/** The letters and the fill of a mark as a page draws them; its border is drawn by whoever has the room. */
export function markStyle({ bold, italic, underline, color, fill }: MarkLook): CSSProperties {
  return {
    color: `#${color}`,
    backgroundColor: fill === null ? '#FFFFFF' : `#${fill}`,
    fontWeight: bold ? 'bold' : 'normal',
    fontStyle: italic ? 'italic' : 'normal',
    textDecoration: underline ? 'underline' : 'none',
  };
}
