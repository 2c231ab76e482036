import { tryIsoDate } from './isoDate';

const DIGITS = new Map([...'〇零一二三四五六七八九'].map((char, index) => [char, Math.max(0, index - 1)]));
/** What people write around a date: `2020年4月14日上午`, `（2020.4.14）`, `2020/4/14 星期二`. */
const DATE = /(\d{4})\s?(?:年|[-./])\s?(\d{1,2})(?:\s?(?:月|[-./])\s?(?:(\d{1,2})[日号]?)?)?(?!\d)/gu;
/** What tells that more than one day is meant. */
const RANGE = /[\d至到~]/u;
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/gu;

/**
 * The ISO date that was most likely meant by a text which `tryIsoDate` does not accept: `二〇二〇年四月十四日`, `2020年4月14`,
 * `20200414`. Undefined where the text holds no date, two of them, or one that does not exist.
 */
export function guessDate(written: string): string | undefined {
  const text = toDigits(written.normalize('NFKC').slice(0, 100).replace(/(?:星期|周)[一二三四五六日天]/gu, ''));
  const found = [...text.matchAll(DATE), ...text.matchAll(YEAR_MONTH_DAY)];
  const [match, ...others] = found;
  if (match === undefined || others.length > 0 || RANGE.test(text.replace(match[0], ''))) return undefined;
  return tryIsoDate(match.slice(1).filter((part) => part !== undefined).join('-'));
}

/** 二〇二〇 → 2020, 十四 → 14, 二十 → 20. */
function toDigits(text: string): string {
  const digit = (char: string | undefined): string => String(DIGITS.get(char ?? '') ?? '');
  return text
    .replace(/([一二三])?十([一二三四五六七八九])?/gu, (_, tens?: string, ones?: string) => `${tens === undefined ? '1' : digit(tens)}${ones === undefined ? '0' : digit(ones)}`)
    .replace(/[〇零一二三四五六七八九]/gu, (char) => digit(char));
}
