import { type Span } from '../text/span';
import { type Paragraph } from './paragraph';

/**
 * The offset in the draft of an offset in a paragraph's prose; a soft line break stands at the end of the piece before
 * it. The end of the prose gives the end of the last piece.
 */
export function toSourceOffset(paragraph: Paragraph, proseOffset: number): number {
  return walk(paragraph, proseOffset, 'start');
}

/** The span in the draft of a span of a paragraph's prose, marks between its pieces included. */
export function toSourceSpan(paragraph: Paragraph, span: Span): Span {
  return { start: walk(paragraph, span.start, 'start'), end: Math.max(walk(paragraph, span.start, 'start'), walk(paragraph, span.end, 'end')) };
}

/** `side` tells which of two pieces an offset at their border belongs to: the one that starts or the one that ends there. */
function walk(paragraph: Paragraph, proseOffset: number, side: 'start' | 'end'): number {
  const { text } = paragraph.prose;
  let passed = 0;
  let last = paragraph.span.start;
  for (const piece of paragraph.pieces) {
    // The separator that stands for a soft line break is the only character of the prose that no piece holds.
    const hasBreak = passed > 0 && text.charCodeAt(passed) === 0x0a;
    if (hasBreak && proseOffset <= passed) return last;
    if (hasBreak) passed++;
    const length = piece.end - piece.start;
    if (proseOffset < passed + length || (side === 'end' && proseOffset === passed + length)) return piece.start + Math.max(0, proseOffset - passed);
    passed += length;
    last = piece.end;
  }
  return last;
}
