import { Text } from '@fluentui/react-components';
import { browserWords } from '../../strings/pane/browser';
import { useWords } from '../app/preferences';

/** Says that office.js did not come, and what to look at. */
export function NoOffice() {
  return (
    <Text as="p" role="alert">
      {useWords(browserWords).noOffice}
    </Text>
  );
}
