import { type Tree } from '@lezer/common';
import { type Span } from '../text/span';
import { findInlineMarks } from './inlineMarks';
import { type Prose } from './paragraph';

/** A run of prose: row within the block, offsets from the block's start. */
export interface BlockPiece extends Span {
  readonly row: number;
}

/** One paragraph of a leaf block; a block has several where its lines are paragraphs of their own. */
export interface BlockParagraph {
  readonly prose: Prose;
  readonly pieces: readonly BlockPiece[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What a leaf block holds, independent of where it stands. */
export interface LeafContent {
  readonly paragraphs: readonly BlockParagraph[];
  readonly comments: readonly Span[];
}

/** The link references that a draft defines, normalised, and one string that stands for all of them. */
export interface Definitions {
  readonly labels: ReadonlySet<string>;
  readonly key: string;
}

/** Labels of link references compare without regard to case and spacing (CommonMark 0.31 "matches"). */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

interface CacheEntry {
  readonly key: string;
  readonly text: string;
  readonly content: LeafContent;
}
const cache = new WeakMap<Tree, CacheEntry>();

/**
 * The paragraphs of a leaf block (paragraph or heading) whose source is `text`; cached on the tree node, which the
 * incremental parser carries over while the block is unchanged.
 */
export function readLeafBlock(block: Tree, text: string, options: { readonly joinRows: boolean; readonly definitions: Definitions }): LeafContent {
  const key = `${options.joinRows ? 1 : 0}${options.definitions.key}`;
  const cached = cache.get(block);
  if (cached?.key === key && cached.text === text) return cached.content;
  const marks = findInlineMarks(block, text, (label) => options.definitions.labels.has(normalizeLabel(label)));
  const pieces = cutPieces(text, marks.holes);
  const content: LeafContent = { paragraphs: options.joinRows ? joinPieces(text, pieces) : splitRows(text, pieces), comments: marks.comments };
  cache.set(block, { key, text, content });
  return content;
}

/** The complement of the holes, row by row, without the space at each row's ends. */
function cutPieces(text: string, holes: readonly Span[]): readonly BlockPiece[] {
  const pieces: BlockPiece[] = [];
  let hole = 0;
  for (let start = 0, row = 0; start <= text.length; row++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const rowPieces: BlockPiece[] = [];
    let from = start;
    for (; hole < holes.length && (holes[hole]?.start ?? Infinity) < end; hole++) {
      const span = holes[hole];
      if (span === undefined) break;
      if (span.start > from) rowPieces.push({ row, start: from, end: span.start });
      from = Math.max(from, span.end);
      // A hole over a line's end goes on in the next row.
      if (span.end > end) break;
    }
    if (from < end) rowPieces.push({ row, start: from, end });
    pieces.push(...trimPieces(text, rowPieces));
    start = end + 1;
  }
  return pieces;
}

function trimPieces(text: string, pieces: readonly BlockPiece[]): readonly BlockPiece[] {
  const rest = [...pieces];
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const start = first.start + leadingSpace(text, first);
    if (start < first.end) {
      rest[0] = { ...first, start };
      break;
    }
    rest.shift();
  }
  for (let last = rest.at(-1); last !== undefined; last = rest.at(-1)) {
    let end = last.end;
    while (end > last.start && isSpaceAt(text, end - 1)) end--;
    if (end > last.start) {
      rest[rest.length - 1] = { ...last, end };
      break;
    }
    rest.pop();
  }
  return rest;
}

function leadingSpace(text: string, piece: Span): number {
  let length = 0;
  while (piece.start + length < piece.end && isSpaceAt(text, piece.start + length)) length++;
  return length;
}

/** White space of any width, and the invisible marks that pasted text carries. */
function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
  return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

function splitRows(text: string, pieces: readonly BlockPiece[]): readonly BlockParagraph[] {
  const rows = new Map<number, BlockPiece[]>();
  for (const piece of pieces) {
    const row = rows.get(piece.row);
    if (row === undefined) rows.set(piece.row, [piece]);
    else row.push(piece);
  }
  return [...rows].map(([row, own]) => ({ prose: { text: textOf(text, own) }, pieces: own, firstRow: row, lastRow: row }));
}

function joinPieces(text: string, pieces: readonly BlockPiece[]): readonly BlockParagraph[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ prose: { text: textOf(text, pieces) }, pieces, firstRow: first.row, lastRow: last.row }];
}

function textOf(text: string, pieces: readonly BlockPiece[]): string {
  let joined = '';
  let row = pieces[0]?.row ?? 0;
  for (const piece of pieces) {
    if (piece.row !== row) joined += '\n';
    row = piece.row;
    joined += text.slice(piece.start, piece.end);
  }
  return joined;
}
