/** What a character is to a writer of Chinese prose. */
export type CharClass = 'han' | 'cjkPunctuation' | 'latin' | 'digit' | 'space' | 'asciiPunctuation' | 'other';

const HAN = /^[\p{Script=Han}々〇]$/u;
const CJK_PUNCTUATION = /^[\u3001-\u3003\u3008-\u3011\u3014-\u301f\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u2e3a\uffe5～]$/u;

/** Classifies the character that starts at a code point; full-width digits and letters count as `digit` and `latin`. */
export function charClassOf(codePoint: number): CharClass {
  if (codePoint < 0x80) return asciiClassOf(codePoint);
  if (isHan(codePoint)) return 'han';
  if (codePoint >= 0xff10 && codePoint <= 0xff19) return 'digit';
  if ((codePoint >= 0xff21 && codePoint <= 0xff3a) || (codePoint >= 0xff41 && codePoint <= 0xff5a)) return 'latin';
  const char = String.fromCodePoint(codePoint);
  if (CJK_PUNCTUATION.test(char)) return 'cjkPunctuation';
  if (/\s/u.test(char)) return 'space';
  return /\p{Script=Latin}/u.test(char) ? 'latin' : 'other';
}

/** True for a Chinese character of any plane, 〇 and 々 included. */
export function isHan(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  if (codePoint < 0x2e80) return false;
  return HAN.test(String.fromCodePoint(codePoint));
}

function asciiClassOf(codePoint: number): CharClass {
  if (codePoint >= 0x30 && codePoint <= 0x39) return 'digit';
  if ((codePoint >= 0x41 && codePoint <= 0x5a) || (codePoint >= 0x61 && codePoint <= 0x7a)) return 'latin';
  if (codePoint <= 0x20 || codePoint === 0x7f) return 'space';
  return 'asciiPunctuation';
}
