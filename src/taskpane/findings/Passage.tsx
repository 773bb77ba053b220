import type { Disclosure } from '../../disclosure/model';
import { cellTexts, type CellTexts } from '../../outputs/cell-texts';
import type { CheckedFinding } from '../../outputs/result';
import type { Snapshot } from '../../workbook/snapshot';
import { usePaneState } from '../app/session-context';
import { useCardStyles } from './styles';

/** So much of the text stands before and behind the place, in characters. */
const AROUND = 28;

/** The place of a text that a finding speaks of, with what stands around it; nothing where it speaks of no text. */
export function Passage({ finding }: { readonly finding: CheckedFinding }) {
  const styles = useCardStyles();
  const disclosure = usePaneState((state) => state.result?.disclosure ?? null);
  const { span } = finding;
  const text = disclosure && span ? textOf(disclosure, finding) : null;
  if (!span || text === null || text.slice(span.start, span.end) !== span.text || span.text === '')
    return null;
  const from = Math.max(0, span.start - AROUND);
  const to = Math.min(text.length, span.end + AROUND);
  return (
    <blockquote className={styles.indented} lang="zh-CN">
      {from > 0 && '…'}
      {text.slice(from, span.start)}
      <mark className={styles.mark}>{span.text}</mark>
      {text.slice(span.end, to)}
      {to < text.length && '…'}
    </blockquote>
  );
}

const read = new WeakMap<Snapshot, CellTexts>();

function textOf({ snapshot, texts }: Disclosure, { cells, source }: CheckedFinding): string | null {
  if (source) {
    const document = texts.find(({ file }) => file === source.file);
    return document?.paragraphs.find(({ index }) => index === source.paragraph)?.text ?? null;
  }
  const [cell] = cells;
  if (!cell) return null;
  const known = read.get(snapshot) ?? cellTexts(snapshot);
  read.set(snapshot, known);
  return known.of(cell);
}
