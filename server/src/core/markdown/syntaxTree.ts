import { type Tree, TreeFragment } from '@lezer/common';
import { LONGEST_PARSED, markdownParser } from './markdownParser';

/** The Markdown tree of one text with LF line ends. */
export interface SyntaxTree {
  readonly source: string;
  readonly softBreaks: boolean;
  readonly tree: Tree;
}

/**
 * Parses a text with LF line ends; blocks that `previous` has outside the changed range come over as the same objects.
 * The result equals that of parsing from scratch.
 */
export function parseSyntaxTree(source: string, softBreaks: boolean, previous?: SyntaxTree): SyntaxTree {
  const parsed = maskOverlongLines(source);
  if (previous === undefined || previous.softBreaks !== softBreaks) {
    return { source: parsed, softBreaks, tree: markdownParser(softBreaks).parse(parsed) };
  }
  if (previous.source === parsed) return previous;
  const change = changedRange(previous.source, parsed);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change], SMALLEST_FRAGMENT);
  return { source: parsed, softBreaks, tree: markdownParser(softBreaks).parse(parsed, fragments) };
}

/** Drafts are short: even a line's worth of tree is worth keeping. */
const SMALLEST_FRAGMENT = 4;

interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The smallest range in which two texts differ. */
function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { fromA: start, toA: before.length - tail, fromB: start, toB: after.length - tail };
}

/** Overlong lines reach the parser as letters, so that no run of marks in them costs more than its length. */
function maskOverlongLines(source: string): string {
  if (source.length <= LONGEST_PARSED) return source;
  const parts: string[] = [];
  let copied = 0;
  for (let start = 0; start <= source.length; ) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    if (end - start > LONGEST_PARSED) {
      parts.push(source.slice(copied, start), 'x'.repeat(end - start));
      copied = end;
    }
    start = end + 1;
  }
  return copied === 0 ? source : parts.join('') + source.slice(copied);
}
