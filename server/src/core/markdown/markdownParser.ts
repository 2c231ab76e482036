import {
  type BlockContext, type BlockParser, type DelimiterType, type InlineParser, type LeafBlock, type Line, type MarkdownConfig, parser, Strikethrough,
} from '@lezer/markdown';

/** A line or paragraph that is longer is taken as plain text: no inline mark is worth a quadratic search. */
export const LONGEST_PARSED = 10_000;

/** A comment that starts a line and ends on a later one; neither blank lines nor the end of a quote end it. */
const COMMENT_BLOCK: BlockParser = {
  name: 'CommentBlock',
  before: 'LinkReference',
  parse: (context, line) => {
    if (line.next !== 60 || !line.text.startsWith('<!--', line.pos) || line.text.includes('-->', line.pos + 4)) return false;
    const from = context.lineStart + line.pos;
    while (context.nextLine()) {
      const end = line.text.indexOf('-->', line.basePos);
      if (end >= 0) return closeComment(context, line, { from, end: end + 3 });
    }
    context.addElement(context.elt('CommentBlock', from, context.prevLineEnd()));
    return true;
  },
  endLeaf: (_context, line) => line.text.startsWith('<!--', line.pos),
};

/**
 * Ends a comment inside `line`. The comment and the prose after it are one paragraph: a block that ended inside a line
 * could not be carried over when something after it is edited.
 */
function closeComment(context: BlockContext, line: Line, comment: { readonly from: number; readonly end: number }): boolean {
  const end = context.lineStart + comment.end;
  const rest = context.parser.parseInline(line.text.slice(comment.end), end);
  const to = context.lineStart + line.text.length;
  context.addElement(context.elt('Paragraph', comment.from, to, [context.elt('Comment', comment.from, end), ...rest]));
  context.nextLine();
  return true;
}

/** Ends a paragraph at its line's end, unless a comment is open in it. */
class OneLine {
  #commentOpen: boolean;

  constructor(leaf: LeafBlock) {
    this.#commentOpen = opensComment(leaf.content);
  }

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.#commentOpen) {
      const end = line.text.indexOf('-->');
      if (end < 0) return false;
      this.#commentOpen = opensComment(line.text.slice(end + 3));
      return false;
    }
    const inline = context.parser.parseInline(leaf.content, leaf.start);
    context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, leaf.start + leaf.content.length, inline));
    return true;
  }

  finish(): boolean {
    return false;
  }
}

function opensComment(text: string): boolean {
  const open = text.lastIndexOf('<!--');
  return open >= 0 && !text.includes('-->', open);
}

const OVERLONG: InlineParser = {
  name: 'Overlong',
  before: 'Escape',
  parse: (context) => (context.end - context.offset > LONGEST_PARSED ? context.end : -1),
};

const STRONG_DELIMITER: DelimiterType = { resolve: 'StrongEmphasis', mark: 'EmphasisMark' };

/**
 * `**` next to Chinese text: CommonMark's flanking rules leave `**观点。**正文` unmatched, because 。 is punctuation and 正
 * is a letter; a writer's `**` opens before and closes after anything but white space.
 */
const STRONG: InlineParser = {
  name: 'ChineseStrong',
  before: 'Emphasis',
  parse: (context, next, pos) => {
    const asterisk = 42;
    if (next !== asterisk || context.char(pos + 1) !== asterisk || context.char(pos + 2) === asterisk || context.char(pos - 1) === asterisk) return -1;
    const [before, after] = [context.slice(pos - 1, pos), context.slice(pos + 2, pos + 3)];
    return context.addDelimiter(STRONG_DELIMITER, pos, pos + 2, !isBlank(after), !isBlank(before));
  },
};

function isBlank(char: string): boolean {
  return char === '' || /\s/.test(char);
}

const SHARED: MarkdownConfig = {
  remove: ['IndentedCode', 'HTMLBlock', 'OrderedList'],
  parseBlock: [COMMENT_BLOCK],
  parseInline: [OVERLONG, STRONG],
};
const SOFT_PARSER = parser.configure([Strikethrough, SHARED]);
const LINE_PARSER = SOFT_PARSER.configure({ parseBlock: [{ name: 'LinePerParagraph', after: 'SetextHeading', leaf: (_context, leaf) => new OneLine(leaf) }] });

/**
 * The Markdown of drafts (design §5): CommonMark without indented code (leading space is indentation), without HTML blocks
 * (tags are marks around prose) and without ordered lists (`1.` is text that is written and counted, domain-rules N8);
 * with `softBreaks` off every non-blank line is a block of its own.
 */
export function markdownParser(softBreaks: boolean): typeof parser {
  return softBreaks ? SOFT_PARSER : LINE_PARSER;
}
