import { labelKey } from '../../core/label';

const keys = new Map<string, string>();

/** core/label's labelKey, its answers kept: the same names of lines and columns are asked for again and again. */
export function keyOfLabel(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    key = labelKey(text);
    if (keys.size < 50_000) keys.set(text, key);
  }
  return key;
}
