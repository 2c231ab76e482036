import { normalizeText } from '../text/normalize';

/** One word of a search; all words of a query must be found. */
export interface Keyword {
  /** `theme` for `#生态`, `letters` for pinyin or Latin text, `text` for anything else. */
  readonly kind: 'text' | 'theme' | 'letters';
  /** Normalised. */
  readonly text: string;
  /** Its parts between punctuation, where it has more than one: `城市、民生` is looked for as a whole first. */
  readonly parts: readonly string[];
}

/** Splits a query at blanks of either width; what holds neither letter nor Han is left out. */
export function parseQuery(query: string): readonly Keyword[] {
  return query.split(/\s+/u).flatMap((word): readonly Keyword[] => {
    const text = normalizeText(word);
    if (text === '') return [];
    if (/^[#＃]/u.test(word)) return [{ kind: 'theme', text, parts: [] }];
    if (/^[a-z]+$/u.test(text)) return [{ kind: 'letters', text, parts: [] }];
    const parts = word.split(/[\p{P}\p{S}]+/u).map((part) => normalizeText(part)).filter((part) => part !== '');
    return [{ kind: 'text', text, parts: parts.length > 1 ? parts : [] }];
  });
}
