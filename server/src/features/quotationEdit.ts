import { normalize } from '../core/text/normalize';
import { overlapEnds } from '../core/text/overlap';
import { closingMarkOf, closingOffsetIn, hasStrayClosing, isOpeningMark, type OpenMark, openMarksAfter, withMarksInside } from '../core/text/quotationMarks';
import type { Span } from '../core/text/span';
import type { CompletionContext } from './completionContext';

/** A replacement in the draft; the span holds the cursor, on one line. */
export interface QuotationEdit {
  readonly span: Span;
  /** The text that the span holds now. */
  readonly replaced: string;
  readonly newText: string;
}

/** What to insert: a canonical text of which `fragment` (normalised) was typed from `start` (in the context's `before`). */
export interface Insertion {
  readonly text: string;
  readonly start: number;
  readonly fragment: string;
  /** Index of the fragment in the text's normal form. */
  readonly matchStart: number;
  /** Whether to set quotation marks where none is open; within an open mark there is no choice. */
  readonly style: 'bare' | 'marked';
}

/** Opening brackets and their closing ones: those the fragment opened go with it. */
const BRACKETS: ReadonlyMap<string, string> = new Map([['《', '》'], ['〈', '〉'], ['（', '）'], ['(', ')'], ['【', '】']]);

/**
 * The edit that leaves the canonical text exactly once and every quotation mark in its pair:
 * - the fragment and what already follows of the quotation are replaced (`城市是生命|体、有机体`);
 * - within an open mark the closing one is supplied, the one that stands right after is reused (`“城市|”`), and none is
 *   added where the line closes the mark further on; inner marks alternate by depth;
 * - outside any mark the text goes in bare, its own marks untouched, or `marked` between “ ”.
 * Undefined where the draft has the text already, or where marks within what would be replaced are closed elsewhere.
 */
export function quotationEdit(context: CompletionContext, insertion: Insertion): QuotationEdit | undefined {
  const { before, after, openMarks } = context;
  const { start, rest } = align(context, insertion);
  const typed = before.slice(start);
  if (!endsAlike(typed, rest)) return undefined;
  const enclosing = openMarks.filter(({ offset }) => offset < start);
  const standing = standingLength(rest, after, { openMarks, enclosing: enclosing.length, fewest: insertion.fragment === '' ? 2 : 1 });
  const eaten = eatClosing(after, standing, { typed, openMarks, enclosing: enclosing.length });
  if (eaten === undefined) return undefined;
  const { newText, end } = close(insertion, enclosing, after, eaten);
  const replaced = typed + after.slice(0, end);
  if (replaced === newText) return undefined;
  return { span: { start: context.lineStart + start, end: context.offset + end }, replaced, newText };
}

/** Where the replaced text starts, opening brackets and marks of the quotation's own included, and what is to come after it. */
function align(context: CompletionContext, { text, start, fragment, matchStart }: Insertion): { readonly start: number; readonly rest: string } {
  if (fragment === '') return { start, rest: text };
  const canonical = normalize(text);
  const rest = text.slice(canonical.toSourceEnd(matchStart + fragment.length));
  const gap = text.slice(canonical.toSourceEnd(matchStart), canonical.toSource(matchStart));
  // Of two open marks the outer one is the writer's, the inner one may be the quotation's own: `“‘两个|`.
  const mayOwnMark = context.openMarks.length > 1;
  let from = start;
  for (let i = gap.length - 1; i >= 0 && from > context.scopeStart; i--) {
    const [own, written] = [gap[i] ?? '', context.before[from - 1] ?? ''];
    const isSame = BRACKETS.has(own) ? own === written : isOpeningMark(own) && isOpeningMark(written) && mayOwnMark;
    if (!isSame) break;
    from--;
  }
  return { start: from, rest };
}

/** Punctuation typed after the fragment belongs to the quotation only where the quotation has some there too. */
function endsAlike(typed: string, rest: string): boolean {
  const normalized = normalize(typed);
  if (normalized.text === '' || normalized.toSourceEnd(normalized.text.length) === typed.length) return true;
  return normalize(rest).toSource(0) > 0;
}

interface MarksAtCursor {
  readonly openMarks: readonly OpenMark[];
  /** How many of them stand before the replaced text. */
  readonly enclosing: number;
}

/** How much of `after` is the rest of the quotation already, never beyond the enclosing quotation nor with half a pair of marks. */
function standingLength(rest: string, after: string, { openMarks, enclosing, fewest }: MarksAtCursor & { readonly fewest: number }): number {
  const limit = enclosing === 0 ? -1 : closingOffsetIn(after, openMarks, enclosing);
  const reach = limit < 0 ? after : after.slice(0, limit);
  const isWhole = (length: number): boolean => {
    const text = reach.slice(0, length);
    const open = openMarksAfter(openMarks, text);
    return open.every((mark, depth) => mark === openMarks[depth]) && (openMarks.length > 0 || !hasStrayClosing(text));
  };
  return overlapEnds(rest, reach, fewest).findLast(isWhole) ?? 0;
}

/** Goes past the closing marks and brackets of what the replaced text opened; undefined where such a mark is closed further on. */
function eatClosing(after: string, standing: number, { typed, openMarks, enclosing }: MarksAtCursor & { readonly typed: string }): number | undefined {
  let end = standing;
  let open = openMarksAfter(openMarks, after.slice(0, standing));
  for (const bracket of openBracketsOf(typed + after.slice(0, standing))) {
    if (after[end] === BRACKETS.get(bracket)) end++;
  }
  while (open.length > enclosing) {
    const closedAt = ownClosingIn(after.slice(end), open);
    if (closedAt !== 0) return closedAt < 0 ? end : undefined;
    open = open.slice(0, -1);
    end++;
  }
  return end;
}

/** Brackets that a text leaves open, innermost first. */
function openBracketsOf(text: string): readonly string[] {
  const open: string[] = [];
  for (const char of text) {
    if (BRACKETS.has(char)) open.unshift(char);
    else if (open[0] !== undefined && BRACKETS.get(open[0]) === char) open.shift();
  }
  return open;
}

/** The new text with the closing mark it needs, and the offset in `after` up to which the draft is replaced. */
function close(insertion: Insertion, enclosing: readonly OpenMark[], after: string, eaten: number): { readonly newText: string; readonly end: number } {
  const innermost = enclosing.at(-1);
  if (innermost === undefined) {
    const newText = insertion.style === 'bare' ? insertion.text : `“${withMarksInside(insertion.text, '“')}”`;
    return { newText, end: eaten };
  }
  const text = withMarksInside(insertion.text, innermost.mark);
  const closing = closingMarkOf(innermost.mark);
  const closedAt = ownClosingIn(after.slice(eaten), enclosing);
  if (closedAt === 0) return { newText: text + closing, end: eaten + closing.length };
  return { newText: closedAt < 0 ? text + closing : text, end: eaten };
}

/** Where the innermost open mark is closed by its own closing mark; -1 where it is not, or an outer one closes first. */
function ownClosingIn(after: string, open: readonly OpenMark[]): number {
  const at = closingOffsetIn(after, open);
  return after[at] === closingMarkOf(open.at(-1)?.mark ?? '') ? at : -1;
}
