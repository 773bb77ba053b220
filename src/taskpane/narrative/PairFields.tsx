import { makeStyles, tokens } from '@fluentui/react-components';
import { narrativeWords } from '../../strings/pane/narrative';
import type { ComposedParagraph } from '../../narrative/compose/result';
import { useWords } from '../app/preferences';
import { usePaneState } from '../app/session-context';
import { fieldKinds } from './field-kinds';
import { FieldInput } from './FieldInput';
import { fieldsOf } from './segments';
import { fieldId } from './view-model';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 0,
    padding: '6px 8px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: '0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The inputs for what a paragraph asks of the user. */
export function PairFields({ composed }: { readonly composed: readonly ComposedParagraph[] }) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const template = usePaneState((state) => state.narration?.template ?? null);
  const fields = composed.flatMap(({ phrases }) => fieldsOf(phrases));
  if (fields.length === 0 || !template) return null;
  const kinds = fieldKinds(template);
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{words.fields}</legend>
      {fields.map(({ name, value }) => (
        <FieldInput
          key={name}
          id={fieldId(name)}
          name={name}
          value={value}
          kind={kinds.get(name) ?? 'prose'}
          ask={template.asks[name]}
        />
      ))}
    </fieldset>
  );
}
