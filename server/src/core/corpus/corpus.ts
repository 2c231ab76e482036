import { createNameIndexInSteps, type NameIndex } from '../index/nameIndex';
import { createQuotationIndexInSteps, type QuotationIndex } from '../index/quotationIndex';
import { createTermIndex, type TermIndex } from '../index/termIndex';
import { finish, forEachInSteps, mapInSteps, sortInSteps, type Steps } from '../steps';
import { normalizeText } from '../text/normalize';
import type { CorpusQuotation } from './corpusQuotation';
import type { Entry, Framework, ModelEssay, Question, Quotation, Term } from './entry';
import { idOfRow } from './entryId';
import { mergeById, mergeTerms, type RankedEntry } from './mergeEntries';
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
  /** True for a file in the corpus format, which its owner keeps; raw material is what others wrote. */
  readonly isCorpusFormat?: boolean;
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

/** Builds a corpus from its files in one go; see `buildCorpusInSteps`. */
export function buildCorpus(files: readonly CorpusFile[], revision: number): Corpus {
  return finish(buildCorpusInSteps(files, revision));
}

/**
 * Builds a corpus from its files, the same for any order of them, step by step. Quotations with the same wording and speaker
 * become one (`mergeQuotations`), parts are linked to the quotation that holds them (`linkParts`), the rest merge by id.
 */
export function* buildCorpusInSteps(files: readonly CorpusFile[], revision: number): Steps<Corpus> {
  const ordered = [...files].sort((a, b) => a.rank - b.rank || compare(a.uri, b.uri));
  const { quoted, others } = yield* splitByKind(ordered);
  const { quotations: merged, aliases } = yield* mergeQuotations(quoted);
  const ranked = yield* inStaticRank(merged);
  const quotationIndex = yield* createQuotationIndexInSteps(yield* mapInSteps(ranked, (quotation) => normalizeText(quotation.text)));
  const quotations = yield* linkParts(ranked, quotationIndex, aliases);
  const terms = mergeTerms(others);
  const frameworks = laterRootsFirst(mergeById(others, 'framework'), ordered);
  const questions = mergeById(others, 'question');
  const essays = mergeById(others, 'essay');
  yield;
  const byId = new Map<string, Exclude<Entry, Quotation> | CorpusQuotation>();
  yield* forEachInSteps<Exclude<Entry, Quotation> | CorpusQuotation>([...quotations, ...terms, ...frameworks, ...questions, ...essays], (entry) => void byId.set(entry.id, entry), 4096);
  const names = yield* createNameIndexInSteps(quotations);
  return {
    revision, files: ordered, quotations, terms, frameworks, questions, essays, quotationIndex,
    termIndex: createTermIndex(terms.flatMap((term) => [term.name, ...term.aliases].map((name) => ({ name, value: term })))),
    names,
    entry: (id) => byId.get(aliases.get(idOfRow(id)) ?? idOfRow(id)),
  };
}

interface SplitEntries {
  readonly quoted: readonly RankedEntry[];
  readonly others: readonly RankedEntry[];
}

function* splitByKind(files: readonly CorpusFile[]): Steps<SplitEntries> {
  const quoted: RankedEntry[] = [];
  const others: RankedEntry[] = [];
  for (const { entries, rank } of files) {
    yield* forEachInSteps(entries, (entry) => void (entry.kind === 'quotation' ? quoted : others).push({ entry, rank }), 4096);
  }
  return { quoted, others };
}

function laterRootsFirst<T extends Entry>(entries: readonly T[], files: readonly CorpusFile[]): readonly T[] {
  const ranks = new Map(files.map(({ uri, rank }) => [uri, rank]));
  return [...entries].sort((a, b) => (ranks.get(b.source.uri) ?? 0) - (ranks.get(a.source.uri) ?? 0));
}

/** Longer quotations are all alike in rank; it keeps length below the more telling digits of a key. */
const MOST_LENGTH = 9999;

/** Quotations by what the corpus alone can say of their worth: how far checked, whether they say where or when, then shorter first. */
function* inStaticRank(quotations: readonly CorpusQuotation[]): Steps<readonly CorpusQuotation[]> {
  const keyed = yield* mapInSteps(quotations, (quotation) => ({ quotation, key: staticKeyOf(quotation) }), 4096);
  const sorted = yield* sortInSteps(keyed, (a, b) => a.key - b.key || compare(a.quotation.text, b.quotation.text) || compare(a.quotation.id, b.quotation.id));
  return yield* mapInSteps(sorted, ({ quotation }) => quotation, 4096);
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
