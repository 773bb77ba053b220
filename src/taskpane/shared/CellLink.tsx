import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellAddress, type CellRef } from '../../core/address';
import { usePane, usePaneState } from '../app/session-context';
import { cellName } from './places';

/** A link that goes to a cell; it reads the table and the address unless something else is given to show. */
export function CellLink({ cell, children }: { readonly cell: CellRef; readonly children?: ReactNode }) {
  const { actions } = usePane();
  const disclosure = usePaneState((state) => state.disclosure);
  const { sheet, row, col } = cell;
  return (
    <Link
      as="button"
      inline
      lang="zh-CN"
      title={`${sheet}!${cellAddress(cell)}`}
      onClick={() => void actions.goTo({ sheet, row, col })}
    >
      {children ?? cellName(disclosure, cell)}
    </Link>
  );
}
