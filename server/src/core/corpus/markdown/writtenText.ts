import type { Span } from '../../text/span';

/** Raw Markdown of one block, its lines joined, and where it stands in the file. */
export interface WrittenText {
  readonly raw: string;
  /** Where `raw` stands in the file, piece by piece in order; between two of them lie a line end and indentation. */
  readonly pieces: readonly Piece[];
  /** UTF-16 offsets in the file, from the first to the last piece. */
  readonly textSpan: Span;
}

/** A stretch of raw text that stands in the file as it is. */
export interface Piece {
  /** UTF-16 offset in the raw text. */
  readonly raw: number;
  /** UTF-16 offset in the file. */
  readonly start: number;
  readonly length: number;
}

/** The text of a span of one line. */
export function writtenAt(raw: string, textSpan: Span): WrittenText {
  return { raw, pieces: [{ raw: 0, start: textSpan.start, length: textSpan.end - textSpan.start }], textSpan };
}

/** The span in the file of the range `[from, to)` of the raw text; at a joint its end keeps to the earlier line. */
export function spanOfRaw({ pieces, textSpan }: WrittenText, from: number, to: number): Span {
  const first = pieces[lastIndexUpTo(pieces, from)];
  const last = pieces[lastIndexUpTo(pieces, Math.max(from, to - 1))];
  if (first === undefined || last === undefined) return { start: textSpan.start, end: textSpan.start };
  const start = offsetIn(first, from);
  return { start, end: Math.max(start, offsetIn(last, to)) };
}

/** The range `[from, to)` of the raw text without blanks at its ends. */
export function sliceWritten(text: WrittenText, from: number, to = text.raw.length): WrittenText {
  const cut = text.raw.slice(from, to);
  const raw = cut.trim();
  const start = from + (raw === '' ? 0 : cut.length - cut.trimStart().length);
  const end = start + raw.length;
  const pieces = text.pieces
    .slice(lastIndexUpTo(text.pieces, start), lastIndexUpTo(text.pieces, Math.max(start, end - 1)) + 1)
    .map((piece) => {
      const left = Math.max(0, start - piece.raw);
      const right = Math.min(piece.length, end - piece.raw);
      return { raw: piece.raw + left - start, start: piece.start + left, length: Math.max(0, right - left) };
    });
  return { raw, pieces, textSpan: spanOfRaw(text, start, end) };
}

/** The values of a text that several marks divide (`民本、治理`), none of them empty. */
export function divideWritten(text: WrittenText, marks: RegExp): readonly WrittenText[] {
  const parts: WrittenText[] = [];
  let from = 0;
  for (const part of text.raw.split(marks)) {
    if (part.trim() !== '') parts.push(sliceWritten(text, from, from + part.length));
    from += part.length + 1;
  }
  return parts;
}

function offsetIn(piece: Piece, raw: number): number {
  return piece.start + Math.min(Math.max(0, raw - piece.raw), piece.length);
}

/** The index of the last piece that starts at or before a raw offset, 0 where none does. */
function lastIndexUpTo(pieces: readonly Piece[], raw: number): number {
  let [low, high] = [0, Math.max(0, pieces.length - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.raw ?? 0) <= raw) low = middle;
    else high = middle - 1;
  }
  return low;
}
