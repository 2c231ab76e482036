const DIGITS = '〇一二三四五六七八九';
const COUNTING: ChineseNumerals = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], tenThousand: '万' };
const LEGAL_SIMPLIFIED: ChineseNumerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '万' };
const LEGAL_TRADITIONAL: ChineseNumerals = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '萬' };
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const;

interface ChineseNumerals {
  readonly digits: string;
  readonly units: readonly string[];
  readonly tenThousand: string;
}

/** The formats (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat) that are more than a decimal number. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: (value) => chinese(value, COUNTING),
  chineseCountingThousand: (value) => chinese(value, COUNTING),
  japaneseCounting: (value) => chinese(value, COUNTING),
  taiwaneseCounting: (value) => chinese(value, COUNTING),
  taiwaneseCountingThousand: (value) => chinese(value, COUNTING),
  ideographDigital: (value) => digitByDigit(value, DIGITS),
  taiwaneseDigital: (value) => digitByDigit(value, `○${DIGITS.slice(1)}`),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, DIGITS),
  chineseLegalSimplified: (value) => chinese(value, LEGAL_SIMPLIFIED),
  ideographLegalTraditional: (value) => chinese(value, LEGAL_TRADITIONAL),
  japaneseLegal: (value) => chinese(value, LEGAL_TRADITIONAL),
  ideographTraditional: (value) => oneOf(STEMS, value),
  ideographZodiac: (value) => oneOf(BRANCHES, value),
  ideographZodiacTraditional: (value) => (value <= 60 ? oneOfCycle(STEMS, value) + oneOfCycle(BRANCHES, value) : String(value)),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  decimalFullWidth: (value) => digitByDigit(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => digitByDigit(value, '０１２３４５６７８９'),
  numberInDash: (value) => `- ${value} -`,
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  hex: (value) => value.toString(16).toUpperCase(),
};

/**
 * Writes a list number (a whole number from 0) as Word does in that format (`padded3`: of three digits); formats of other languages and values that a format
 * has no sign for come out decimal.
 * @example formatNumber(12, 'chineseCounting') // '十二'
 */
export function formatNumber(value: number, format: string): string {
  const padded = /^padded(\d+)$/u.exec(format)?.[1];
  if (padded !== undefined) return String(value).padStart(Number(padded), '0');
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined) ?? String(value);
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

function oneOf(signs: string, value: number): string {
  return signs[value - 1] ?? String(value);
}

function oneOfCycle(signs: string, value: number): string {
  return value < 1 ? '' : signs[(value - 1) % signs.length] ?? '';
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);
}

/** Word doubles the letter after Z: 27 is AA, 28 BB. */
function letters(value: number): string {
  const repeats = Math.floor((value - 1) / 26) + 1;
  return value < 1 || repeats > 30 ? String(value) : String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(repeats);
}

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let text = '';
  let rest = value;
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** 十, 二十一, 一百零三, 一万零五十; beyond a hundred million decimal. */
function chinese(value: number, { digits, units, tenThousand }: ChineseNumerals): string {
  if (value === 0) return digits[0] ?? '';
  if (value >= 100_000_000) return String(value);
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? digits[0] ?? '' : '';
  const text = (high > 0 ? belowTenThousand(high, digits, units) + tenThousand : '') + gap + belowTenThousand(low, digits, units);
  return value >= 10 && value < 20 && units[1] === '十' ? text.slice(1) : text;
}

function belowTenThousand(value: number, digits: string, units: readonly string[]): string {
  let text = '';
  let zeros = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zeros = text !== '';
      continue;
    }
    text += (zeros ? digits[0] ?? '' : '') + (digits[digit] ?? '') + (units[place] ?? '');
    zeros = false;
  }
  return text;
}
