import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { shellWords } from '../../strings/pane/shell';
import { useWords } from './preferences';
import { usePane } from './session-context';

const NARROW = '@media (max-width: 859px)';

const useStyles = makeStyles({
  aside: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    '@media (min-width: 860px)': {
      flexGrow: 1,
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    [NARROW]: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  open: { [NARROW]: { flexBasis: '38%' } },
  toggle: { alignSelf: 'flex-start', '@media (min-width: 860px)': { display: 'none' } },
  content: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  folded: { [NARROW]: { display: 'none' } },
});

/** What stands beside the views; on a narrow page it is folded away until a cell is gone to or it is asked for. */
export function Aside({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const words = useWords(shellWords);
  const { actions } = usePane();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let { focus } = actions.state.get();
    return actions.state.subscribe(() => {
      const next = actions.state.get().focus;
      if (next && next !== focus) setOpen(true);
      focus = next;
    });
  }, [actions]);
  return (
    <aside className={mergeClasses(styles.aside, isOpen && styles.open)}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.hideSheets : words.showSheets}
      </Button>
      <div className={mergeClasses(styles.content, !isOpen && styles.folded)}>{children}</div>
    </aside>
  );
}
