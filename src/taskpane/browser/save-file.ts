import type { PaneFile } from '../workbook';

/** Hands a file to the browser to be saved where the user wants it. */
export function saveFile({ name, bytes }: PaneFile): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser may still be reading.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
