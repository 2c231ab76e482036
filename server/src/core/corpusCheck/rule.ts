import type { Quotation } from '../corpus/entry';
import { normalizeText } from '../text/normalize';
import type { CheckedEntry, CheckedFile } from './checkedFile';
import type { Finding } from './finding';
import { callNames, type CorpusLookups, type QuotationRow, type TermRow } from './lookups';

/** What a rule is given: the file as it is now, and the corpus it belongs to, which may still hold an older reading of it. */
export interface RuleInput {
  readonly file: CheckedFile;
  readonly corpus: CorpusLookups;
  /** Every other place with a normalised wording: of other files by the corpus, of this one as it is now. */
  readonly rowsWith: (wording: string) => readonly QuotationRow[];
  readonly termsCalled: (name: string) => readonly TermRow[];
}

/** Looks at the file as a whole. */
export type FileRule = (input: RuleInput) => readonly Finding[];
/** Looks at one entry. */
export type EntryRule = (checked: CheckedEntry, input: RuleInput) => readonly Finding[];
/** Looks at one quotation. */
export type QuotationRule = (checked: CheckedQuotation, input: RuleInput) => readonly Finding[];

export interface CheckedQuotation extends CheckedEntry {
  readonly entry: Quotation;
  /** The normalised text. */
  readonly wording: string;
}

/** An entry as a quotation with its wording; undefined for one of another kind. */
export function toQuotation(checked: CheckedEntry): CheckedQuotation | undefined {
  const { entry } = checked;
  return entry.kind === 'quotation' ? { ...checked, entry, wording: normalizeText(entry.text) } : undefined;
}

/** Joins a file with its corpus; what the corpus remembers of the file itself is left out. */
export function toRuleInput(file: CheckedFile, corpus: CorpusLookups): RuleInput {
  const quotations = file.entries.flatMap((checked) => toQuotation(checked) ?? []);
  const rank = corpus.rankOf(file.uri) ?? Infinity;
  const own = groupBy(quotations, ({ wording }) => wording);
  const terms = file.entries.flatMap(({ entry }) => (entry.kind === 'term' ? callNames(entry).map((name) => ({ name, entry })) : []));
  const ownTerms = groupBy(terms, ({ name }) => name);
  const ofOthers = ({ fileUri }: { readonly fileUri: string }): boolean => fileUri !== file.uri;
  return {
    file, corpus,
    rowsWith: (wording) => [
      ...corpus.rowsWith(wording).filter(ofOthers),
      ...(own.get(wording) ?? []).map(({ entry }) => ({ quotation: entry, fileUri: file.uri, rank, isCorpusFormat: true })),
    ],
    termsCalled: (name) => [
      ...corpus.termsCalled(name).filter(ofOthers),
      ...(ownTerms.get(name) ?? []).map(({ entry }) => ({ term: entry, fileUri: file.uri })),
    ],
  };
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
