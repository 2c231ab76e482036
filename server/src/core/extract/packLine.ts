import { splitLines } from '../text/lines';
import { mendWidths } from '../text/width';

/** One line of raw material, ready to be read: widths mended, trimmed, without Markdown and HTML marks. */
export interface PackLine {
  /** Number of the line in the text as given, counting from 1. */
  readonly number: number;
  readonly text: string;
  /** Depth of the Markdown or HTML heading the line is, 0 for none. */
  readonly headingLevel: number;
  /** True where the whole line is set in bold. */
  readonly isBold: boolean;
  /** True where the line is an item of a bullet list. */
  readonly isBullet: boolean;
  /** How far the item of a bullet list is indented, in columns; 0 for other lines. */
  readonly indent: number;
  /** True where at least one blank line stands before it. */
  readonly afterBlank: boolean;
  /** The cells of a table's row, a Markdown row or tab-separated text; missing for other lines. */
  readonly cells?: readonly string[] | undefined;
  /** Where parts that stood on later lines begin in `text`, in UTF-16 offsets; empty unless lines were joined. */
  readonly joins: readonly { readonly offset: number; readonly number: number }[];
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\f\v]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', quot: '"', amp: '&', lt: '<', gt: '>', mdash: '—', hellip: '…', middot: '·', emsp: ' ', ensp: ' ',
};
const TAG = /<\/?(?:p|br|div|span|strong|b|em|i|u|font|a|h[1-6]|li|ul|ol|section|img|center)(?:\s[^<>]{0,300})?\/?>/giu;
const SPACE_BY_FULL_WIDTH = / +(?=[，。；：？！、”’）》】…])|(?<=[，。；：？！、“‘（《【…]) +/gu;
const BULLET = /^(?:[-*+]\s+|[•·●○▪◦]\s*)(?=\S)/u;

/** The non-blank lines of a text, whatever its line ends. */
export function readPackLines(text: string): readonly PackLine[] {
  const lines: PackLine[] = [];
  let afterBlank = false;
  for (const { number, text: raw } of splitLines(text)) {
    const line = readLine(raw, number, afterBlank);
    afterBlank = line.text === '';
    if (!afterBlank) lines.push(line);
  }
  return lines;
}

function readLine(raw: string, number: number, afterBlank: boolean): PackLine {
  const plain = decodeEntities(raw).replace(INVISIBLE, '').replace(BLANKS, ' ');
  const htmlLevel = /^\s*<h([1-6])[\s>]/iu.exec(plain)?.[1];
  const untagged = plain.replace(TAG, '').trim().replace(/^(?:>\s?){1,8}/u, '');
  const hashes = /^(#{1,6})\s+(?=\S)/u.exec(untagged) ?? /^(#{1,6})(?=[^#\s\d])/u.exec(untagged);
  const body = (hashes === null ? untagged : untagged.slice(hashes[0].length).replace(/\s#+$/u, '')).trim();
  const isBullet = hashes === null && BULLET.test(body) && !/^(?:[-*_]\s?){3,}$/u.test(body);
  const content = isBullet ? body.replace(BULLET, '') : body;
  const cells = tryCells(body, raw);
  const isBold = /^(?:\*\*|__)[^*_]+(?:\*\*|__)[：:]?$/u.test(content) || /^\s*<(?:strong|b)>[^<]*<\/(?:strong|b)>\s*$/iu.test(plain);
  return {
    number,
    text: isRule(content) ? '' : tidy(withoutInlineMarks(content)),
    headingLevel: Number(htmlLevel ?? hashes?.[1]?.length ?? 0),
    isBold, isBullet, indent: isBullet ? indentOf(raw) : 0, afterBlank, joins: [], ...(cells && { cells }),
  };
}

function indentOf(raw: string): number {
  const blanks = /^[ \t\u3000]*/u.exec(raw)?.[0] ?? '';
  return [...blanks].reduce((width, blank) => width + (blank === '\t' ? 4 : blank === '\u3000' ? 2 : 1), 0);
}

/** The text of a line with widths mended and without the blanks that full-width marks make needless. */
export function tidy(text: string): string {
  return mendWidths(text).replace(SPACE_BY_FULL_WIDTH, '').trim();
}

/** The number of the raw line that holds a UTF-16 offset of the line's text. */
export function lineNumberAt(line: PackLine, offset: number): number {
  return line.joins.findLast((join) => join.offset <= offset)?.number ?? line.number;
}

/** The cells of `| a | b |`, with `\\|` as a bar of the text, or of two and more pieces between tabs; undefined for other lines. */
function tryCells(body: string, raw: string): readonly string[] | undefined {
  const isRow = body.startsWith('|') && body.endsWith('|') && body.length > 2;
  const pieces = isRow ? body.slice(1, -1).split(/(?<!\\)\|/u) : raw.includes('\t') ? raw.replace(INVISIBLE, '').trim().split(/\t/u) : [];
  return pieces.length < 2 ? undefined : pieces.map((piece) => tidy(withoutInlineMarks(piece.replace(/\\\|/gu, '|').replace(TAG, ''))));
}

function isRule(text: string): boolean {
  return /^[-*_=~—·.\s]{3,}$/u.test(text) || /^\|?(?:\s*:?-{2,}:?\s*\|)+/u.test(text);
}

/** `[^1]` refers to a note at the end, as documents are read; at the start of a line it names the note. */
const NOTE_MARK = /(?<=\S)\[\^[^\]\s]{1,20}\]/gu;

function withoutInlineMarks(text: string): string {
  if (!/[*_[\]`\\!]/u.test(text)) return text;
  return text
    .replace(NOTE_MARK, '')
    .replace(/!\[[^\]]{0,200}\]\([^()\s]{0,500}\)/gu, '')
    .replace(/\[([^\]]{1,200})\]\([^()\s]{0,500}\)/gu, '$1')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\\(?=[\\*_#[\]()>.+-])/gu, '');
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/giu, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
    const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
