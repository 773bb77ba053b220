import type { ExcelSession } from './session';

/** Values are stored as JSON, so that what comes back is what was put there, dates and numbers included. */

/** A stored value, or null where there is none or it is no longer readable. Throws what Excel throws. */
export function readSetting(session: ExcelSession, key: string): Promise<unknown> {
  return session.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    if (setting.isNullObject || typeof setting.value !== 'string') return null;
    try {
      return JSON.parse(setting.value) as unknown;
    } catch {
      return null;
    }
  });
}

/** Stores a value, or for null takes it away. Throws what Excel throws. */
export async function writeSetting(session: ExcelSession, key: string, value: unknown): Promise<void> {
  await session.run(async (context) => {
    const { settings } = context.workbook;
    if (value === null) {
      const present = settings.getItemOrNullObject(key);
      present.load('key');
      await context.sync();
      if (!present.isNullObject) present.delete();
    } else settings.add(key, JSON.stringify(value));
    await context.sync();
  });
}

/** Takes away all settings that this add-in has in the workbook. Throws what Excel throws. */
export async function clearSettings(session: ExcelSession): Promise<void> {
  await session.run(async (context) => {
    const { settings } = context.workbook;
    settings.load('items/key');
    await context.sync();
    for (const setting of settings.items) setting.delete();
    await context.sync();
  });
}
