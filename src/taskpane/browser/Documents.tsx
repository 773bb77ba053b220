import { useRef, useState } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { browserWords } from '../../strings/pane/browser';
import { useWords } from '../app/preferences';
import { usePane, usePaneState } from '../app/session-context';
import { addFiles, TEXT_KINDS, type DroppedFile, type Refusal } from './open-file';
import { refusalText } from './refusal-text';
import { usePageDrop } from './use-page-drop';
import { FileInput } from './FileInput';

const useStyles = makeStyles({
  documents: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  remove: { minWidth: '24px', padding: 0 },
  refusal: { color: tokens.colorStatusDangerForeground1 },
});

/** Documents beside the open workbook that 情况说明 is published in: dropped anywhere on the page, or chosen. */
export function Documents() {
  const styles = useStyles();
  const all = useWords(browserWords);
  const words = all.documents;
  const { actions } = usePane();
  const isOpen = usePaneState((state) => state.workbook !== null);
  const texts = usePaneState((state) => state.texts);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: Iterable<DroppedFile> | null): void => {
    setRefusal(null);
    void addFiles(actions, [...(files ?? [])]).then(setRefusal);
  };
  usePageDrop(take, setOver);
  if (!isOpen) return null;
  return (
    <section className={styles.documents} aria-label={words.title}>
      {texts.length > 0 && (
        <ul className={styles.list}>
          {texts.map(({ name, paragraphs }) => (
            <li key={name}>
              <Text size={200}>
                {name} · {words.paragraphs(paragraphs.length)}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                className={styles.remove}
                aria-label={words.remove(name)}
                title={words.remove(name)}
                onClick={() => void actions.removeText(name)}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" appearance="subtle" onClick={() => input.current?.click()}>
        {over ? words.drop : words.add}
      </Button>
      <FileInput ref={input} accept={TEXT_KINDS} take={take} />
      <div role="status">
        {refusal && (
          <Text size={200} className={styles.refusal}>
            {refusalText(refusal, all)}
          </Text>
        )}
      </div>
    </section>
  );
}
