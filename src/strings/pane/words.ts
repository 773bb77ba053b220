/** The languages of the pane. Findings and the disclosure's own terms stay in Chinese in both. */
export type Language = 'zh-CN' | 'en-US';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

/** The same words in every language. */
export type Words<T> = Readonly<Record<Language, T>>;

/** Words whose English has every key of the Chinese and no other; the Chinese comes first. */
export function bilingual<T>(chinese: T, english: T): Words<T> {
  return { 'zh-CN': chinese, 'en-US': english };
}
