import type { MarkedSpan } from '../../text/markedSpans';

/** A sentence of a paragraph, in UTF-16 offsets; marks inside quotations do not divide. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** What joins on to a quotation that ends with a stop. */
const JOINS: ReadonlySet<string> = new Set('，、；：,“‘（(—的等这是');
const STOPS: ReadonlySet<string> = new Set('。！？!?…');
const MASK = '□';

/** The text with what stands between quotation marks covered, unit for unit: words in a quotation introduce nothing. */
export function maskMarked(text: string, spans: readonly MarkedSpan[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { inner } of spans) {
    parts.push(text.slice(at, inner.start), MASK.repeat(inner.end - inner.start));
    at = inner.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * The sentences of a paragraph: up to 。！？…, or up to a quotation that ends with one where nothing joins on to it
 * (`”，` `”“` `”的`).
 */
export function splitSentences(text: string, masked: string, spans: readonly MarkedSpan[]): readonly Sentence[] {
  const ends: number[] = [];
  for (const match of masked.matchAll(/[。！？!?]+[）)]?/gu)) ends.push(match.index + match[0].length);
  for (const { inner, outer } of spans) {
    if (STOPS.has(text[inner.end - 1] ?? '') && !JOINS.has(text[outer.end] ?? '')) ends.push(outer.end);
  }
  ends.sort((a, b) => a - b);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end > start) sentences.push({ start, end });
    start = Math.max(start, end);
  }
  return sentences;
}
