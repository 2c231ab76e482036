import { type HtmlElement } from './tree';

const CHINESE = '零一二三四五六七八九';

/** What a browser writes before the n-th item of a list, e.g. `3. `, `三、`, `- `; empty where the list has no markers. */
export function markerOf(list: HtmlElement, number: number): string {
  const style = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)\s*(?:;|$|outside|inside)/iu.exec(list.attributes['style'] ?? '')?.[1]?.toLowerCase();
  if (style === 'none') return '';
  if (list.name !== 'ol') return '- ';
  const type = list.attributes['type'] ?? '';
  if (/^(?:cjk-ideographic|trad-chinese-informal|simp-chinese-informal|cjk-decimal)$/u.test(style ?? '')) return `${toChinese(number)}、`;
  if (type === 'a' || style === 'lower-alpha' || style === 'lower-latin') return `${toLetters(number)}. `;
  if (type === 'A' || style === 'upper-alpha' || style === 'upper-latin') return `${toLetters(number).toUpperCase()}. `;
  if (type === 'i' || style === 'lower-roman') return `${toRoman(number)}. `;
  if (type === 'I' || style === 'upper-roman') return `${toRoman(number).toUpperCase()}. `;
  return `${number}. `;
}

/** The number an item has: its own `value`, else one after the item before. */
export function numberOf(item: HtmlElement, before: number): number {
  return toInteger(item.attributes['value']) ?? before + 1;
}

/** The number before a list's first item. */
export function startOf(list: HtmlElement): number {
  return (toInteger(list.attributes['start']) ?? 1) - 1;
}

function toInteger(written: string | undefined): number | undefined {
  return written !== undefined && /^\s*-?\d{1,6}\s*$/u.test(written) ? Number(written) : undefined;
}

/** 1 to 99 as one counts in Chinese; figures beyond. */
function toChinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? CHINESE[tens] ?? '' : ''}${tens > 0 ? '十' : ''}${ones > 0 ? CHINESE[ones] ?? '' : ''}`;
}

function toLetters(number: number): string {
  if (number < 1) return String(number);
  let [letters, rest] = ['', number];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(0x61 + ((rest - 1) % 26)) + letters;
  return letters;
}

const ROMAN: readonly (readonly [number, string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

function toRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letters.repeat(times);
  }).join('');
}
