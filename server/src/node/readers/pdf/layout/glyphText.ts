/** The characters of a PDF as one would type them. */

/** Letters that look like 汉字 but are the radicals' own code points; U+2F00…2FD5 and a few of U+2E80…2EF3, as producers' fonts map them. */
const RADICALS = /[\u2f00-\u2fd5\u2e9f\u2ef3\uf900-\ufaff\ufb00-\ufb06]/gu;
/** Radicals without a compatibility decomposition, each before the 汉字 that it is (Unicode's EquivalentUnifiedIdeograph). */
const SIMPLIFIED_RADICALS: ReadonlyMap<string, string> = new Map(
  ('⺁厂⺊卜⺛旡⺜日⺝月⺞歹⺠民⺩王⺪疋⺫目⺬示⺻聿⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.match(/../gu) ?? []).map(([radical = '', letter = '']) => [radical, letter]),
);
/** U+2F3E decomposes to 戶, which no simplified text has. */
const SIMPLIFIED = /[\u2e80-\u2ef3]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/gu;
/** Marks of symbol fonts (Wingdings, Symbol) stand at U+F0xx; in front of a line they are bullets. */
const SYMBOLS = /[\uf020-\uf0ff]/gu;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff]/gu;
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/** The text with radicals, compatibility 汉字 and ligatures as plain letters, every narrow blank a space, without invisible and control characters. */
export function toPlainText(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .replace(SYMBOLS, '•')
    .replace(SIMPLIFIED, (radical) => SIMPLIFIED_RADICALS.get(radical) ?? radical.normalize('NFKC'))
    .replace(RADICALS, (letter) => (letter === '\u2f3e' ? '户' : letter.normalize('NFKC')));
}

/** A 汉字, or a mark that is set in a full square or shared with Chinese (quotation marks, dashes). */
const WIDE = '[\\u2e80-\\u303f\\u3041-\\u30ff\\u3105-\\u31bf\\u3220-\\u33ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\uffe0-\\uffe6\\u2014-\\u2026\\u2460-\\u24ff\\u{20000}-\\u{3ffff}·]';
const WIDE_AT_END = new RegExp(`${WIDE}$`, 'u');
const WIDE_AT_START = new RegExp(`^${WIDE}`, 'u');
const WORD_AT_END = /[\p{L}\p{N}%]$/u;
const WORD_AT_START = /^[\p{L}\p{N}]/u;
const BLANK_BETWEEN = new RegExp(`(?<=${WIDE}) (?=${WIDE})|(?<=${WIDE}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=${WIDE})`, 'gu');

/**
 * Whether a blank belongs between two neighbours: none beside a 汉字 or a full-width mark (producers draw them for the looks),
 * one between words of other scripts.
 */
export function takesBlank(before: string, after: string): boolean {
  const isWideBefore = WIDE_AT_END.test(before);
  const isWideAfter = WIDE_AT_START.test(after);
  if (isWideBefore && isWideAfter) return false;
  if (isWideBefore) return !WORD_AT_START.test(after);
  if (isWideAfter) return !WORD_AT_END.test(before);
  return true;
}

/** The text without the single blanks that a producer drew between 汉字, or between a 汉字 and a word or number. */
export function withoutDrawnBlanks(text: string): string {
  return text.includes(' ') ? text.replace(BLANK_BETWEEN, '') : text;
}

/** Joins the end of one line and the start of the next: a word broken by a hyphen is one word, 汉字 touch, words take a blank, figures in Chinese text may break anywhere. */
export function joinWrapped(before: string, after: string): string {
  if (/[a-z]-$/u.test(before) && /^[a-z]/u.test(after)) return before.slice(0, -1) + after;
  if (/-$/u.test(before) || (/[\d.]$/u.test(before) && /^[\d.%]/u.test(after) && /\p{Script=Han}/u.test(before.slice(-60)))) return before + after;
  return takesBlank(before, after) ? `${before} ${after}` : before + after;
}
