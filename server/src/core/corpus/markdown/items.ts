import type { Line } from '../../text/lines';
import { joinLines } from './inlineText';
import { excerpt, type Report } from './problems';
import { headingOf } from './sections';

/** One list item of a corpus file with the items nested under it. */
export interface Item {
  /** Raw Markdown of its own text, lines joined. */
  readonly raw: string;
  readonly line: number;
  /** The number of a numbered item, undefined for a bullet. */
  readonly number?: number;
  readonly children: readonly Item[];
  /** True when a blank line stands before it. */
  readonly afterBlank: boolean;
}

interface OpenItem {
  readonly indent: number;
  readonly line: number;
  readonly number?: number;
  readonly texts: string[];
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
  return {
    indent: widthOf(indent),
    line: line.number,
    ...(number === undefined ? {} : { number: Number(number) }),
    texts: [line.text.slice(whole.length).trim()],
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
  } else if (afterBlank) {
    item.texts[item.texts.length - 1] += '\\';
    item.texts.push(text);
  } else {
    item.texts.push(text);
  }
}

function toItem(item: OpenItem): Item {
  return {
    raw: joinLines(item.texts),
    line: item.line,
    ...(item.number === undefined ? {} : { number: item.number }),
    children: item.children.map(toItem),
    afterBlank: item.afterBlank,
  };
}

function widthOf(indent: string): number {
  let width = 0;
  for (const char of indent) width += char === '\t' ? TAB - (width % TAB) : char === '\u3000' ? 2 : 1;
  return width;
}
