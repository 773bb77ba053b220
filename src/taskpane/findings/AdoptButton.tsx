import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ShownCauseCell } from '../../outputs/cause';
import { findingsWords } from '../../strings/pane/findings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { cellName } from '../shared/places';
import { useCardStyles } from './styles';

interface Props {
  /** Of the cause or finding. */
  readonly id: string;
  readonly alternative?: number;
  readonly cells: readonly ShownCauseCell[];
  readonly primary?: boolean;
}

/**
 * Writes what is proposed. Where that would replace a formula it says so first. Shows nothing where the proposal cannot be
 * written.
 */
export function AdoptButton({ id, alternative, cells, primary = false }: Props) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const { actions, engine } = usePane();
  const snapshot = usePaneState((state) => state.snapshot);
  const disclosure = usePaneState((state) => state.disclosure);
  const canWrite = usePaneState((state) => state.workbook?.writable ?? false);
  const [isAsking, setAsking] = useState(false);
  const plan = useMemo(
    () => (engine && snapshot && canWrite ? engine.adoptPlan(snapshot, cells) : null),
    [engine, snapshot, canWrite, cells],
  );
  if (!plan) return null;
  const adopt = (): void => {
    setAsking(false);
    void actions.adopt(id, alternative);
  };
  const isText = cells.some(({ span }) => span !== null);
  if (isAsking) {
    const places = plan.formulas.map((cell) => cellName(disclosure, cell)).join('、');
    return (
      <div role="group" className={styles.indented}>
        <p className={styles.text} role="alert">
          {fill(isText ? words.adoptTextFormula : words.adoptFormula, { cells: places })}
        </p>
        <div className={styles.actions}>
          <Button size="small" onClick={adopt}>
            {isText ? words.replaceByText : words.replaceFormula}
          </Button>
          <Button size="small" autoFocus onClick={() => setAsking(false)}>
            {words.keepFormula}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Button
      size="small"
      className={styles.button}
      appearance={primary ? 'primary' : 'secondary'}
      onClick={plan.formulas.length > 0 ? () => setAsking(true) : adopt}
    >
      {label(cells, words)}
    </Button>
  );
}

function label(cells: readonly ShownCauseCell[], words: (typeof findingsWords)['zh-CN']): string {
  const [only] = cells;
  if (cells.length > 1 || !only) return fill(words.adoptMany, { count: cells.length });
  return only.proposed.trim() === '' ? words.adoptBlank : fill(words.adoptFigure, { figure: only.proposed });
}
