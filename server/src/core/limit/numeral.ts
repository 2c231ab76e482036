const HAN_DIGITS: ReadonlyMap<string, number> = new Map(Object.entries({
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}));
const HAN_UNITS: ReadonlyMap<string, number> = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000, 万: 10000 }));

/**
 * The whole number a numeral stands for: `1000`, `1,000`, `1.2千`, `一千二百`, `一千二` (1200), `千` (1000), half-width
 * digits only; undefined for anything else, such as `三四百`.
 */
export function parseNumeral(numeral: string): number | undefined {
  const arabic = /^(\d{1,3}(?:[,，]\d{3})+|\d+(?:\.\d+)?)([百千万]?)$/.exec(numeral);
  if (arabic === null) return parseHanNumeral(numeral);
  const value = Number((arabic[1] ?? '').replace(/[,，]/g, '')) * (HAN_UNITS.get(arabic[2] ?? '') ?? 1);
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isInteger(rounded) ? rounded : undefined;
}

function parseHanNumeral(numeral: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  let afterZero = false;
  for (const char of numeral) {
    const value = HAN_DIGITS.get(char);
    const unit = HAN_UNITS.get(char);
    if (value === 0) {
      if (digit !== undefined) return undefined;
      afterZero = true;
    } else if (value !== undefined) {
      if (digit !== undefined) return undefined;
      digit = value;
    } else if (unit !== undefined && unit < lastUnit) {
      if (digit === undefined && total > 0) return undefined;
      total += (digit ?? 1) * unit;
      digit = undefined;
      afterZero = false;
      lastUnit = unit;
    } else {
      return undefined;
    }
  }
  if (digit === undefined) return total > 0 ? total : undefined;
  // 一千二 is 1200, 一千零二 is 1002.
  const place = !afterZero && lastUnit !== Infinity && lastUnit > 10 ? lastUnit / 10 : 1;
  return total + digit * place;
}
