import { pinyin } from 'pinyin-pro';
import { createQuotationIndex, type QuotationIndex } from '../index/quotationIndex';
import { splitSyllables } from './splitSyllables';

/** How a text answers letters: by the initials of its characters, or by their whole syllables. */
export interface PinyinMatch {
  readonly id: number;
  readonly by: 'initials' | 'syllables';
  /** True where the match begins the text. */
  readonly atStart: boolean;
}

/** Finds texts by pinyin typed without tones or blanks. Ids are positions in the list given. */
export interface PinyinIndex {
  /** The texts that hold `letters` (a–z) as initials or as syllables, the last of which may be unfinished; one match a text. */
  search(letters: string): readonly PinyinMatch[];
}

/** Nobody types on to the thousandth syllable; it bounds the work on a corpus file gone wrong. */
const LONGEST_READING = 1000;
/** Initials shorter than this hit everywhere. */
const FEWEST_INITIALS = 2;

/**
 * Builds a pinyin index over texts; readings are pinyin-pro's, which knows words (重要 zhong, 重复 chong). It takes about a
 * second for 50,000 quotations, so it is built at the first pinyin query.
 */
export function createPinyinIndex(texts: readonly string[]): PinyinIndex {
  const ids = new Map<string, number>();
  const readings = texts.map((text) => readingOf(text));
  const units = readings.map((syllables) => syllables.map((syllable) => {
    const known = ids.get(syllable) ?? ids.size + 1;
    ids.set(syllable, known);
    return String.fromCharCode(known);
  }).join(''));
  const initials = createQuotationIndex(readings.map((syllables) => syllables.map((syllable) => syllable[0] ?? '').join('')));
  return new SyllableIndex(initials, createQuotationIndex(units), ids);
}

/** One syllable for each character that has one, letters and digits as they are, punctuation left out. */
function readingOf(text: string): readonly string[] {
  return pinyin(text.slice(0, LONGEST_READING), { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase())
    .filter((syllable) => /^[a-z0-9]+$/u.test(syllable));
}

class SyllableIndex implements PinyinIndex {
  readonly #initials: QuotationIndex;
  readonly #syllables: QuotationIndex;
  /** Syllable → the unit that stands for it. */
  readonly #ids: ReadonlyMap<string, number>;

  constructor(initials: QuotationIndex, syllables: QuotationIndex, ids: ReadonlyMap<string, number>) {
    this.#initials = initials;
    this.#syllables = syllables;
    this.#ids = ids;
  }

  search(letters: string): readonly PinyinMatch[] {
    const query = letters.toLowerCase().replace(/[^a-z]/gu, '');
    const found = new Map<number, PinyinMatch>();
    for (const match of this.#bySyllables(query)) if (!found.get(match.id)?.atStart) found.set(match.id, match);
    if (query.length >= FEWEST_INITIALS) {
      for (const id of this.#initials.search(query, Infinity)) {
        if (!found.has(id)) found.set(id, { id, by: 'initials', atStart: this.#initials.textOf(id).startsWith(query) });
      }
    }
    return [...found.values()];
  }

  #bySyllables(query: string): readonly PinyinMatch[] {
    const syllables = [...this.#ids.keys()];
    return splitSyllables(query, this.#ids).flatMap(({ whole, rest }) => {
      const prefix = whole.map((syllable) => String.fromCharCode(this.#ids.get(syllable) ?? 0)).join('');
      const endings = rest === '' ? [''] : syllables.filter((syllable) => syllable.startsWith(rest)).map((syllable) => String.fromCharCode(this.#ids.get(syllable) ?? 0));
      if (prefix === '') return [];
      return endings.flatMap((ending) => this.#matches(prefix + ending));
    });
  }

  #matches(units: string): readonly PinyinMatch[] {
    return this.#syllables.search(units, Infinity).map((id) => ({ id, by: 'syllables' as const, atStart: this.#syllables.textOf(id).startsWith(units) }));
  }
}
