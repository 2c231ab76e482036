import { type Position, type Range } from 'vscode-languageserver-types';
import { type Line, lineIndexAt, splitLines } from '../core/text/lines';
import { type Span } from '../core/text/span';

/** A text and its lines, as a draft has them (`splitLines` for any other text). */
export interface LinedText {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Any text with its lines. */
export function linedText(text: string): LinedText {
  return { text, lines: splitLines(text) };
}

/**
 * The position (0-based line, UTF-16 character) of a UTF-16 offset. An offset outside the text is clamped to its ends; one
 * between the two halves of a line end is the end of the line; one inside a surrogate pair is kept.
 */
export function toPosition({ lines }: LinedText, offset: number): Position {
  const index = lineIndexAt(lines, offset);
  const line = lines[index];
  if (line === undefined) return { line: 0, character: 0 };
  const start = lineStart(line);
  return { line: index, character: Math.min(Math.max(offset, start), line.end) - start };
}

/**
 * The UTF-16 offset of a position. A character beyond the line's end is the line's end, a line beyond the last one the
 * text's end, a negative figure 0 (LSP 3.17 "Position"); a position inside a surrogate pair is kept.
 */
export function toOffset({ text, lines }: LinedText, position: Position): number {
  if (!(position.line >= 0)) return 0;
  const line = lines[Math.floor(position.line)];
  if (line === undefined) return text.length;
  const start = lineStart(line);
  return Math.min(start + Math.max(0, Math.floor(position.character) || 0), line.end);
}

/** The range of a span of UTF-16 offsets. */
export function toRange(text: LinedText, span: Span): Range {
  return { start: toPosition(text, span.start), end: toPosition(text, span.end) };
}

/** The span of UTF-16 offsets of a range; one that ends before it starts is empty at its start. */
export function toSpan(text: LinedText, range: Range): Span {
  const start = toOffset(text, range.start);
  return { start, end: Math.max(start, toOffset(text, range.end)) };
}

/** A BOM that the reader took off the first line is a character to an editor that sends it. */
function lineStart(line: Line): number {
  return line.number === 1 ? 0 : line.start;
}
