import { type SyntaxNodeRef, type Tree } from '@lezer/common';
import { type Span } from '../text/span';

/** What a leaf block hides from its reader. Offsets are relative to the block's start. */
export interface InlineMarks {
  /** Sorted, not overlapping: everything that is no prose. */
  readonly holes: readonly Span[];
  /** The holes that are comments. */
  readonly comments: readonly Span[];
}

/** Marks that vanish whole. */
const MARKS: ReadonlySet<string> = new Set([
  'HeaderMark', 'QuoteMark', 'ListMark', 'EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkTitle', 'LinkLabel', 'HTMLTag', 'Comment',
  'ProcessingInstruction', 'HardBreak',
]);
const SPACE_ENTITY = /^&(?:nbsp|ensp|emsp|emsp13|emsp14|thinsp|hairsp|numsp|puncsp|zwnj|zwj|Tab|NewLine|#(?:9|10|13|32|160|819[2-9]|820[0-7]|8239|8287|12288)|#x(?:0*(?:9|a|d|20|a0|200[0-9ad]|202f|205f|3000)));$/i;
const TRAILING_BREAK = /(?<!\\)(?:\\\\)*\\[ \t]*$/;

/**
 * Finds the marks in one leaf block. `isDefined` tells whether a link reference is defined in the draft: without a
 * definition `[text]` is text, brackets included.
 */
export function findInlineMarks(block: Tree, source: string, isDefined: (label: string) => boolean): InlineMarks {
  const holes: Span[] = [];
  const comments: Span[] = [];
  const hide = (start: number, end: number): void => {
    if (end > start) holes.push({ start, end });
  };
  block.iterate({
    enter: (node) => {
      if (node.from < 0) return true;
      if (MARKS.has(node.name)) hide(node.from, node.to);
      if (node.name === 'Comment') comments.push({ start: node.from, end: node.to });
      if (node.name === 'Escape') hide(node.from, node.from + 1);
      if (node.name === 'Entity') hideEntity(node, source, hide);
      if (node.name === 'Link' || node.name === 'Image') return enterLink(node, source, { hide, isDefined });
      return true;
    },
  });
  const breakAt = TRAILING_BREAK.exec(source.slice(-64));
  if (breakAt !== null) hide(source.length - Math.min(64, source.length) + breakAt.index + breakAt[0].trimEnd().length - 1, source.length);
  return { holes: mergeSpans(holes), comments };
}

/** An entity of white space is nothing; any other counts as one character. */
function hideEntity(node: SyntaxNodeRef, source: string, hide: (start: number, end: number) => void): void {
  if (SPACE_ENTITY.test(source.slice(node.from, node.to))) hide(node.from, node.to);
  else hide(node.from + 1, node.to);
}

/** Hides a link's brackets and target and leaves its text; hides an image whole. Returns whether to look inside. */
function enterLink(
  node: SyntaxNodeRef, source: string, { hide, isDefined }: { readonly hide: (start: number, end: number) => void; readonly isDefined: (label: string) => boolean },
): boolean {
  const marks = node.node.getChildren('LinkMark');
  const label = node.node.getChild('LinkLabel');
  const [open, close] = marks;
  const isResolved = node.node.getChild('URL') !== null || marks.length > 2 || isDefined(labelOf(source, { open: open?.to, close: close?.from, label }));
  if (!isResolved) return true;
  if (node.name === 'Image') {
    hide(node.from, node.to);
    return false;
  }
  if (open !== undefined) hide(open.from, open.to);
  if (close !== undefined) hide(close.from, node.to);
  return true;
}

interface LinkParts {
  readonly open: number | undefined;
  readonly close: number | undefined;
  readonly label: { readonly from: number; readonly to: number } | null;
}

function labelOf(source: string, { open, close, label }: LinkParts): string {
  const full = label === null ? '' : source.slice(label.from + 1, label.to - 1);
  return full === '' ? source.slice(open ?? 0, close ?? 0) : full;
}

/** Sorts spans and joins those that overlap or touch. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
