import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { narrativeWords, type NarrativeWords } from '../../strings/pane/narrative';
import { fill } from '../../strings/zh-CN';
import type { NarrativePair } from '../../outputs/narrative-compare';
import type { ParagraphPlace } from '../../outputs/narrative-place';
import { usePreferences, useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { SeverityMark } from '../shared/SeverityMark';
import { useComparison } from './comparison-context';
import { openFields, startOf } from './view-model';

const useStyles = makeStyles({
  findings: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  finding: { margin: '2px 0' },
  kept: {
    margin: 0,
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the check says of a paragraph, what of it is the user's, and the buttons that go there and write it. */
export function PairFooter({ pair }: { readonly pair: NarrativePair }) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const { actions } = usePane();
  const { preferences } = usePreferences();
  const busy = usePaneState((state) => state.busy !== null);
  const writable = usePaneState((state) => state.workbook?.writable ?? false);
  const { placeOf, beside } = useComparison();
  const { findings, kept, state, composed, existing } = pair;
  const [paragraph] = composed;
  const cell = existing[0]?.cell ?? null;
  const canUpdate = paragraph !== undefined && state !== 'same' && beside;
  const place = useMemo(() => (canUpdate ? placeOf(paragraph.id) : null), [canUpdate, placeOf, paragraph]);
  const isBlocked = !writable || place?.kind === 'none';
  const start = startOf(pair);
  return (
    <>
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={words.findings} lang="zh-CN">
          {findings.map((finding) => (
            <li key={finding.id} className={styles.finding}>
              <SeverityMark severity={finding.severity} /> {finding.message}
            </li>
          ))}
        </ul>
      )}
      {kept !== null && (
        <p className={styles.kept} lang="zh-CN">
          {words.kept}“{kept}”
        </p>
      )}
      {beside && (canUpdate || (cell && state !== 'same')) && (
        <div className={styles.buttons}>
          {place && paragraph && !isBlocked && (
            <Button
              size="small"
              disabled={busy}
              aria-label={fill(words.updateLabel, { start })}
              onClick={() => void actions.writeNarrative(paragraph.id, preferences.formulas)}
            >
              {words.update}
            </Button>
          )}
          {cell && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={fill(words.goToLabel, { start })}
              onClick={() => void actions.goTo(cell)}
            >
              {words.goTo}
            </Button>
          )}
          {place && isBlocked && writable && <span className={styles.why}>{whyNot(place, pair, words)}</span>}
        </div>
      )}
    </>
  );
}

function whyNot(place: ParagraphPlace, { composed }: NarrativePair, words: NarrativeWords): string {
  if (place.kind !== 'none') return '';
  return fill(words.noPlace[place.why], {
    all: words.writeAll,
    fields: openFields(composed).join(words.listSeparator),
  });
}
