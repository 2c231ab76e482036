import { toOneLine } from '../oneLine';
import { toTableLines } from '../tableLines';
import { type SkippedKind } from './tally';

/** A paragraph with its list label; `text` can hold line breaks. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** 0 for the highest. */
  readonly heading?: number;
  /** The list that it belongs to. */
  readonly list?: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

/** Stands where something was left out. */
export interface SkippedBlock {
  readonly kind: 'skipped';
  readonly what: SkippedKind;
}

export type Block = ParagraphBlock | TableBlock | SkippedBlock;

export interface RenderedBlocks {
  readonly lines: readonly string[];
  /** The line (from 1) that follows each thing left out. */
  readonly skippedAt: ReadonlyMap<SkippedKind, number>;
}

/** Writes blocks as lines: one paragraph a line, headings with `#`, a blank line round a table and between two lists that follow each other. */
export function renderBlocks(blocks: readonly Block[]): RenderedBlocks {
  const lines: string[] = [];
  const skippedAt = new Map<SkippedKind, number>();
  const blank = (): void => { if (lines.length > 0 && lines.at(-1) !== '') lines.push(''); };
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'skipped') {
      if (!skippedAt.has(block.what)) skippedAt.set(block.what, lines.length + 1);
      continue;
    }
    if (block.kind === 'table' || before?.kind === 'table' || isOtherList(before, block)) blank();
    const written = block.kind === 'table' ? toTableLines(block.rows) : paragraphLines(block);
    if (written.length === 0) blank();
    for (const line of written) lines.push(line);
    before = block;
  }
  while (lines.at(-1) === '') lines.pop();
  return { lines, skippedAt };
}

/**
 * The text of blocks in one cell or one note. Paragraphs and rows of inner tables follow each other directly after a mark that ends
 * a sentence, with a space elsewhere; line breaks inside a paragraph stay.
 */
export function flattenBlocks(blocks: readonly Block[]): string {
  let text = '';
  const add = (part: string): void => {
    const trimmed = part.trim();
    if (trimmed !== '') text += text === '' || /[。！？；：，、”’）》]$/u.test(text.slice(-1)) ? trimmed : ` ${trimmed}`;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') add(block.text);
    if (block.kind === 'table') for (const row of block.rows) add(row.filter((cell) => cell !== '').join(' '));
  }
  return text;
}

function isOtherList(before: Block | undefined, { list }: ParagraphBlock): boolean {
  return list !== undefined && before?.kind === 'paragraph' && before.list !== undefined && before.list !== list;
}

function paragraphLines({ text, heading }: ParagraphBlock): readonly string[] {
  if (heading === undefined) return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const title = toOneLine(text);
  return title === '' ? [] : [`${'#'.repeat(Math.min(heading + 1, 6))} ${title}`];
}
