/** One line of a text, without its line end. */
export interface Line {
  /** Counts from 1, as editors and the JSON shapes do. */
  readonly number: number;
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset just after the last character, before the line end. */
  readonly end: number;
  readonly text: string;
}

/**
 * Splits a text into lines at CRLF, LF or a lone CR; a final line end yields one more, empty line.
 * Offsets are UTF-16 offsets in the text as given.
 */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const lineEnd = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    lines.push({ number: lines.length + 1, start, end: match.index, text: text.slice(start, match.index) });
    start = lineEnd.lastIndex;
  }
  lines.push({ number: lines.length + 1, start, end: text.length, text: text.slice(start) });
  return lines;
}

/** The index in `lines` of the line that holds a UTF-16 offset; its line end belongs to it, offsets outside go to the ends. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
