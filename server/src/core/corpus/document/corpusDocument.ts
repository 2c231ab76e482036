import { splitLines, type Line } from '../../text/lines';
import { spanTouches } from '../../text/span';
import { readFrontMatter, type FrontMatter } from '../markdown/frontMatter';
import type { Report } from '../markdown/problems';
import { readSections, type CorpusSection } from '../markdown/sections';
import { readEntryNodes } from './entryNodes';
import type { CorpusDocument, EntryNode, FieldNode, SectionNode } from './nodes';

export type * from './nodes';

/** What the file says of every entry: its front matter, with the title of the first heading where that names none. */
export interface ReadDocument {
  readonly document: CorpusDocument;
  readonly front: FrontMatter;
}

/** The positions of a corpus Markdown file (docs/corpus-format.md), in time linear in its length; what the grammar does not know is left out. */
export function readCorpusDocument(text: string): CorpusDocument {
  return readDocument(text, () => undefined).document;
}

/** As `readCorpusDocument`, with the file's front matter; what cannot be read is reported with its line. */
export function readDocument(text: string, report: Report): ReadDocument {
  const { front, end, keys } = readFrontMatter(text, report);
  const lines = splitLines(text);
  const { title, sections, comments } = readSections(lines.filter((line) => line.start >= end), report);
  const document = { text, lines, frontMatter: { span: { start: 0, end }, keys }, sections: toSections(sections, lines, report), comments };
  return { document, front: { ...front, title: front.title || title } };
}

/** Every entry, in the file's order. */
export function entryNodesIn(document: CorpusDocument): readonly EntryNode[] {
  return document.sections.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
}

/** The entry that holds a UTF-16 offset or ends there; undefined between entries. */
export function entryAt(document: CorpusDocument, offset: number): EntryNode | undefined {
  const group = lastUpTo(sectionAt(document, offset)?.groups ?? [], offset, ({ headingSpan }) => headingSpan.start);
  const entry = lastUpTo(group?.entries ?? [], offset, ({ span }) => span.start);
  return entry !== undefined && spanTouches(entry.span, offset) ? entry : undefined;
}

/** The field that holds a UTF-16 offset or ends there, known to the entry's kind or not. */
export function fieldAt(document: CorpusDocument, offset: number): FieldNode | undefined {
  return entryAt(document, offset)?.fields.find(({ span }) => spanTouches(span, offset));
}

/** The section that holds a UTF-16 offset; undefined before the first. */
export function sectionAt(document: CorpusDocument, offset: number): SectionNode | undefined {
  return lastUpTo(document.sections, offset, ({ span }) => span.start);
}

/** The last of several in order that starts at or before an offset. */
function lastUpTo<T>(ordered: readonly T[], offset: number, startOf: (one: T) => number): T | undefined {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ordered[middle];
    if (one !== undefined && startOf(one) <= offset) low = middle + 1;
    else high = middle;
  }
  return ordered[low - 1];
}

function toSections(sections: readonly CorpusSection[], lines: readonly Line[], report: Report): readonly SectionNode[] {
  const startOf = (section: CorpusSection | undefined): number | undefined => (section === undefined ? undefined : lines[section.line - 1]?.start);
  return sections.map((section, index) => {
    const { content, isKnown, nameSpan, line } = section;
    const span = { start: startOf(section) ?? nameSpan.start, end: startOf(sections[index + 1]) ?? lines.at(-1)?.end ?? nameSpan.end };
    const groups = section.groups.map((group) => ({
      heading: group.heading,
      headingSpan: group.headingSpan,
      line: group.line,
      entries: content === 'notes' ? [] : readEntryNodes(content, group, report),
    }));
    return { content, isKnown, nameSpan, line, span, groups };
  });
}
