const CHINESE_DATE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/u;
const NUMERIC_DATE = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/u;

/**
 * The ISO form of a date written `2020年4月14日`, `2020年4月`, `2020-4-14`, `2020.4`, `2020` (digits and marks of any
 * width, as much of it as is known), e.g. `2020-04-14`; undefined when it is none or no such day exists.
 */
export function tryIsoDate(written: string): string | undefined {
  const text = written.normalize('NFKC').replace(/\s/gu, '');
  const match = CHINESE_DATE.exec(text) ?? NUMERIC_DATE.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined;
  return `${yearMonth}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
