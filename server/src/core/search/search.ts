import type { Corpus } from '../corpus/corpus';
import type { CorpusQuotation } from '../corpus/corpusQuotation';
import { createPinyinIndex, type PinyinIndex } from '../pinyin/pinyinIndex';
import { placeOfMatch } from '../rank/matchPlace';
import { normalizeText } from '../text/normalize';
import { type Keyword, parseQuery } from './parseQuery';

export interface SearchResult {
  readonly quotation: CorpusQuotation;
  /** Greater is better; comparable within one query only. */
  readonly score: number;
}

export interface SearchResults {
  /** How many quotations match, those beyond the limit included. */
  readonly total: number;
  readonly results: readonly SearchResult[];
}

/** Quotation id → what finding a keyword there is worth. */
type Worths = Map<number, number>;

const WORTH = {
  text: 100, textStart: 30, textClause: 20, wholeText: 50, perCharacter: 2,
  name: 90, partOfName: 60, theme: 80, partOfTheme: 50,
  syllables: 70, initials: 40, pinyinStart: 20,
} as const;
/** A part of a longer quotation comes after it where both are found alike. */
const PART_PENALTY = 5;

/**
 * The quotations that hold every word of a query, the best first, at most `limit`. A word is found in the text (any run,
 * punctuation and width aside), in speaker, work or themes; `#生态` in themes alone; letters also as pinyin initials or
 * syllables. `习近平 城市`, `csssmt`, `chengshi`, `《论语》`. A word with punctuation that is found nowhere is tried in parts.
 */
export function searchQuotations(corpus: Corpus, query: string, limit: number): SearchResults {
  const keywords = parseQuery(query);
  if (keywords.length === 0) return { total: 0, results: [] };
  const [first, ...others] = keywords.map((keyword) => findKeyword(corpus, keyword));
  const found = others.reduce(intersect, first ?? new Map<number, number>());
  const ranked = [...found].map(([id, worth]) => ({ id, worth: corpus.quotations[id]?.partOf === undefined ? worth : worth - PART_PENALTY }));
  ranked.sort((a, b) => b.worth - a.worth || a.id - b.id);
  const results = ranked.slice(0, Math.max(0, limit)).flatMap(({ id, worth }) => {
    const quotation = corpus.quotations[id];
    return quotation === undefined ? [] : [{ quotation, score: worth }];
  });
  return { total: found.size, results };
}

function findKeyword(corpus: Corpus, keyword: Keyword): Worths {
  switch (keyword.kind) {
    case 'theme': return findInThemes(corpus, keyword.text);
    case 'letters': return union(findAnywhere(corpus, keyword.text), findByPinyin(corpus, keyword.text));
    case 'text': {
      const whole = findAnywhere(corpus, keyword.text);
      if (whole.size > 0) return whole;
      const parts = keyword.parts.length > 0 ? keyword.parts : splitAtNames(corpus, keyword.text);
      const [first, ...others] = parts.map((part) => findAnywhere(corpus, part));
      return others.reduce(intersect, first ?? whole);
    }
  }
}

/** `孔子学而` → 孔子, 学而, where the corpus quotes 孔子. */
function splitAtNames(corpus: Corpus, text: string): readonly string[] {
  const [name] = corpus.names.find(text);
  if (name === undefined || name.end - name.start === text.length) return [];
  return [text.slice(0, name.start), text.slice(name.start, name.end), text.slice(name.end)].filter((part) => part !== '');
}

function findAnywhere(corpus: Corpus, text: string): Worths {
  return union(findInTexts(corpus, text), union(findInNames(corpus, text), findInThemes(corpus, text)));
}

function findInTexts(corpus: Corpus, text: string): Worths {
  const found: Worths = new Map();
  for (const id of corpus.quotationIndex.search(text, Infinity)) {
    const place = placeOfMatch(corpus.quotations[id]?.text ?? '', text, text)?.place;
    const placed = place === 'start' ? WORTH.textStart : place === 'clause' ? WORTH.textClause : 0;
    const whole = corpus.quotationIndex.textOf(id) === text ? WORTH.wholeText : 0;
    found.set(id, WORTH.text + placed + whole + WORTH.perCharacter * Math.min(text.length, 20));
  }
  return found;
}

function findInNames(corpus: Corpus, text: string): Worths {
  const found: Worths = new Map();
  for (const { name, ids } of corpus.names.all) {
    const normalized = normalizeText(name);
    if (!normalized.includes(text)) continue;
    const worth = normalized === text ? WORTH.name : WORTH.partOfName;
    for (const id of ids) found.set(id, Math.max(worth, found.get(id) ?? 0));
  }
  return found;
}

function findInThemes(corpus: Corpus, text: string): Worths {
  const found: Worths = new Map();
  for (const [theme, ids] of themesOf(corpus)) {
    if (!theme.includes(text)) continue;
    const worth = theme === text ? WORTH.theme : WORTH.partOfTheme;
    for (const id of ids) found.set(id, Math.max(worth, found.get(id) ?? 0));
  }
  return found;
}

function findByPinyin(corpus: Corpus, letters: string): Worths {
  const found: Worths = new Map();
  for (const { id, by, atStart } of pinyinOf(corpus).search(letters)) found.set(id, WORTH[by] + (atStart ? WORTH.pinyinStart : 0));
  return found;
}

function union(a: Worths, b: Worths): Worths {
  const all: Worths = new Map(a);
  for (const [id, worth] of b) all.set(id, Math.max(worth, all.get(id) ?? 0));
  return all;
}

function intersect(a: Worths, b: Worths): Worths {
  return new Map([...a].flatMap(([id, worth]) => {
    const other = b.get(id);
    return other === undefined ? [] : [[id, worth + other] as const];
  }));
}

/** Both are needed by a search alone, so the first search that needs them pays for them, once for each corpus. */
const pinyinIndexes = new WeakMap<Corpus, PinyinIndex>();
const themeIndexes = new WeakMap<Corpus, ReadonlyMap<string, readonly number[]>>();

function pinyinOf(corpus: Corpus): PinyinIndex {
  const known = pinyinIndexes.get(corpus);
  if (known !== undefined) return known;
  const created = createPinyinIndex(corpus.quotations.map(({ text }) => text));
  pinyinIndexes.set(corpus, created);
  return created;
}

/** Normalised theme → the ids of its quotations. */
function themesOf(corpus: Corpus): ReadonlyMap<string, readonly number[]> {
  const known = themeIndexes.get(corpus);
  if (known !== undefined) return known;
  const created = new Map<string, number[]>();
  corpus.quotations.forEach(({ themes }, id) => {
    for (const theme of new Set(themes.map((one) => normalizeText(one)))) {
      const ids = created.get(theme);
      if (ids === undefined) created.set(theme, [id]);
      else ids.push(id);
    }
  });
  themeIndexes.set(corpus, created);
  return created;
}
