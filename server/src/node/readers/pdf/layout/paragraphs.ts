import { toTableLines } from '../../tableLines';
import { joinWrapped } from './glyphText';
import { type Block, type Line } from './page';
import { marginsOfBlocks, measure, type Margins, type Measures } from './pageMeasures';
import { tryTable } from './tables';

/** One line of the text that is read out of a document. */
export interface Paragraph {
  readonly text: string;
  readonly page: number;
  readonly size: number;
  readonly kind: 'prose' | 'table';
  /** How many printed lines it was. */
  readonly printed: number;
}

const SENTENCE_END = /[。！？!?…；;：:][”’」』）)》】]*$/u;
/** How a paragraph or an item of a list begins. */
const STARTS_ANEW = /^(?:[【［(（]?第?[一二三四五六七八九十百]{1,4}[、.．章节部篇题)）：]|[(（]?\d{1,3}[)）、.．](?!\d)|[①-⑳•●◆■▲★☆]|——|第[一二三四五六七八九十\d]{1,3}[，,条章节])/u;
/** A line is full when what could not be parted from the next line's first letter would not fit; marks hang and are squeezed by some ems. Where the sentence has not ended, more is allowed. */
const SLACK = 0.8;
const SLACK_IN_SENTENCE = 2;
const TITLE_ROOM = 2.2;
const SAME_SIZE = 0.08;
const PARAGRAPH_GAP = 1.25;

/** Rejoins the printed lines of a document into paragraphs and tables, in reading order. */
export function toParagraphs(blocks: readonly Block[]): { readonly paragraphs: readonly Paragraph[]; readonly measures: Measures } {
  const measures = measure(blocks);
  const margins = marginsOfBlocks(blocks);
  const paragraphs: Paragraph[] = [];
  let open: Open | undefined;
  blocks.forEach(({ lines }, index) => {
    const own = margins[index] ?? { left: 0, right: 0 };
    for (let at = 0; at < lines.length; at++) {
      const table = tryTable(lines, at);
      const line = lines[at];
      if (line === undefined) continue;
      if (table !== undefined) {
        paragraphs.push(...toTableLines(table.rows).map((text) => ({ text, page: line.page, size: line.size, kind: 'table' as const, printed: 1 })));
        open = undefined;
        at = table.end - 1;
        continue;
      }
      const last = paragraphs.at(-1);
      if (open !== undefined && last !== undefined && goesOn(open, { line, margins: own }, measures)) {
        paragraphs[paragraphs.length - 1] = { ...last, text: joinWrapped(last.text, line.text), printed: last.printed + 1 };
      } else {
        paragraphs.push({ text: line.text, page: line.page, size: line.size, kind: 'prose', printed: 1 });
      }
      open = { line, margins: own };
    }
  });
  return { paragraphs, measures };
}

/** A printed line among the margins of its block. */
interface Open {
  readonly line: Line;
  readonly margins: Margins;
}

function goesOn(before: Open, next: Open, measures: Measures): boolean {
  if (Math.abs(before.line.size - next.line.size) > before.line.size * SAME_SIZE) return false;
  const size = next.line.size;
  if (size > measures.bodySize * 1.12) return goesOnAsTitle(before, next);
  const isEnded = SENTENCE_END.test(before.line.text);
  const room = firstUnitEms(next.line.text) + (isEnded ? SLACK : SLACK_IN_SENTENCE);
  if (before.margins.right - before.line.right >= size * room || isCentred(before, size)) return false;
  const startsAnew = STARTS_ANEW.test(next.line.text);
  if (startsAnew && isEnded) return false;
  if (isSetApart(before, next, measures)) return false;
  const indent = (next.line.left - next.margins.left) / size;
  if (indent >= 1.2) {
    // An item's text may hang under its number, and a quotation may be indented as a whole.
    const hangs = Math.abs(next.line.left - before.line.left) < size || (next.line.left > before.line.left && next.line.left - before.line.left < size * 3.5);
    return hangs && !isEnded && !startsAnew;
  }
  return measures.isIndented || !isEnded || (next.line.left === next.margins.left && !startsAnew);
}

/** A title over two lines: its first line is as wide as it can be or both are centred, close together, and none begins an item. */
function goesOnAsTitle(before: Open, next: Open): boolean {
  const { line } = next;
  const isClose = line.page === before.line.page && line.y > before.line.y && line.y - before.line.y < line.size * 2;
  if (!isClose || STARTS_ANEW.test(line.text) || /[。！？]$/u.test(before.line.text)) return false;
  const middles = Math.abs(line.left + line.right - before.line.left - before.line.right) / 2;
  return (middles < line.size && isCentred(before, line.size)) || before.margins.right - before.line.right < line.size * TITLE_ROOM;
}

function isCentred({ line, margins }: Open, size: number): boolean {
  const [left, right] = [line.left - margins.left, margins.right - line.right];
  return left > size * 2.6 && right > size && Math.abs(left - right) < size * 1.5;
}

/** Further below the line before than lines of a paragraph are. */
function isSetApart(before: Open, next: Open, measures: Measures): boolean {
  if (before.line.page !== next.line.page || next.line.y < before.line.y) return false;
  return (next.line.y - before.line.y) / measures.bodySize > measures.leading * PARAGRAPH_GAP;
}

/** Ems that a line's beginning takes which no break may part: opening marks, a 汉字 or a word, and the closing marks after it. */
function firstUnitEms(text: string): number {
  const unit = /^[“‘「『（(《〈【〔[]{0,4}(?:[\x21-\x7e\u00c0-\u024f]{1,40}|.)?[，。、；：？！”’」』）)》〉】〕\]…—·]{0,6}/u.exec(text)?.[0] ?? '';
  return [...unit].reduce((sum, letter) => sum + (letter <= '\u024f' ? 0.55 : 1), 0);
}
