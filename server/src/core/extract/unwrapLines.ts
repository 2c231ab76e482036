import { charClassOf } from '../text/charClass';
import type { PackLine } from './packLine';

/** A text is wrapped by hand or by a PDF when this share of its lines that could be full is full and ends mid-sentence. */
const WRAPPED_SHARE = 0.4;
const FEWEST_LINES = 8;
/** Width of a page's line in half-width columns. */
const NARROWEST = 44;
const WIDEST = 120;
const SLACK = 6;
const SENTENCE_END = /[。！？；：:!?;”’）)…]$/u;
const STARTS_ANEW = /^(?:[【［（(★☆◆■▲●①-⑳“]|第?[一二三四五六七八九十百]{1,4}[、.．章节部篇题]|\d{1,3}[.、．](?!\d)|——)/u;

/**
 * Joins lines that were broken at a page's width, as text from PDF files is; other texts come back as they are.
 * A joined line keeps the number of each of its parts.
 */
export function unwrapLines(lines: readonly PackLine[]): readonly PackLine[] {
  const widths = lines.map((line) => widthOf(line.text));
  const width = pageWidth(lines, widths);
  if (width === undefined) return lines;
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), width / 2);
  const joined: PackLine[] = [];
  let goesOn = false;
  lines.forEach((line, index) => {
    const last = joined.at(-1);
    if (goesOn && last !== undefined && line.headingLevel === 0 && !STARTS_ANEW.test(line.text)) joined[joined.length - 1] = join(last, line);
    else joined.push(line);
    const own = widths[index] ?? 0;
    // A page may be broken by width or by the count of characters, so that a line with figures looks short.
    const isFull = own >= width - 2 || line.text.length >= longest;
    goesOn = line.headingLevel === 0 && (isFull || (own >= width - SLACK && !/[。！？]$/u.test(line.text)));
  });
  return joined;
}

function pageWidth(lines: readonly PackLine[], widths: readonly number[]): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const width = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.95)] ?? 0;
  if (width < NARROWEST || width > WIDEST || widths.some((own) => own > width + SLACK)) return undefined;
  const full = lines.filter((line, index) => (widths[index] ?? 0) >= width - SLACK && !SENTENCE_END.test(line.text));
  return full.length >= lines.length * WRAPPED_SHARE ? width : undefined;
}

function join(line: PackLine, next: PackLine): PackLine {
  const isLatin = /[A-Za-z]$/u.test(line.text) && /^[A-Za-z]/u.test(next.text);
  const glue = isLatin ? ' ' : '';
  return {
    ...line,
    text: line.text + glue + next.text,
    joins: [...line.joins, { offset: line.text.length + glue.length, number: next.number }],
  };
}

/** Columns a line takes, two for each Chinese character and mark; long lines are not measured to their end. */
function widthOf(text: string): number {
  if (text.length > WIDEST + SLACK) return Infinity;
  let width = 0;
  for (const char of text) {
    const kind = charClassOf(char.codePointAt(0) ?? 0);
    width += kind === 'han' || kind === 'cjkPunctuation' ? 2 : 1;
  }
  return width;
}
