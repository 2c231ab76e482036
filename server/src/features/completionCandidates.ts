import type { Corpus } from '../core/corpus/corpus';
import type { CorpusQuotation } from '../core/corpus/corpusQuotation';
import { workNames } from '../core/index/nameIndex';
import { placeOfMatch, type PlacedMatch } from '../core/rank/matchPlace';
import { score } from '../core/rank/score';
import { normalize } from '../core/text/normalize';
import { openMarksOf } from '../core/text/quotationMarks';
import { topicFit, type TopicWord, weighTopicWords } from '../core/rank/topic';
import type { CompletionContext } from './completionContext';
import type { Fragment, NamedAttribution, QuotationQuery } from './completionQuery';

/** One quotation that answers a query. */
export interface Candidate {
  /** Position in the corpus' quotations. */
  readonly id: number;
  readonly quotation: CorpusQuotation;
  /** What of it was typed; undefined in a list. */
  readonly fragment?: Fragment;
  /** Index in the quotation's normal form where the fragment was found, 0 in a list. */
  readonly matchStart: number;
  /** How well it fits the attribution that leads in directly, 0 to 1. */
  readonly attributed: number;
  readonly score: number;
}

/** Quotations looked at for one string: bounds a request whatever the corpus holds. */
const MOST_HITS = 600;
/** The same for what only the end of the typed text matches. */
const MOST_SHORTER_HITS = 200;
/** Quotations of one speaker, or of one topic word, looked at for a list. */
const MOST_LISTED = 300;
/** How far below the quotation that holds it a part comes, at least. */
const BELOW_CONTAINER = 0.01;

/**
 * The quotations that answer a query, the best first; the same for the same corpus, query and topic. Where an attribution
 * leads in and what it names has quotations that fit, nobody else's are offered.
 */
export function quotationCandidates(query: QuotationQuery, context: CompletionContext, corpus: Corpus, topicWords: readonly string[]): readonly Candidate[] {
  const topic = weighTopicWords(topicWords, corpus.quotationIndex);
  const found = query.fragments.length > 0
    ? typedCandidates(query.fragments, context, corpus, topic)
    : listedCandidates(query.attribution, corpus, topic);
  const named = found.filter(({ attributed }) => attributed > 0);
  return sinkParts(named.length > 0 ? named : found, query.fragments.length > 0).sort((a, b) => b.score - a.score || a.id - b.id);
}

function typedCandidates(fragments: readonly Fragment[], context: CompletionContext, corpus: Corpus, topic: readonly TopicWord[]): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  for (const fragment of fragments) {
    const typed = context.before.slice(fragment.start);
    const isLongest = found.size === 0;
    for (const id of corpus.quotationIndex.search(fragment.text, isLongest ? MOST_HITS : MOST_SHORTER_HITS)) {
      const quotation = corpus.quotations[id];
      if (quotation === undefined || found.has(id)) continue;
      const match = placeOfMatch(quotation.text, fragment.text, typed);
      // Little, or less than all that was typed, is worth offering only where it begins a clause.
      if (match === undefined || ((!isLongest || fragment.isSlight) && match.place === 'interior') || !hasMarksOf(context, fragment, quotation, match.index)) continue;
      const attributed = fitOf(quotation, fragment.attribution);
      found.set(id, { id, quotation, fragment, matchStart: match.index, attributed, score: worth(quotation, { corpus, id, topic, match, attributed, matched: fragment.text.length }) });
    }
  }
  return [...found.values()];
}

/** True where the quotation has an opening mark for each open one that the fragment runs across: `树立‘全周期|`. */
function hasMarksOf(context: CompletionContext, fragment: Fragment, quotation: CorpusQuotation, matchStart: number): boolean {
  const crossed = context.openMarks.filter(({ offset }) => offset >= fragment.start);
  if (crossed.length === 0) return true;
  const normalized = normalize(quotation.text);
  const source = quotation.text.slice(normalized.toSource(matchStart), normalized.toSourceEnd(matchStart + fragment.text.length));
  return openMarksOf(source).length === crossed.length;
}

function listedCandidates(attribution: NamedAttribution | undefined, corpus: Corpus, topic: readonly TopicWord[]): readonly Candidate[] {
  const ids = new Set<number>();
  for (const { named } of attribution?.names ?? []) named.ids.slice(0, MOST_LISTED).forEach((id) => ids.add(id));
  for (const { text } of topic) corpus.quotationIndex.search(text, MOST_LISTED).forEach((id) => ids.add(id));
  if (attribution === undefined || attribution.names.length === 0) corpus.quotations.slice(0, MOST_LISTED).forEach((_, id) => ids.add(id));
  return [...ids].flatMap((id) => {
    const quotation = corpus.quotations[id];
    if (quotation === undefined) return [];
    const attributed = fitOf(quotation, attribution);
    return [{ id, quotation, matchStart: 0, attributed, score: worth(quotation, { corpus, id, topic, attributed, matched: 0 }) }];
  });
}

interface Evidence {
  readonly corpus: Corpus;
  readonly id: number;
  readonly topic: readonly TopicWord[];
  readonly match?: PlacedMatch;
  readonly attributed: number;
  readonly matched: number;
}

function worth(quotation: CorpusQuotation, evidence: Evidence): number {
  const text = evidence.corpus.quotationIndex.textOf(evidence.id);
  return score({
    matched: evidence.matched,
    place: evidence.match?.place ?? 'interior',
    isExact: evidence.match?.isExact ?? false,
    attribution: evidence.attributed,
    topic: topicFit(evidence.topic, text, quotation.themes),
    verification: quotation.verification,
    length: quotation.text.length,
  });
}

function fitOf(quotation: CorpusQuotation, attribution: NamedAttribution | undefined): number {
  if (attribution === undefined) return 0;
  const { names, isOldSaying } = attribution;
  const works = workNames(quotation.work);
  const named = names.filter(({ named: { kind, name } }) => (kind === 'speaker' ? quotation.speaker === name : works.includes(name)));
  const isFromBook = quotation.work !== undefined && quotation.date === undefined && quotation.occasion === undefined;
  return Math.max(0, ...named.map(({ weight }) => weight), isOldSaying && isFromBook ? 0.5 : 0);
}

/** Keeps a part below the quotation that holds it; a list of quotations leaves it out. */
function sinkParts(candidates: readonly Candidate[], keepParts: boolean): Candidate[] {
  const settled = new Map<string, Candidate>();
  // The longest first, so that a container is settled before its parts.
  for (const candidate of [...candidates].sort((a, b) => b.quotation.text.length - a.quotation.text.length || a.id - b.id)) {
    const container = candidate.quotation.partOf === undefined ? undefined : settled.get(candidate.quotation.partOf);
    if (container === undefined) settled.set(candidate.quotation.id, candidate);
    else if (keepParts) settled.set(candidate.quotation.id, { ...candidate, score: Math.min(candidate.score, container.score - BELOW_CONTAINER) });
  }
  return [...settled.values()];
}
