import { useEffect, useRef } from 'react';
import type { DroppedFile } from './open-file';

/** Files may be dropped anywhere on the page: elsewhere the browser would leave the page for the file. */
export function usePageDrop(
  take: (files: Iterable<DroppedFile>) => void,
  setOver: (over: boolean) => void,
): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const moved = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer?.files ?? []);
    };
    window.addEventListener('dragover', moved);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', moved);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
    };
  }, [setOver]);
}
