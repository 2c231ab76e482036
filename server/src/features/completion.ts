import { type CompletionItem, type CompletionList, MarkupKind } from 'vscode-languageserver-types';
import type { Corpus } from '../core/corpus/corpus';
import type { Draft } from '../core/markdown/draft';
import { USED_PENALTY } from '../core/rank/score';
import type { Settings } from '../core/settings/settingsTable';
import { type Candidate, quotationCandidates } from './completionCandidates';
import { completionContextAt, type CompletionContext } from './completionContext';
import { type CompletionData, type RankedCandidate, toFrameworkItem, toQuotationItems } from './completionItems';
import { quotationQueryAt, type QuotationQuery } from './completionQuery';
import { frameworkRequestAt, frameworkSnippet, requestedFrameworks, snippetOptionsAt } from './frameworkSnippet';
import { renderFramework, renderQuotation } from './render';
import { isUsedInDraft } from './usedQuotations';

export interface CompletionInput {
  readonly corpus: Corpus;
  readonly draft: Draft;
  /** UTF-16 offset of the cursor in the draft. */
  readonly offset: number;
  /** The character that opened the list by itself, as LSP gives it. */
  readonly triggerCharacter?: string;
  /** True where the user asked for the list (Ctrl+Space). */
  readonly explicit: boolean;
  readonly settings: Settings;
  /** Words of the question, the heading and the paragraph, for ranking; the most telling first. */
  readonly topicWords: readonly string[];
}

/**
 * What may be written at a cursor: quotations that hold the text just typed or fit the attribution before it, and, on a
 * line that asks for them, outline frameworks. Always incomplete, so that the client asks again after each character.
 * `我们知道，城市是生命|` → the whole quotation in place of 城市是生命.
 */
export function completionAt(input: CompletionInput): CompletionList {
  const context = completionContextAt(input.draft, input.offset);
  const items = context === undefined ? [] : [...frameworkItems(context, input), ...quotationItems(context, input)];
  return { isIncomplete: true, items };
}

/** Adds an item's documentation from the corpus of the moment; an item whose entry is gone comes back as it is. */
export function resolveCompletion(corpus: Corpus, item: CompletionItem): CompletionItem {
  const entry = isCompletionData(item.data) ? corpus.entry(item.data.id) : undefined;
  if (entry?.kind === 'quotation') return { ...item, documentation: { kind: MarkupKind.Markdown, value: renderQuotation(entry) } };
  if (entry?.kind === 'framework') return { ...item, documentation: { kind: MarkupKind.Markdown, value: renderFramework(entry) } };
  return item;
}

function quotationItems(context: CompletionContext, input: CompletionInput): readonly CompletionItem[] {
  const { corpus, settings } = input;
  const query = quotationQueryAt(context, corpus, {
    explicit: input.explicit,
    trigger: settings['completion.trigger'],
    minLength: settings['completion.minLength'],
    ...(input.triggerCharacter !== undefined && { triggerCharacter: input.triggerCharacter }),
  });
  if (query === undefined) return [];
  const candidates = quotationCandidates(query, context, corpus, input.topicWords);
  const most = settings['completion.maxItems'];
  // Twice as many as are shown: what the draft already holds sinks out of the list.
  const ranked = candidates.slice(0, most * 2).map((candidate) => markCandidate(candidate, query, context, input));
  return toQuotationItems(ranked.sort((a, b) => b.score - a.score || a.id - b.id), context, input.draft).slice(0, most);
}

function markCandidate(candidate: Candidate, query: QuotationQuery, context: CompletionContext, { corpus, draft }: CompletionInput): RankedCandidate {
  const start = context.lineStart + (candidate.fragment?.start ?? context.before.length);
  const isUsed = isUsedInDraft(draft, corpus.quotationIndex.textOf(candidate.id), { start, end: context.offset });
  const attribution = candidate.fragment === undefined ? query.attribution : candidate.fragment.attribution;
  return { ...candidate, isUsed, isAttributed: attribution !== undefined, score: candidate.score - (isUsed ? USED_PENALTY : 0) };
}

function frameworkItems(context: CompletionContext, input: CompletionInput): readonly CompletionItem[] {
  const { corpus, draft, settings } = input;
  if (settings['completion.trigger'] !== 'han' && !input.explicit) return [];
  const request = frameworkRequestAt(context);
  if (request === undefined) return [];
  const genre = draft.answers.findLast(({ span }) => span.start <= input.offset)?.genre ?? draft.frontMatter.genre;
  const options = snippetOptionsAt(draft, input.offset);
  return requestedFrameworks(request, corpus, genre).map((framework, order) =>
    toFrameworkItem(framework, { span: request.span, snippet: frameworkSnippet(framework, options), order }, draft));
}

function isCompletionData(data: unknown): data is CompletionData {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
}
