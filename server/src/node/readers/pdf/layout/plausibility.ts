import { type Glyphs, type Page } from './page';

/** A font's text is judged by its own characters; fewer prove nothing. */
const FEWEST = 12;
const MAX_FOREIGN_SHARE = 0.3;
const FEWEST_HAN = 30;
const MIN_COMMON_SHARE = 0.4;
/** A symbol font (bullets, ticks) has few different marks. */
const FEW_SYMBOLS = 12;

/** Scripts and marks that Chinese study material is written in; what a font without a mapping gives lies mostly outside. */
const EXPECTED = /[\x20-\x7e\u00a0-\u017f\u02c6-\u02dd\u0391-\u03c9\u0401-\u0451\u1ea0-\u1eff\u2000-\u206f\u20ac\u2100-\u22ff\u2300-\u27bf\u2e80-\u2fd5\u3000-\u30ff\u3105-\u312f\u31c0-\u33ff\u3400-\u9fff\uf900-\ufaff\ufb00-\ufb06\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}\u{1f000}-\u{1faff}\s]/u;

/** The fonts whose codes cannot be read as letters: private-use, control or foreign characters, or 汉字 as if drawn by lot. */
export function garbledFonts(pages: readonly Page[]): ReadonlySet<string> {
  const samples = new Map<string, string[]>();
  for (const { glyphs } of pages) for (const own of glyphs) addSample(samples, own);
  return new Set([...samples].filter(([, texts]) => isGarbled(texts.join(''))).map(([font]) => font));
}

/** At most so many pieces of each font are looked at. */
const SAMPLE = 2000;

function addSample(samples: Map<string, string[]>, own: Glyphs): void {
  const texts = samples.get(own.font) ?? [];
  samples.set(own.font, texts);
  if (texts.length < SAMPLE) texts.push(own.text.slice(0, 1000));
}

/** True where a text of some length is no writing; see `garbledFonts`. */
export function isGarbled(text: string): boolean {
  const letters = [...text].filter((letter) => letter.trim() !== '');
  if (letters.length < FEWEST) return false;
  const foreign = letters.filter((letter) => !EXPECTED.test(letter));
  const isSymbolFont = foreign.every((letter) => letter >= '\uf020' && letter <= '\uf0ff') && new Set(foreign).size <= FEW_SYMBOLS;
  if (foreign.length > letters.length * MAX_FOREIGN_SHARE) return !isSymbolFont;
  const han = letters.filter((letter) => letter >= '\u4e00' && letter <= '\u9fff');
  return han.length >= FEWEST_HAN && han.filter((letter) => COMMON.has(letter)).length < han.length * MIN_COMMON_SHARE;
}

/** The 6,763 汉字 of GB 2312 (rows 16 to 87): nearly all of any simplified text, over half of a traditional one, a third of all code points. */
const COMMON: ReadonlySet<string> = new Set(commonHan());

function commonHan(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
