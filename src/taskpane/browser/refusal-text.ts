import type { browserWords } from '../../strings/pane/browser';
import type { Refusal } from './open-file';

/** What is said of a file that was not taken. */
export function refusalText(refusal: Refusal, words: (typeof browserWords)['zh-CN']): string {
  const { start, documents } = words;
  if (refusal.kind === 'said') return refusal.message;
  if (refusal.kind === 'openFirst') return documents.openFirst;
  if (refusal.kind === 'notText') return documents.notText(refusal.name);
  if (refusal.kind === 'notWorkbook' || refusal.kind === 'unreadable')
    return start[refusal.kind](refusal.name);
  return start[refusal.kind];
}
