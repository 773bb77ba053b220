import { useMemo } from 'react';
import type { CheckedFinding } from '../../outputs/result';
import { findingsWords } from '../../strings/pane/findings';
import { fill } from '../../strings/zh-CN';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { AdoptButton } from './AdoptButton';
import { useCardStyles } from './styles';

/** Offers to correct the place of a text that a finding by itself is certain of; nothing where it is not. */
export function FindingAdoption({ finding }: { readonly finding: CheckedFinding }) {
  const { engine } = usePane();
  const cells = useMemo(() => engine?.correctionCells(finding) ?? [], [engine, finding]);
  return cells.length === 0 ? null : <AdoptButton id={finding.id} cells={cells} />;
}

/** What has to be known before a text is corrected: that it stands in a file of its own, or what Excel makes of its fonts. */
export function AdoptionNote({ finding }: { readonly finding: CheckedFinding }) {
  const styles = useCardStyles();
  const words = useWords(findingsWords);
  const { engine } = usePane();
  const isExcel = usePaneState((state) => state.workbook?.kind === 'excel');
  const text = engine?.correctedText(finding) ?? null;
  if (text === null || finding.opinion !== null) return null;
  if (finding.source) return <p className={styles.quiet}>{fill(words.correctInFile, { text })}</p>;
  return isExcel ? <p className={styles.quiet}>{words.oneFont}</p> : null;
}
