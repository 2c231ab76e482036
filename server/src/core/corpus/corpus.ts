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
  /** The user's own before the bundled ones: those of a later root come first. */
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
  const ranked = inStaticRank(merged);
  const quotationIndex = createQuotationIndex(ranked.map((quotation) => normalizeText(quotation.text)));
  const quotations = linkParts(ranked, quotationIndex, aliases);
  const terms = mergeTerms(entries);
  const frameworks = laterRootsFirst(mergeById(entries, 'framework'), ordered);
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

function laterRootsFirst<T extends Entry>(entries: readonly T[], files: readonly CorpusFile[]): readonly T[] {
  const ranks = new Map(files.map(({ uri, rank }) => [uri, rank]));
  return [...entries].sort((a, b) => (ranks.get(b.source.uri) ?? 0) - (ranks.get(a.source.uri) ?? 0));
}

/** Longer quotations are all alike in rank; it keeps length below the more telling digits of a key. */
const MOST_LENGTH = 9999;

/** Quotations by what the corpus alone can say of their worth: how far checked, whether they say where or when, then shorter first. */
function inStaticRank(quotations: readonly CorpusQuotation[]): readonly CorpusQuotation[] {
  const keyed = quotations.map((quotation) => ({ quotation, key: staticKeyOf(quotation) }));
  keyed.sort((a, b) => a.key - b.key || compare(a.quotation.text, b.quotation.text) || compare(a.quotation.id, b.quotation.id));
  return keyed.map(({ quotation }) => quotation);
}

function staticKeyOf(quotation: CorpusQuotation): number {
  const checked = 2 * VERIFICATION_ORDER[quotation.verification] + (isPlaced(quotation) ? 0 : 1);
  return checked * (MOST_LENGTH + 1) + Math.min(quotation.text.length, MOST_LENGTH);
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
