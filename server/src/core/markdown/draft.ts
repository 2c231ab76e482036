import { type Line, splitLines } from '../text/lines';
import { type Span } from '../text/span';
import { type Answer } from './answer';
import { readAnswers } from './answers';
import { readBlocks } from './blocks';
import { type DraftOptions } from './draftOptions';
import { type FrontMatter, parseFrontMatter } from './frontMatter';
import { type DraftComment, type Paragraph } from './paragraph';
import { parseSyntaxTree, type SyntaxTree } from './syntaxTree';

export type { Answer } from './answer';
export { type DraftOptions, draftOptionsOf } from './draftOptions';
export type { FrontMatter, FrontMatterProblem } from './frontMatter';
export type { DraftComment, Paragraph, ParagraphKind, ParagraphRole, Prose } from './paragraph';

/** A Markdown draft as its reader understands it. Every offset is a UTF-16 offset in `text`; lines count from 1. */
export interface Draft {
  readonly text: string;
  /** The lines of the text as given; the first one starts after a BOM. */
  readonly lines: readonly Line[];
  readonly frontMatter: FrontMatter;
  /** Every paragraph of prose in order, whatever it is for. */
  readonly paragraphs: readonly Paragraph[];
  /** One for each question, or a single unnamed one; none in a draft with neither prose nor requirement. */
  readonly answers: readonly Answer[];
  readonly comments: readonly DraftComment[];
  /** Blocks that hold no prose: fenced code, comments of several lines, link reference definitions. */
  readonly hiddenBlocks: readonly Span[];
}

const syntaxOf = new WeakMap<Draft, SyntaxTree>();

/**
 * Reads a draft (design §5 "Drafts"). `previous`, an earlier reading of the same document, only makes it cheaper: the
 * result equals that of reading from scratch. Never throws; LF, CRLF and CR line ends, a BOM or none give the same
 * draft but for the offsets.
 */
export function parseDraft(text: string, options: DraftOptions, previous?: Draft): Draft {
  const lines = withoutBom(splitLines(text));
  const frontMatter = parseFrontMatter(lines, options);
  const bodyLines = lines.slice(frontMatter.lineCount);
  const body = bodyLines.map((line) => line.text).join('\n');
  const syntax = parseSyntaxTree(body, options.softBreaks, previous && syntaxOf.get(previous));
  const { blocks, comments, hidden } = readBlocks(syntax, body, bodyLines);
  const { paragraphs, answers } = readAnswers(blocks, { frontMatter, aroundTolerance: options.aroundTolerance });
  const draft: Draft = { text, lines, frontMatter, paragraphs, answers, comments, hiddenBlocks: hidden };
  syntaxOf.set(draft, syntax);
  return draft;
}

function withoutBom(lines: readonly Line[]): readonly Line[] {
  const [first, ...rest] = lines;
  if (first === undefined || !first.text.startsWith('\uFEFF')) return lines;
  return [{ ...first, start: 1, text: first.text.slice(1) }, ...rest];
}
