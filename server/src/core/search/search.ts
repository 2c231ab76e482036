import type { Corpus } from '../corpus/corpus';
import type { CorpusQuotation } from '../corpus/corpusQuotation';

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

export function searchQuotations(corpus: Corpus, query: string, limit: number): SearchResults {
  const ids = corpus.quotationIndex.search(query, Infinity);
  return { total: ids.length, results: ids.slice(0, limit).flatMap((id) => corpus.quotations[id] ?? []).map((quotation) => ({ quotation, score: 1 })) };
}
