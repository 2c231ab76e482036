import { type Span, spanTouches } from '../text/span';
import { type Draft } from './draft';
import { type Line, lineIndexAt } from '../text/lines';
import { type Paragraph } from './paragraph';

/** Marks and white space only: a cursor among them is about to write prose. */
const MARKS_ONLY = /^[\s\u3000#>*_~`+-]*$/u;

/**
 * The run of prose that a cursor at `offset` (UTF-16) stands in or at the end of, without Markdown marks:
 * `# 城市是|` and `- 城市|是` give 城市是. On a line without prose yet, or between marks, the empty span at the cursor;
 * undefined in front matter, code, a comment, a link's target.
 */
export function proseSpanAt(draft: Draft, offset: number): Span | undefined {
  if (draft.frontMatter.lineCount > 0 && offset <= draft.frontMatter.span.end) return undefined;
  const line = draft.lines[lineIndexAt(draft.lines, offset)];
  if (line === undefined || draft.comments.some(({ span }) => offset > span.start && offset < span.end)) return undefined;
  const paragraph = paragraphAt(draft.paragraphs, offset);
  if (paragraph === undefined) return awaitsProse(draft, line, offset) ? { start: offset, end: offset } : undefined;
  const pieces = paragraph.pieces.filter((piece) => piece.start >= line.start && piece.end <= line.end);
  const touched = pieces.find((piece) => spanTouches(piece, offset));
  if (touched !== undefined) return touched;
  const before = pieces.filter((piece) => piece.end < offset).at(-1);
  const after = pieces.find((piece) => piece.start > offset);
  const hole = draft.text.slice(before?.end ?? line.start, after?.start ?? line.end);
  return MARKS_ONLY.test(hole) ? { start: offset, end: offset } : undefined;
}

/** True for a blank line or one of marks alone (`- `), outside code and comments. */
function awaitsProse(draft: Draft, line: Line, offset: number): boolean {
  return MARKS_ONLY.test(line.text) && !draft.hiddenBlocks.some((block) => spanTouches(block, offset));
}

function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  return found !== undefined && spanTouches(found.span, offset) ? found : undefined;
}
