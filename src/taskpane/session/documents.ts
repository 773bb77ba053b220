import type { Desk } from './desk';
import type { Notice, TextFile } from './state';

/** Takes documents in place of those of the same name, and checks them where there has been a check. */
export function addTexts(desk: Desk, texts: readonly TextFile[]): Promise<void> {
  const names = texts.map(({ name }) => name);
  const others = desk.state.texts.filter(({ name }) => !names.includes(name));
  return take(desk, [...others, ...texts], (checked) => ({
    kind: checked ? 'textsReadChecked' : 'textsRead',
    names,
  }));
}

/** Lets a document go, and with it what was found in it. */
export function removeText(desk: Desk, gone: string): Promise<void> {
  const texts = desk.state.texts.filter(({ name }) => name !== gone);
  return take(desk, texts, () => null);
}

function take(
  desk: Desk,
  texts: readonly TextFile[],
  notice: (checked: boolean) => Notice | null,
): Promise<void> {
  return desk.job(async (workbook) => {
    desk.change({ texts, ahead: null });
    const checked = desk.state.result !== null;
    if (checked) await desk.checkAndWrite(workbook);
    desk.change({ notice: notice(checked) });
    if (!checked) desk.warm();
  });
}
