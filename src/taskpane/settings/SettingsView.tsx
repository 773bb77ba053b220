import { makeStyles, tokens } from '@fluentui/react-components';
import { settingsWords } from '../../strings/pane/settings';
import { useWords } from '../app/preferences';
import { usePaneState } from '../app/session-context';
import { MarkLegend } from './MarkLegend';
import { PanePreferences } from './PanePreferences';
import { PointedTables } from './PointedTables';
import { RoundingNotes } from './RoundingNotes';
import { RuleList } from './RuleList';
import { Section } from './Section';
import { UserFormulas } from './UserFormulas';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
});

/** 设置: of the pane, of the checks, the user's own formulas, and what marks look like. */
export function SettingsView() {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const isOpen = usePaneState((state) => state.workbook !== null);
  return (
    <div className={styles.view}>
      <Section title={words.pane}>
        <PanePreferences />
      </Section>
      <Section title={words.checks} hint={isOpen ? words.keptWith : words.openFirst}>
        {isOpen && <RoundingNotes />}
        {isOpen && <RuleList />}
      </Section>
      {isOpen && (
        <Section title={words.pointed} hint={words.pointedHint}>
          <PointedTables />
        </Section>
      )}
      <Section title={words.userFormulas}>
        <UserFormulas />
      </Section>
      <Section title={words.legend} hint={words.legendHint}>
        <MarkLegend />
      </Section>
    </div>
  );
}
