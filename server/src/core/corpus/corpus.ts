import { createNameIndex, type NameIndex } from '../index/nameIndex';
import { createQuotationIndex, type QuotationIndex } from '../index/quotationIndex';
import { createTermIndex, type TermIndex } from '../index/termIndex';
import { normalizeText } from '../text/normalize';
import type { CorpusQuotation } from './corpusQuotation';
import type { Entry, Framework, ModelEssay, Question, Quotation, Term } from './entry';
import { idOfRow } from './entryId';
import { mergeById, mergeTerms } from './mergeEntries';
import { mergeQuotations } from './mergeQuotations';
import { linkParts } from './linkParts';
import { VERIFICATION_ORDER } from './verificationOrder';

/** What one corpus file holds. */
export interface CorpusFile {
  readonly uri: string;
  readonly title: string;
  /** Order of the root it lies under: an entry of a later root replaces the entry of an earlier one with the same id. */
  readonly rank: number;
  readonly entries: readonly Entry[];
}

/** Everything known at one moment; never changed, only replaced by the next revision. */
export interface Corpus {
  readonly revision: number;
  readonly files: readonly CorpusFile[];
  /** In rank order: the position of a quotation here is its id in `quotationIndex` and `names`. */
  readonly quotations: readonly CorpusQuotation[];
  readonly terms: readonly Term[];
  readonly frameworks: readonly Framework[];
  readonly questions: readonly Question[];
  readonly essays: readonly ModelEssay[];
  readonly quotationIndex: QuotationIndex;
  readonly termIndex: TermIndex<Term>;
  /** Speakers and works of the quotations, found in running text. */
  readonly names: NameIndex;
  /** The entry with an id; also by the id of an entry that was merged into it, or of a row of it (`rowId`). */
  entry(id: string): Exclude<Entry, Quotation> | CorpusQuotation | undefined;
}

/**
 * Builds a corpus from its files, the same for any order of them. Quotations with the same wording and speaker become one
 * (`mergeQuotations`), parts are linked to the quotation that holds them (`linkParts`), the rest merge by id.
 */
export function buildCorpus(files: readonly CorpusFile[], revision: number): Corpus {
  const ordered = [...files].sort((a, b) => a.rank - b.rank || compare(a.uri, b.uri));
  const entries = ordered.flatMap((file) => file.entries.map((entry) => ({ entry, rank: file.rank })));
  const { quotations: merged, aliases } = mergeQuotations(entries);
  const ranked = [...merged].sort(byStaticRank);
  const quotationIndex = createQuotationIndex(ranked.map((quotation) => normalizeText(quotation.text)));
  const quotations = linkParts(ranked, quotationIndex, aliases);
  const terms = mergeTerms(entries);
  const frameworks = mergeById(entries, 'framework');
  const questions = mergeById(entries, 'question');
  const essays = mergeById(entries, 'essay');
  const byId = new Map([...quotations, ...terms, ...frameworks, ...questions, ...essays].map((entry) => [entry.id, entry]));
  return {
    revision, files: ordered, quotations, terms, frameworks, questions, essays, quotationIndex,
    termIndex: createTermIndex(terms.flatMap((term) => [term.name, ...term.aliases].map((name) => ({ name, value: term })))),
    names: createNameIndex(quotations),
    entry: (id) => byId.get(aliases.get(idOfRow(id)) ?? idOfRow(id)),
  };
}

/** What the corpus alone can say of worth: how far it was checked, whether it says where or when, then shorter first. */
function byStaticRank(a: CorpusQuotation, b: CorpusQuotation): number {
  return VERIFICATION_ORDER[a.verification] - VERIFICATION_ORDER[b.verification]
    || Number(isPlaced(b)) - Number(isPlaced(a))
    || a.text.length - b.text.length
    || compare(a.text, b.text)
    || compare(a.id, b.id);
}

function isPlaced(quotation: Quotation): boolean {
  return quotation.date !== undefined || quotation.work !== undefined || quotation.occasion !== undefined;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A corpus without files. */
export const EMPTY_CORPUS: Corpus = buildCorpus([], 0);
