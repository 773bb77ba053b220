import { useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { browserWords } from '../../strings/pane/browser';
import { Late } from '../app/Late';
import { useWords } from '../app/preferences';
import { usePane } from '../app/session-context';
import { ALL_KINDS, openFiles, openSample, recentNames, type DroppedFile, type Refusal } from './open-file';
import { refusalText } from './refusal-text';
import { usePageDrop } from './use-page-drop';
import { FileInput } from './FileInput';

const useStyles = makeStyles({
  start: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '560px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  over: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  sign: { width: '32px', height: '32px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  refusal: { color: tokens.colorStatusDangerForeground1 },
  recent: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** Where a workbook is dropped or chosen, with the sample one click away. */
export function Start() {
  const styles = useStyles();
  const all = useWords(browserWords);
  const words = all.start;
  const { actions } = usePane();
  const [over, setOver] = useState(false);
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [recent] = useState(recentNames);
  const input = useRef<HTMLInputElement>(null);

  const open = async (how: () => Promise<Refusal | null>): Promise<void> => {
    setRefusal(null);
    setOpening(true);
    setRefusal(await how());
    setOpening(false);
  };
  const take = (files: Iterable<DroppedFile> | null): void => {
    void open(() => openFiles(actions, [...(files ?? [])]));
  };
  usePageDrop(take, setOver);

  return (
    <section className={styles.start} aria-labelledby="start-title">
      <Text as="h1" size={500} weight="semibold" id="start-title">
        {words.title}
      </Text>
      <button
        type="button"
        className={mergeClasses(styles.zone, over && styles.over)}
        onClick={() => input.current?.click()}
      >
        <svg className={styles.sign} viewBox="0 0 32 32" aria-hidden="true">
          <path d="M16 4v16m0 0-7-7m7 7 7-7M5 27h22" fill="none" stroke="currentColor" strokeWidth={2} />
        </svg>
        <Text weight="semibold">{over ? words.dropNow : words.drop}</Text>
        <Text size={200} className={styles.quiet}>
          {words.kinds}
        </Text>
      </button>
      <FileInput ref={input} accept={ALL_KINDS} take={take} />
      <div role="status">
        {opening && (
          <Late after={300}>
            <Spinner size="tiny" label={words.opening} />
          </Late>
        )}
        {refusal && <Text className={styles.refusal}>{refusalText(refusal, all)}</Text>}
      </div>
      <Button onClick={() => void open(() => openSample(actions))}>{words.sample}</Button>
      <Text size={200} className={styles.quiet}>
        {words.local}
      </Text>
      {recent.length > 0 && (
        <div>
          <Text size={200} weight="semibold">
            {words.recent}
          </Text>
          <ul className={styles.recent}>
            {recent.map((name) => (
              <li key={name}>
                <Text size={200}>{name}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
