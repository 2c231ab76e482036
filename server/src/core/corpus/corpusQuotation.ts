import type { EntrySource, Quotation } from './entry';

/** A quotation as the whole corpus knows it: one for all places it was read in. */
export interface CorpusQuotation extends Quotation {
  /** Every place it was read in, the best first; `source` is the first of them. */
  readonly sources: readonly EntrySource[];
}
