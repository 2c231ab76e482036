import type { Corpus } from '../core/corpus/corpus';
import type { Framework, OutlinePoint } from '../core/corpus/entry';
import { type Genre, genreNames } from '../core/genre/genre';
import type { Draft } from '../core/markdown/draft';
import type { Span } from '../core/text/span';
import type { CompletionContext } from './completionContext';

/** A line that asks for frameworks: `框架`, `框架：`, `讲话稿框架`, `城市治理框架`. */
export interface FrameworkRequest {
  /** The whole line up to the cursor, its indentation included: a title row takes none. */
  readonly span: Span;
  /** What stands before 框架, '' for nothing. */
  readonly wanted: string;
}

export interface SnippetOptions {
  /** True to begin with `# 标题`. */
  readonly withTitle: boolean;
  /** Level of the headings of numbered top points, 1 to 6. */
  readonly headingLevel: number;
  /** The draft's line end. */
  readonly eol: string;
}

const REQUEST = /^\s*(\p{Script=Han}{0,20}?)框架[：:]?$/u;
const BOM = '\uFEFF';
const TOP_NUMBER = /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[，、 ])/u;

/** The request for frameworks that ends at the cursor, undefined where the line says something else: `构建制度框架，|`. */
export function frameworkRequestAt(context: CompletionContext): FrameworkRequest | undefined {
  const match = REQUEST.exec(context.before);
  if (match === null || context.after.trim() !== '') return undefined;
  const start = context.lineStart + (context.before.startsWith(BOM) ? BOM.length : 0);
  return { span: { start, end: context.offset }, wanted: match[1] ?? '' };
}

/** The frameworks a request means, those of the question's genre first, then in the corpus' order. */
export function requestedFrameworks(request: FrameworkRequest, corpus: Corpus, genre: Genre | undefined): readonly Framework[] {
  const { wanted } = request;
  const named = wanted === '' ? undefined : genreNames().find(([name]) => name === wanted)?.[1];
  const meant = wanted === '' || named !== undefined
    ? corpus.frameworks
    : corpus.frameworks.filter(({ title, themes }) => title.includes(wanted) || themes.some((theme) => theme.includes(wanted)));
  const first = named ?? genre;
  return [...meant.filter((framework) => framework.genre === first), ...meant.filter((framework) => framework.genre !== first)];
}

/** How a framework is written into a draft at a place: a title row only where the answer has none, headings below the question's. */
export function snippetOptionsAt(draft: Draft, offset: number): SnippetOptions {
  const answer = draft.answers.findLast(({ span }) => span.start <= offset);
  const question = Math.max(0, ...(answer?.questionParagraphs ?? []).map(({ level }) => level));
  return {
    withTitle: answer?.titleRow === undefined,
    headingLevel: Math.min(6, Math.max(2, question + 1)),
    eol: draft.text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/**
 * A framework as a snippet: the title row, an opening paragraph, each point with its number as written and a tab stop for
 * what is to be said there, a closing paragraph. A top point that is numbered or has points of its own is a heading line,
 * any other a paragraph that begins with the point as a sentence.
 */
export function frameworkSnippet(framework: Framework, options: SnippetOptions): string {
  let stop = 0;
  const next = (): string => `\${${++stop}}`;
  const lines: string[] = [];
  if (options.withTitle) lines.push(`# \${${++stop}:${escapePlaceholder(framework.title)}}`, '');
  lines.push(next(), '');
  for (const point of framework.points) lines.push(...pointLines(point, 0, { options, next }));
  lines.push(next());
  return `${lines.join(options.eol)}$0`;
}

interface Rendering {
  readonly options: SnippetOptions;
  readonly next: () => string;
}

function pointLines(point: OutlinePoint, depth: number, rendering: Rendering): readonly string[] {
  const text = escapeSnippet(point.marker + point.text);
  const isHeading = depth === 0 && (point.points.length > 0 || TOP_NUMBER.test(point.marker));
  const own = isHeading
    ? [`${'#'.repeat(rendering.options.headingLevel)} ${text}`, '']
    : [text + (/[。！？；：…]$/u.test(point.text) ? '' : '。') + rendering.next(), ''];
  const inner = point.points.flatMap((child) => pointLines(child, depth + 1, rendering));
  return isHeading && inner.length === 0 ? [...own, rendering.next(), ''] : [...own, ...inner];
}

/** Text in a snippet: `\`, `$` and `}` stand for themselves (LSP 3.17 "Snippet Syntax"). */
function escapeSnippet(text: string): string {
  return text.replace(/[\r\n]+/gu, ' ').replace(/[\\$}]/gu, '\\$&');
}

function escapePlaceholder(text: string): string {
  return escapeSnippet(text);
}
