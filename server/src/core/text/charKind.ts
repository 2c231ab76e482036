import { charClassOf } from './charClass';

/**
 * What a character is to a counter: `han` and `wide` (marks, kana, hangul, full-width forms, symbols) fill a cell and are
 * a word each; `narrow` ones (Latin letters, half-width digits and marks) share cells and make words as runs; `symbol`
 * (emoji and the like) fills a cell and makes words as runs; `space` separates; `invisible` joins its neighbours.
 */
export const CharKind = { unknown: 0, han: 1, wide: 2, narrow: 3, symbol: 4, space: 5, invisible: 6 } as const;
export type CharKind = (typeof CharKind)[keyof typeof CharKind];

/** Kinds of the characters of the basic plane, filled in as they are met. */
const table = new Uint8Array(0x10000);

/** The kind of one UTF-16 code unit of the basic plane; surrogates are `symbol`, see `kindOfCodePoint`. */
export function kindOfCharCode(code: number): CharKind {
  const known = table[code] ?? 0;
  if (known !== CharKind.unknown) return known as CharKind;
  const kind = kindOfCodePoint(code);
  table[code] = kind;
  return kind;
}

/** The kind of any code point. */
export function kindOfCodePoint(codePoint: number): CharKind {
  if (isInvisible(codePoint)) return CharKind.invisible;
  const charClass = charClassOf(codePoint);
  if (charClass === 'han') return CharKind.han;
  if (charClass === 'space' || codePoint === 0x85) return CharKind.space;
  if (charClass === 'cjkPunctuation' || isWide(codePoint)) return CharKind.wide;
  return codePoint >= 0x10000 || (codePoint >= 0xd800 && codePoint <= 0xf8ff) ? CharKind.symbol : CharKind.narrow;
}

/** Ranges of characters that fill a cell of their own, beside Chinese characters and marks (after UAX #11, W and A). */
const WIDE_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], [0x2013, 0x2013], [0x2015, 0x2027], [0x2030, 0x205e], [0x2100, 0x27bf], [0x2900, 0x2bff], [0x2e00, 0x33ff], [0xa960, 0xa97f],
  [0xac00, 0xd7a3], [0xfe10, 0xfe1f], [0xfe30, 0xfe6f], [0xff01, 0xff60], [0xffe0, 0xffe6],
];
/** § ° ± × ÷: in Chinese type as wide as a character (××市). */
const WIDE_LATIN: ReadonlySet<number> = new Set([0xa7, 0xb0, 0xb1, 0xd7, 0xf7]);

function isWide(codePoint: number): boolean {
  return WIDE_LATIN.has(codePoint) || WIDE_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const COMBINING = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u;

/** Combining marks, variation selectors, joiners, skin tones, jamo that end a syllable: part of the character before. */
function isInvisible(codePoint: number): boolean {
  if (codePoint < 0xa0) return (codePoint < 0x20 && !(codePoint >= 9 && codePoint <= 13)) || (codePoint >= 0x7f && codePoint !== 0x85);
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return false;
  if ((codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)) return true;
  return codePoint === 0x200b || COMBINING.test(String.fromCodePoint(codePoint));
}
