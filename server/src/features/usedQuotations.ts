import type { Draft } from '../core/markdown/draft';
import { normalize, type NormalizedText } from '../core/text/normalize';
import { type Span, spansOverlap } from '../core/text/span';

const normalizedDrafts = new WeakMap<Draft, NormalizedText>();

/** True where a draft holds a normalised text outside `apart`, the piece that is being written. */
export function isUsedInDraft(draft: Draft, text: string, apart: Span): boolean {
  if (text === '') return false;
  const normalized = normalizedDraft(draft);
  for (let at = normalized.text.indexOf(text); at >= 0; at = normalized.text.indexOf(text, at + text.length)) {
    const span = { start: normalized.toSource(at), end: normalized.toSourceEnd(at + text.length) };
    if (!spansOverlap(span, apart)) return true;
  }
  return false;
}

function normalizedDraft(draft: Draft): NormalizedText {
  const known = normalizedDrafts.get(draft);
  if (known !== undefined) return known;
  const normalized = normalize(draft.text);
  normalizedDrafts.set(draft, normalized);
  return normalized;
}
