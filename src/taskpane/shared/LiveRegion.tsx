import { makeStyles } from '@fluentui/react-components';

/** What is only for screen readers. */
export const useHiddenStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});

/** Says a text to screen readers when it changes, and shows nothing. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div role="status" aria-live="polite" className={useHiddenStyles().hidden}>
      {text}
    </div>
  );
}
