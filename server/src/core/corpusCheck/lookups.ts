import type { Corpus } from '../corpus/corpus';
import type { Quotation, Term } from '../corpus/entry';
import { finish, type Steps } from '../steps';
import { normalizeText } from '../text/normalize';
import { createNearWordingsInSteps, type FindNearWordings } from './nearWordings';

/** A quotation in one file of the corpus. */
export interface QuotationRow {
  readonly quotation: Quotation;
  /** The file as the corpus spells it. */
  readonly fileUri: string;
  /** Order of the root its file lies under. */
  readonly rank: number;
  /** False for what was extracted from raw material. */
  readonly isCorpusFormat: boolean;
}

/** A term in one file of the corpus. */
export interface TermRow {
  readonly term: Term;
  readonly fileUri: string;
}

/** What the rules ask of the whole corpus. Made once for a snapshot; each table is filled when it is first asked for. */
export interface CorpusLookups {
  /** Every row with a normalised wording, in the order of files and lines. */
  rowsWith(wording: string): readonly QuotationRow[];
  /** Fills the table of `nearWordings` step by step. */
  prepare(): Steps<unknown>;
  /** The wordings that are nearly a normalised one. */
  readonly nearWordings: FindNearWordings;
  /** Every term with a name or alias, normalised. */
  termsCalled(name: string): readonly TermRow[];
  /** Order of the root a file lies under; undefined for a file that is not in the corpus. */
  rankOf(uri: string): number | undefined;
}

export function createCorpusLookups(corpus: Pick<Corpus, 'files' | 'quotationIndex'>): CorpusLookups {
  const rows = lazily(() => groupRows(corpus));
  const terms = lazily(() => groupTerms(corpus));
  let near: FindNearWordings | undefined;
  function* prepare(): Steps<FindNearWordings> {
    return (near ??= yield* createNearWordingsInSteps(corpus.quotationIndex));
  }
  const ranks = lazily(() => new Map(corpus.files.map(({ uri, rank }) => [uri, rank])));
  return {
    rowsWith: (wording) => rows().get(wording) ?? [],
    prepare,
    nearWordings: (wording) => (near ?? finish(prepare()))(wording),
    termsCalled: (name) => terms().get(name) ?? [],
    rankOf: (uri) => ranks().get(uri),
  };
}

/** The names that a term is found by, normalised, its own name first. */
export function callNames(term: Term): readonly string[] {
  return [...new Set([term.name, ...term.aliases].map((name) => normalizeText(name)).filter((name) => name !== ''))];
}

function groupRows({ files }: Pick<Corpus, 'files'>): ReadonlyMap<string, readonly QuotationRow[]> {
  const groups = new Map<string, QuotationRow[]>();
  for (const { uri: fileUri, entries, rank, isCorpusFormat = false } of files) {
    for (const entry of entries) {
      if (entry.kind === 'quotation') addTo(groups, normalizeText(entry.text), { quotation: entry, fileUri, rank, isCorpusFormat });
    }
  }
  return groups;
}

function groupTerms({ files }: Pick<Corpus, 'files'>): ReadonlyMap<string, readonly TermRow[]> {
  const groups = new Map<string, TermRow[]>();
  for (const { uri: fileUri, entries } of files) {
    for (const entry of entries) {
      if (entry.kind === 'term') for (const name of callNames(entry)) addTo(groups, name, { term: entry, fileUri });
    }
  }
  return groups;
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
