import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Corpus } from '../core/corpus/corpus';
import type { CorpusQuotation } from '../core/corpus/corpusQuotation';
import type { Draft } from '../core/markdown/draft';
import { proseSpanAt } from '../core/markdown/proseAt';
import type { Settings } from '../core/settings/settingsTable';
import { normalize } from '../core/text/normalize';
import type { Span } from '../core/text/span';
import { toRange } from './positions';
import { renderQuotation, renderTerm } from './render';

export interface HoverInput {
  readonly corpus: Corpus;
  readonly draft: Draft;
  /** UTF-16 offset of the character under the pointer. */
  readonly offset: number;
  readonly settings: Settings;
}

/** A passage of a quotation counts as quoted from this many characters on (domain-rules Q5). */
const SHORTEST_QUOTED = 8;
/** Text looked at on each side of the pointer. */
const WINDOW = 400;
const SEPARATOR = '\n\n---\n\n';

/**
 * What the corpus knows of the term at an offset, the longest first and shorter ones it overlaps after it, else of the
 * quotation the offset lies in; `树立“全周|期管理”意识` explains 全周期管理 over exactly these characters. Needs no segmenter.
 */
export function hoverAt({ corpus, draft, offset, settings }: HoverInput): Hover | undefined {
  if (!settings['hover.enabled']) return undefined;
  const prose = proseSpanAt(draft, offset);
  if (prose === undefined || offset >= prose.end) return undefined;
  return termHover(corpus, draft, prose, offset) ?? quotationHover(corpus, draft, prose, offset);
}

function termHover(corpus: Corpus, draft: Draft, prose: Span, offset: number): Hover | undefined {
  const start = Math.max(prose.start, offset - WINDOW);
  const text = draft.text.slice(start, Math.min(prose.end, offset + WINDOW));
  const matches = corpus.termIndex.matchesAt(text, offset - start);
  const [longest] = matches;
  if (longest === undefined) return undefined;
  const terms = [...new Set(matches.map((match) => match.value))];
  return toHover(terms.map(renderTerm).join(SEPARATOR), draft, { start: start + longest.start, end: start + longest.end });
}

function quotationHover(corpus: Corpus, draft: Draft, prose: Span, offset: number): Hover | undefined {
  const start = Math.max(prose.start, offset - WINDOW);
  const window = normalize(draft.text.slice(start, Math.min(prose.end, offset + WINDOW)));
  const at = window.toNormalized(offset - start);
  const passage = longestPassage(corpus, window.text, at);
  if (passage === undefined) return undefined;
  const span = { start: start + window.toSource(passage.start), end: start + window.toSourceEnd(passage.end) };
  return toHover(renderQuotation(passage.quotation), draft, span);
}

interface Passage extends Span {
  readonly quotation: CorpusQuotation;
}

/** The longest passage around `at` that some quotation holds, of at least the length that counts as quoted. */
function longestPassage(corpus: Corpus, text: string, at: number): Passage | undefined {
  let best: Passage | undefined;
  for (let start = Math.max(0, at - SHORTEST_QUOTED + 1); start <= at; start++) {
    const seed = text.slice(start, start + SHORTEST_QUOTED);
    const [id] = seed.length < SHORTEST_QUOTED ? [] : corpus.quotationIndex.search(seed, 1);
    const quotation = id === undefined ? undefined : corpus.quotations[id];
    if (id === undefined || quotation === undefined) continue;
    const span = extend(corpus.quotationIndex.textOf(id), seed, text, start);
    if (best === undefined || span.end - span.start > best.end - best.start) best = { ...span, quotation };
  }
  return best;
}

/** The widest span around a seed at `start` over which a quotation and the text agree. */
function extend(quotation: string, seed: string, text: string, start: number): Span {
  const found = quotation.indexOf(seed);
  let [from, to] = [start, start + seed.length];
  while (from > 0 && found - (start - from) > 0 && text[from - 1] === quotation[found - (start - from) - 1]) from--;
  while (to < text.length && found + (to - start) < quotation.length && text[to] === quotation[found + (to - start)]) to++;
  return { start: from, end: to };
}

function toHover(value: string, draft: Draft, span: Span): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(draft, span) };
}
