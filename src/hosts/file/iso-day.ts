const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?)Z?)?$/;
const DAY = 86_400_000;
/** Excel's day 0, for the days from March 1900 on: it has a 29 February 1900 before them. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

/** The day that an ISO date names, as workbooks in ISO 29500 Strict write it; none where it is no day, or too early. */
export function isoDay(text: string): { date?: number } {
  const [, day = '', time = '00:00:00'] = ISO_DATE.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return {};
  const date = (at - EPOCH) / DAY;
  return date >= FIRST_DAY ? { date } : {};
}
