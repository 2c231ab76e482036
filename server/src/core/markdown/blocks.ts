import { type SyntaxNode, type Tree } from '@lezer/common';
import { type Line } from '../text/lines';
import { type Span } from '../text/span';
import { type BlockParagraph, type BlockPiece, type Definitions, normalizeLabel, readLeafBlock } from './leafBlock';
import { type DraftComment, type Paragraph, type ParagraphKind } from './paragraph';
import { type SyntaxTree } from './syntaxTree';

/** A paragraph before its role in an answer is known. */
export type Block = Omit<Paragraph, 'role'>;

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly comments: readonly DraftComment[];
  /** Blocks that hold no prose at all: fenced code, comments, link reference definitions. */
  readonly hidden: readonly Span[];
}

/** The lines that the tree was parsed from; `lines[0]` is the first line of the tree's source. */
interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
}

/**
 * Reads the paragraphs and comments of a draft's body out of its tree, in order. `lines` are the body's lines in the draft
 * as given: the tree's offsets (LF line ends, no front matter) are turned into the draft's own through them.
 */
export function readBlocks(syntax: SyntaxTree, body: string, lines: readonly Line[]): Blocks {
  return new BlockReader({ text: body, lines }, syntax).read();
}

class BlockReader {
  readonly #source: Source;
  readonly #syntax: SyntaxTree;
  readonly #definitions: Definitions;
  readonly #blocks: Block[] = [];
  readonly #comments: DraftComment[] = [];
  readonly #hidden: Span[] = [];
  /** The line last looked at, and its start in the tree's source. */
  #row = 0;
  #rowStart = 0;

  constructor(source: Source, syntax: SyntaxTree) {
    this.#source = source;
    this.#syntax = syntax;
    this.#definitions = readDefinitions(syntax.tree, source.text);
  }

  read(): Blocks {
    let quotes = 0;
    let bullet = false;
    this.#syntax.tree.iterate({
      enter: (node) => {
        if (node.name === 'Blockquote') quotes++;
        if (node.name === 'ListItem') bullet = true;
        if (HIDDEN.has(node.name)) this.#addHidden(node);
        const level = HEADING_LEVELS.get(node.name) ?? 0;
        if (level === 0 && node.name !== 'Paragraph') return CONTAINERS.has(node.name);
        this.#addLeaf(node.node, level, quotes > 0 ? 'quote' : level > 0 ? 'heading' : bullet ? 'item' : 'body');
        bullet = false;
        return false;
      },
      leave: (node) => {
        if (node.name === 'Blockquote') quotes--;
      },
    });
    return { blocks: this.#blocks, comments: this.#comments, hidden: this.#hidden };
  }

  #addLeaf(node: SyntaxNode, level: number, kind: ParagraphKind): void {
    const tree = node.tree;
    if (tree === null) return;
    const text = this.#source.text.slice(node.from, node.to);
    const joinRows = this.#syntax.softBreaks || level > 0;
    const content = readLeafBlock(tree, text, { joinRows, definitions: this.#definitions });
    const isRule = level === 2 && kind === 'heading' && node.name === 'SetextHeading2' && endsSentence(content.paragraphs[0]?.prose.text ?? '');
    const first = this.#rowAt(node.from);
    for (const paragraph of content.paragraphs) {
      this.#blocks.push({
        kind: isRule ? 'body' : kind,
        level: isRule ? 0 : level,
        prose: paragraph.prose,
        ...this.#place(paragraph, { from: node.from, row: first }),
      });
    }
    for (const span of content.comments) this.#addComment(node.from + span.start, node.from + span.end);
  }

  #place(paragraph: BlockParagraph, block: { readonly from: number; readonly row: number }): Pick<Block, 'line' | 'span' | 'pieces'> {
    const firstLine = this.#source.lines[block.row + paragraph.firstRow];
    const lastLine = this.#source.lines[block.row + paragraph.lastRow];
    const pieces = paragraph.pieces.map((piece) => this.#toSpan(piece, block));
    return { line: firstLine?.number ?? 1, span: { start: firstLine?.start ?? 0, end: lastLine?.end ?? 0 }, pieces };
  }

  #toSpan(piece: BlockPiece, block: { readonly from: number; readonly row: number }): Span {
    const shift = this.#shiftAt(block.from + piece.start);
    return { start: block.from + piece.start + shift, end: block.from + piece.end + shift };
  }

  #addHidden(node: { readonly name: string; readonly from: number; readonly to: number }): void {
    this.#hidden.push(this.#toDraftSpan(node.from, node.to));
    if (node.name === 'CommentBlock') this.#addComment(node.from, node.to);
  }

  #addComment(from: number, to: number): void {
    const span = this.#toDraftSpan(from, to);
    const text = this.#source.text.slice(from, to).replace(/^<!--|-->$/g, '').trim();
    this.#comments.push({ text, span });
  }

  #toDraftSpan(from: number, to: number): Span {
    return { start: from + this.#shiftAt(from), end: to + this.#shiftAt(to) };
  }

  /** What to add to an offset of the tree's source to get the draft's. */
  #shiftAt(offset: number): number {
    const row = this.#rowAt(offset);
    return (this.#source.lines[row]?.start ?? 0) - this.#rowStart;
  }

  /** The row that holds an offset of the tree's source; cheap where offsets are asked for in order. */
  #rowAt(offset: number): number {
    const { lines } = this.#source;
    while (offset < this.#rowStart) {
      this.#row--;
      this.#rowStart -= (lines[this.#row]?.text.length ?? 0) + 1;
    }
    for (let line = lines[this.#row]; line !== undefined && offset > this.#rowStart + line.text.length; line = lines[this.#row]) {
      this.#row++;
      this.#rowStart += line.text.length + 1;
    }
    return this.#row;
  }
}

const HEADING_LEVELS: ReadonlyMap<string, number> = new Map([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, level] as const),
  ['SetextHeading1', 1],
  ['SetextHeading2', 2],
]);
const HIDDEN: ReadonlySet<string> = new Set(['FencedCode', 'CommentBlock', 'LinkReference']);
const CONTAINERS: ReadonlySet<string> = new Set(['Document', 'Blockquote', 'BulletList', 'ListItem']);

/** A sentence over `---` is a paragraph before a rule, whatever Markdown says: nobody heads a section with one. */
function endsSentence(text: string): boolean {
  return /[。！？；…]["”’）)]?$/.test(text);
}

function readDefinitions(tree: Tree, text: string): Definitions {
  const labels = new Set<string>();
  if (text.includes(']:')) {
    tree.iterate({
      enter: (node) => {
        if (node.name !== 'LinkReference') return CONTAINERS.has(node.name);
        const label = node.node.getChild('LinkLabel');
        if (label !== null) labels.add(normalizeLabel(text.slice(label.from + 1, label.to - 1)));
        return false;
      },
    });
  }
  return { labels, key: [...labels].sort().join('\n') };
}
