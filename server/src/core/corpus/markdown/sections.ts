import type { Line } from '../../text/lines';
import { fromMarkdown } from './inlineText';
import { excerpt, listed, type Report } from './problems';
import { sectionNames, trySection, type SectionContent } from './vocabulary';

/** The lines under one `###` heading of a section, or those before the first (then without a heading). */
export interface Group {
  readonly heading: string;
  readonly line: number;
  readonly lines: readonly Line[];
}

export interface CorpusSection {
  readonly content: SectionContent;
  readonly groups: readonly Group[];
}

export interface Sections {
  /** The text of the first `#` heading that names no section, '' where there is none. */
  readonly title: string;
  readonly sections: readonly CorpusSection[];
}

interface Heading {
  readonly level: number;
  /** Raw Markdown of the heading, without its marks. */
  readonly text: string;
}

/** Divides the lines after the front matter into sections (`##`) and their groups (`###`); comments are left out. */
export function readSections(lines: readonly Line[], report: Report): Sections {
  const sections: { content: SectionContent; groups: { heading: string; line: number; lines: Line[] }[] }[] = [];
  let title = '';
  for (const line of withoutComments(lines, report)) {
    const heading = headingOf(line.text);
    const section = sections.at(-1);
    if (heading === undefined || heading.level > 3) {
      section?.groups.at(-1)?.lines.push(line);
      if (section === undefined && looksLikeEntry(line.text)) report(line.number, `这一行在各节之前，没有读。请放进${listed(sectionNames())}中的一节`);
    } else if (heading.level === 3) {
      if (section === undefined) report(line.number, '三级标题要放在“## 金句”这样的一节里');
      section?.groups.push({ heading: heading.text, line: line.number, lines: [] });
    } else {
      const content = trySection(fromMarkdown(heading.text));
      if (content === undefined && heading.level === 1) {
        title ||= fromMarkdown(heading.text);
        continue;
      }
      if (content === undefined) report(line.number, `认不出“${excerpt(heading.text)}”这一节，没有读。可用的节：${listed(sectionNames())}`);
      sections.push({ content: content ?? 'notes', groups: [{ heading: '', line: line.number, lines: [] }] });
    }
  }
  return { title, sections };
}

/** An ATX heading of at most three blanks' indent; undefined for any other line. */
export function headingOf(text: string): Heading | undefined {
  const match = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|$)/u.exec(text);
  if (match === null) return undefined;
  const body = text.slice(match[0].length).trim();
  const withoutClosing = body.replace(/(?<!#)#+$/u, '');
  const closed = withoutClosing === '' || /\s$/u.test(withoutClosing);
  return { level: match[1]?.length ?? 1, text: closed ? withoutClosing.trimEnd() : body };
}

function looksLikeEntry(text: string): boolean {
  return /^\s*(?:[-*+•]|\d{1,9}[.)、．])/u.test(text);
}

/** The lines with every comment (`<!--` at a line's start to `-->`) turned into blank lines of the same number. */
function* withoutComments(lines: readonly Line[], report: Report): Generator<Line> {
  let openedAt: number | undefined;
  for (const line of lines) {
    const starts = openedAt === undefined && line.text.trimStart().startsWith('<!--');
    if (starts) openedAt = line.number;
    if (openedAt === undefined) {
      yield line;
      continue;
    }
    const from = starts ? line.text.indexOf('<!--') + 4 : 0;
    if (line.text.includes('-->', from)) openedAt = undefined;
    yield { ...line, text: '' };
  }
  if (openedAt !== undefined) report(openedAt, '注释没有结束：缺“-->”，其后的内容都没有读');
}
