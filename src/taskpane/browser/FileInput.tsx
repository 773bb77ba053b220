import { forwardRef } from 'react';

interface FileInputProps {
  /** Which files the browser offers, as the accept attribute says it: ".xlsx,.docx". */
  readonly accept: string;
  readonly take: (files: FileList | null) => void;
}

/** The browser's own choice of files, out of sight and out of the tab order: a button clicks it. */
export const FileInput = forwardRef<HTMLInputElement, FileInputProps>(({ accept, take }, ref) => (
  <input
    ref={ref}
    type="file"
    multiple
    hidden
    accept={accept}
    tabIndex={-1}
    aria-hidden
    onChange={(event) => {
      take(event.target.files);
      // The same file may be chosen again.
      event.target.value = '';
    }}
  />
));
FileInput.displayName = 'FileInput';
