import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { shellWords } from '../../strings/pane/shell';
import { fill } from '../../strings/zh-CN';
import type { Notice, PaneState } from '../session/state';
import { Diagnostics } from './Diagnostics';
import { Late } from './Late';
import { useWords } from './preferences';
import { usePane, usePaneState } from './session-context';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  close: {
    minWidth: '24px',
    paddingLeft: 0,
    paddingRight: 0,
    fontSize: tokens.fontSizeBase500,
  },
  failure: {
    flexWrap: 'wrap',
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Work under way for longer than this is shown, and can be cancelled. */
const SHOW_BUSY = 1000;

/** What is under way, what was done and what has changed. Stands below the views: where it comes and goes, they stay. */
export function StatusLines() {
  return (
    <>
      <Progress />
      <Done />
    </>
  );
}

function Progress() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { actions } = usePane();
  const busy = usePaneState((state) => state.busy);
  if (!busy) return null;
  return (
    <Late after={SHOW_BUSY}>
      <div className={styles.line}>
        <progress aria-label={words.busy[busy.what]} />
        <span className={styles.text} role="status">
          {words.busy[busy.what]}
        </span>
        {busy.cancellable && (
          <Button size="small" onClick={() => actions.cancel()}>
            {words.cancel}
          </Button>
        )}
      </div>
    </Late>
  );
}

/** What went wrong, and what to do. */
export function Failure() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { actions } = usePane();
  const failure = usePaneState((state) => state.failure);
  if (!failure) return null;
  return (
    <div role="alert" className={mergeClasses(styles.line, styles.failure)}>
      <span className={styles.text}>{failure.message ?? words.unexpected}</span>
      <Close label={words.close} onClick={() => actions.dismiss('failure')} />
      {failure.diagnostics !== null && <Diagnostics text={failure.diagnostics} />}
    </div>
  );
}

function Done() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { actions } = usePane();
  const notice = usePaneState((state) => state.notice);
  const change = usePaneState((state) => state.change);
  const writable = usePaneState((state) => state.workbook?.writable ?? true);
  const parts = [
    notice ? noticeText(notice, words, writable) : '',
    change && change.solved > 0 ? fill(words.solved, { count: change.solved }) : '',
    change && change.broken > 0 ? fill(words.broken, { count: change.broken }) : '',
  ].filter(Boolean);
  const close = (): void => {
    actions.dismiss('notice');
    actions.dismiss('change');
  };
  return (
    <div role="status">
      {parts.length > 0 && (
        <div className={styles.line}>
          <span className={styles.text}>{parts.join(' · ')}</span>
          <Close label={words.close} onClick={close} />
        </div>
      )}
    </div>
  );
}

function Close({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      className={useStyles().close}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      ×
    </Button>
  );
}

function noticeText(
  notice: Notice,
  words: (typeof shellWords)['zh-CN'],
  writable: NonNullable<PaneState['workbook']>['writable'],
): string {
  const { notices } = words;
  if (notice.kind === 'written') return fill(notices.written, { sheet: notice.sheet });
  if (notice.kind === 'cleaned') {
    const { removed, marks } = notice;
    if (removed.length === 0) return fill(notices.cleanedNothing, { marks });
    return fill(notices.cleaned, { marks, removed: removed.join(words.listSeparator) });
  }
  if (notice.kind === 'textsRead' || notice.kind === 'textsReadChecked') {
    return fill(notices[notice.kind], { names: notice.names.join(words.listSeparator) });
  }
  if (notice.kind === 'checked' && !writable) return notices.checkedOnly;
  return notices[notice.kind];
}
