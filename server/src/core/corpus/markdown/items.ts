import type { Line } from '../../text/lines';
import type { Span } from '../../text/span';
import { joinPieces } from './inlineText';
import { excerpt, type Report } from './problems';
import { headingOf } from './sections';
import type { WrittenText } from './writtenText';

/** One list item of a corpus file with the items nested under it; its text is without the mark. */
export interface Item extends WrittenText {
  readonly line: number;
  /** From its mark to the end of the last line that belongs to it or to an item under it. */
  readonly span: Span;
  /** The number of a numbered item, undefined for a bullet. */
  readonly number?: number;
  readonly children: readonly Item[];
  /** True when a blank line stands before it. */
  readonly afterBlank: boolean;
}

interface OpenItem {
  readonly indent: number;
  readonly line: number;
  readonly start: number;
  readonly number?: number;
  readonly texts: string[];
  /** Where each of the texts stands in the file. */
  readonly spans: Span[];
  readonly children: OpenItem[];
  readonly afterBlank: boolean;
}

const ITEM = /^([ \t\u3000]*)(?:([-*+•])(?:[ \t\u3000]+|$)|(\d{1,9})(?:[.)](?!\d)|[、．]))/u;
const TAB = 4;
/** Deeper items than anyone writes stay at this depth, so that no reader recurses further. */
const MAX_DEPTH = 12;

/**
 * Reads list items and their nesting (by indent, as Markdown does) out of the lines of a group. Lines after an item
 * continue its text; a block quote is a note and is not read; anything else is reported.
 */
export function readItems(lines: readonly Line[], report: Report): readonly Item[] {
  const roots: OpenItem[] = [];
  const open: OpenItem[] = [];
  let afterBlank = false;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') {
      afterBlank = true;
      continue;
    }
    const match = ITEM.exec(line.text);
    if (match !== null) {
      addItem(roots, open, toOpenItem(line, match, afterBlank));
    } else if (!text.startsWith('>')) {
      continueItem(open, line, text, afterBlank, report);
    }
    afterBlank = false;
  }
  return roots.map(toItem);
}

/** True when a line is a bullet (`- …`), the form fields are written in. */
export function isBullet(text: string): boolean {
  return /^[ \t\u3000]*[-*+•](?:[ \t\u3000]|$)/u.test(text);
}

function toOpenItem(line: Line, match: RegExpExecArray, afterBlank: boolean): OpenItem {
  const [whole, indent = '', , number] = match;
  const text = trimmed(line, whole.length);
  return {
    indent: widthOf(indent),
    line: line.number,
    start: line.start + indent.length,
    ...(number === undefined ? {} : { number: Number(number) }),
    texts: [text.text],
    spans: [text.span],
    children: [],
    afterBlank,
  };
}

function addItem(roots: OpenItem[], open: OpenItem[], item: OpenItem): void {
  while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= item.indent) open.pop();
  if (open.length > MAX_DEPTH) open.length = MAX_DEPTH;
  (open.at(-1)?.children ?? roots).push(item);
  open.push(item);
}

function continueItem(open: readonly OpenItem[], line: Line, text: string, afterBlank: boolean, report: Report): void {
  const item = open.at(-1);
  const indent = widthOf(/^[ \t\u3000]*/u.exec(line.text)?.[0] ?? '');
  if (headingOf(line.text) !== undefined || item === undefined || (afterBlank && indent <= item.indent)) {
    report(line.number, `“${excerpt(text)}”不是列表项，没有读。每条素材写成“- ”开头的一行，说明写成“> ”开头`);
  } else {
    if (afterBlank) item.texts[item.texts.length - 1] += '\\';
    item.texts.push(text);
    item.spans.push(trimmed(line, 0).span);
  }
}

function toItem(item: OpenItem): Item {
  const { text: raw, starts } = joinPieces(item.texts);
  const children = item.children.map(toItem);
  const textSpan = { start: item.spans[0]?.start ?? item.start, end: item.spans.at(-1)?.end ?? item.start };
  return {
    raw,
    pieces: item.spans.map(({ start, end }, index) => ({ raw: starts[index] ?? 0, start, length: end - start })),
    line: item.line,
    span: { start: item.start, end: Math.max(textSpan.end, children.at(-1)?.span.end ?? 0) },
    textSpan,
    ...(item.number === undefined ? {} : { number: item.number }),
    children,
    afterBlank: item.afterBlank,
  };
}

/** A line's text from an index on, without blanks at its ends, and where it stands in the file. */
function trimmed(line: Line, from: number): { readonly text: string; readonly span: Span } {
  const rest = line.text.slice(from);
  const text = rest.trim();
  const start = line.start + from + (text === '' ? 0 : rest.length - rest.trimStart().length);
  return { text, span: { start, end: start + text.length } };
}

function widthOf(indent: string): number {
  let width = 0;
  for (const char of indent) width += char === '\t' ? TAB - (width % TAB) : char === '\u3000' ? 2 : 1;
  return width;
}
