import { type DraftComment } from '../markdown/draft';
import { type Line, lineIndexAt } from '../text/lines';
import { type Span } from '../text/span';

/** A stretch of a draft in which the named diagnostics are not wanted. */
interface Silence {
  /** Lines counting from 0, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Codes (`length/over`), groups (`quote`, `quote/*`); empty for all of them. */
  readonly codes: readonly string[];
}

/** A draft or a corpus file with its comments. */
export interface CommentedText {
  readonly lines: readonly Line[];
  readonly comments: readonly DraftComment[];
}

/** Answers whether a diagnostic is silenced by the writer's comments or the setting `diagnostics.ignored`. */
export interface Silencing {
  /** True where no place of the draft can have this diagnostic, so that its rule need not run. */
  readonly isOff: (code: string) => boolean;
  /** True where a comment covers the line that one of the spans starts on. */
  readonly isSilenced: (code: string, ...spans: readonly Span[]) => boolean;
}

const DIRECTIVE = /^biganzi-(ignore-next-line|ignore-file|ignore|end-ignore)(?![\w-])([\s\S]*)$/;
/** 化用: the words of a quotation turned on purpose; says so for its own line. */
const ADAPTED = '化用';
const ADAPTED_CODES = ['quote'];

/**
 * Reads the silencing comments of a draft or a corpus file (design §5 "Silencing"): `biganzi-ignore-next-line CODE…`, `biganzi-ignore CODE…`
 * to `biganzi-end-ignore` or the end, `biganzi-ignore-file CODE…`, and 化用 at a line's end. A directive without a code
 * silences every one; a code may be a group (`quote` or `quote/*`).
 */
export function readSilencing(draft: CommentedText, ignored: readonly string[]): Silencing {
  const silences = readSilences(draft);
  const everywhere = silences.filter(({ firstLine, lastLine }) => firstLine <= 0 && lastLine >= draft.lines.length - 1);
  return {
    isOff: (code) => ignored.some((pattern) => matchesCode(pattern, code)) || everywhere.some(({ codes }) => covers(codes, code)),
    isSilenced: (code, ...spans) => silences.some(({ codes, firstLine, lastLine }) => covers(codes, code) && spans.some((span) => {
      const line = lineIndexAt(draft.lines, span.start);
      return line >= firstLine && line <= lastLine;
    })),
  };
}

function readSilences({ comments, lines }: CommentedText): readonly Silence[] {
  const silences: Silence[] = [];
  const open: { readonly line: number; readonly codes: readonly string[] }[] = [];
  const last = lines.length - 1;
  for (const comment of comments) {
    const line = lineIndexAt(lines, comment.span.start);
    if (comment.text === ADAPTED && endsLine(comment, lines[line])) silences.push({ firstLine: line, lastLine: line, codes: ADAPTED_CODES });
    const match = DIRECTIVE.exec(comment.text);
    if (match === null) continue;
    const codes = (match[2] ?? '').split(/[\s,，、]+/).filter((code) => code !== '');
    const endLine = lineIndexAt(lines, comment.span.end);
    if (match[1] === 'ignore-file') silences.push({ firstLine: 0, lastLine: last, codes });
    else if (match[1] === 'ignore-next-line') silences.push({ firstLine: endLine + 1, lastLine: endLine + 1, codes });
    else if (match[1] === 'ignore') open.push({ line, codes });
    else for (const start of open.splice(0)) silences.push({ firstLine: start.line, lastLine: endLine, codes: start.codes });
  }
  return [...silences, ...open.map((start) => ({ firstLine: start.line, lastLine: last, codes: start.codes }))];
}

function endsLine(comment: DraftComment, line: Line | undefined): boolean {
  return line !== undefined && line.text.slice(comment.span.end - line.start).trim() === '';
}

function covers(codes: readonly string[], code: string): boolean {
  return codes.length === 0 || codes.some((pattern) => matchesCode(pattern, code));
}

function matchesCode(pattern: string, code: string): boolean {
  return pattern === code || code.startsWith(`${pattern.replace(/\/?\*?$/, '')}/`);
}
