import { type Span } from '../text/span';
import { parseNumeral } from './numeral';

/** One figure with 字 in a text, as found, before it is known whether it states a requirement. */
export interface Figure {
  readonly span: Span;
  readonly low: number;
  /** The second figure of a range, or `low`. */
  readonly high: number;
  readonly isRange: boolean;
  /** The share of `±10%` or the figure of `±100`, where one is written. */
  readonly spread?: { readonly value: number; readonly percent: boolean };
  /** False where 字数 before the figure stands for the unit (字数不超过300). */
  readonly hasUnit: boolean;
}

const ARABIC = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d{1,6}(?:\.\d{1,2})?(?!\d)[百千万]?)`;
const HAN = '[零〇一二两三四五六七八九十百千万]{1,10}';
const NUMERAL = `(?<![\\d.零〇一二两三四五六七八九十百千万])(${ARABIC}|${HAN})`;
const GAP = String.raw`[ \t\u3000]{0,4}`;
const DASH = String.raw`(?:[-‐‑‒–—―−~～〜∼﹣－]{1,2}|至|到)`;
// 字符, 字样, 字数, 字段 and the like are words of their own.
const UNIT = `(?:个?(?:汉字|字))(?![符样数节体形典母号面迹词眼库帖画旗])`;
const SECOND = `(?:${GAP}(?:个?字)?${GAP}${DASH}${GAP}(${ARABIC}|${HAN}))?`;
const PERCENT = String.raw`(?:[（(]?(?:±|\+/-|正负|上下浮动|浮动)${GAP}(\d{1,4})${GAP}(%|％)?[）)]?)?`;
const FIGURE = new RegExp(`${NUMERAL}${SECOND}${GAP}${PERCENT.replace('[（(]?', '')}${GAP}(${UNIT})?${PERCENT}`, 'gu');

/** Every number of a text that 字 follows, or that may stand after 字数 without one; in order, not overlapping. */
export function findFigures(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const low = parseNumeral(match[1] ?? '');
    const second = match[2];
    const high = second === undefined ? low : parseNumeral(second);
    if (low === undefined || high === undefined) continue;
    const spread = match[3] ?? match[6];
    figures.push({
      span: { start: match.index, end: match.index + match[0].trimEnd().length },
      low: second === undefined ? low : scaleLow(low, match[1] ?? '', second),
      high,
      isRange: second !== undefined,
      hasUnit: match[5] !== undefined,
      ...(spread === undefined ? {} : { spread: { value: Number(spread), percent: (match[4] ?? match[7]) !== undefined } }),
    });
  }
  return figures;
}

/** 八到九百 and 1-2千 say the unit once: the first figure shares it. */
function scaleLow(low: number, first: string, second: string): number {
  const unit = /[百千万]$/.exec(second)?.[0];
  if (unit === undefined || /[十百千万]/.test(first)) return low;
  return low < 10 ? low * (parseNumeral(unit) ?? 1) : low;
}
