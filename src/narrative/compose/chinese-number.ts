const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 999 as ordinals are written: 一, 十, 十一, 二十, 一百零一. */
export function chineseNumber(value: number): string {
  const digit = (at: number): string => DIGITS[at] ?? '';
  if (value < 10) return digit(value);
  if (value < 20) return `十${digit(value - 10)}`;
  if (value < 100) return `${digit(Math.floor(value / 10))}十${digit(value % 10)}`;
  const rest = value % 100;
  const hundreds = `${digit(Math.floor(value / 100))}百`;
  if (rest === 0) return hundreds;
  if (rest < 10) return `${hundreds}零${digit(rest)}`;
  return hundreds + (rest < 20 ? '一' : '') + chineseNumber(rest);
}
