import type { Line } from '../../text/lines';
import type { Span } from '../../text/span';
import type { CommentNode } from '../document/nodes';
import { fromMarkdown } from './inlineText';
import { excerpt, listed, type Report } from './problems';
import { sectionNames, trySection, type SectionContent } from './vocabulary';

/** The lines under one `###` heading of a section, or those before the first (then without a heading). */
export interface Group {
  readonly heading: string;
  /** The heading's text in the file, without its marks; for the first group that of the section's name. */
  readonly headingSpan: Span;
  readonly line: number;
  readonly lines: readonly Line[];
}

export interface CorpusSection {
  readonly content: SectionContent;
  /** False where the format has no such section, which is then read as notes. */
  readonly isKnown: boolean;
  /** The section's name in the file. */
  readonly nameSpan: Span;
  readonly line: number;
  readonly groups: readonly Group[];
}

export interface Sections {
  /** The text of the first `#` heading that names no section, '' where there is none. */
  readonly title: string;
  readonly sections: readonly CorpusSection[];
  readonly comments: readonly CommentNode[];
}

interface Heading {
  readonly level: number;
  /** Raw Markdown of the heading, without its marks. */
  readonly text: string;
  /** Index in the line at which `text` starts. */
  readonly from: number;
}

interface OpenSection extends CorpusSection {
  readonly groups: (Group & { readonly lines: Line[] })[];
}

/** Divides the lines after the front matter into sections (`##`) and their groups (`###`); comments are left out. */
export function readSections(lines: readonly Line[], report: Report): Sections {
  const sections: OpenSection[] = [];
  const comments: CommentNode[] = [];
  let title = '';
  for (const line of withoutComments(lines, comments, report)) {
    const heading = headingOf(line.text);
    const section = sections.at(-1);
    if (heading === undefined || heading.level > 3) {
      section?.groups.at(-1)?.lines.push(line);
      if (section === undefined && looksLikeEntry(line.text)) report(line.number, `这一行在各节之前，没有读。请放进${listed(sectionNames())}中的一节`);
    } else if (heading.level === 3) {
      if (section === undefined) report(line.number, '三级标题要放在“## 金句”这样的一节里');
      section?.groups.push({ heading: heading.text, headingSpan: spanIn(line, heading), line: line.number, lines: [] });
    } else {
      const content = trySection(fromMarkdown(heading.text));
      if (content === undefined && heading.level === 1) {
        title ||= fromMarkdown(heading.text);
        continue;
      }
      if (content === undefined) report(line.number, `认不出“${excerpt(heading.text)}”这一节，没有读。可用的节：${listed(sectionNames())}`);
      sections.push(toSection(line, heading, content));
    }
  }
  return { title, sections, comments };
}

function toSection(line: Line, heading: Heading, content: SectionContent | undefined): OpenSection {
  const span = spanIn(line, heading);
  const first = { heading: '', headingSpan: span, line: line.number, lines: [] };
  return { content: content ?? 'notes', isKnown: content !== undefined, nameSpan: span, line: line.number, groups: [first] };
}

function spanIn(line: Line, { from, text }: Heading): Span {
  return { start: line.start + from, end: line.start + from + text.length };
}

/** An ATX heading of at most three blanks' indent; undefined for any other line. */
export function headingOf(text: string): Heading | undefined {
  const match = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|$)/u.exec(text);
  if (match === null) return undefined;
  const rest = text.slice(match[0].length);
  const body = rest.trim();
  const withoutClosing = body.replace(/(?<!#)#+$/u, '');
  const closed = withoutClosing === '' || /\s$/u.test(withoutClosing);
  const from = match[0].length + (rest.length - rest.trimStart().length);
  return { level: match[1]?.length ?? 1, text: closed ? withoutClosing.trimEnd() : body, from };
}

function looksLikeEntry(text: string): boolean {
  return /^\s*(?:[-*+•]|\d{1,9}[.)、．])/u.test(text);
}

/** The lines with every comment (`<!--` at a line's start to `-->`) turned into blank lines of the same number; they go to `comments`. */
function* withoutComments(lines: readonly Line[], comments: CommentNode[], report: Report): Generator<Line> {
  let opened: { readonly line: Line; readonly from: number; readonly texts: string[] } | undefined;
  for (const line of lines) {
    const from = opened === undefined && line.text.trimStart().startsWith('<!--') ? line.text.indexOf('<!--') : undefined;
    if (from !== undefined) opened = { line, from, texts: [] };
    if (opened === undefined) {
      yield line;
      continue;
    }
    const inside = from === undefined ? 0 : from + 4;
    const end = line.text.indexOf('-->', inside);
    opened.texts.push(line.text.slice(inside, end === -1 ? undefined : end));
    if (end !== -1) {
      comments.push({ span: { start: opened.line.start + opened.from, end: line.start + end + 3 }, text: opened.texts.join('\n').trim() });
      opened = undefined;
    }
    yield { ...line, text: '' };
  }
  if (opened !== undefined) report(opened.line.number, '注释没有结束：缺“-->”，其后的内容都没有读');
}
