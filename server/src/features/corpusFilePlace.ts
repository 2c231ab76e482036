import { sectionAt, type CorpusDocument, type EntryNode, type GroupNode } from '../core/corpus/document/corpusDocument';
import type { EntryKind } from '../core/corpus/entry';
import { fieldNameIn, LIST_MARKS, tryFieldItem } from '../core/corpus/markdown/fieldItem';
import type { FrontMatterKey } from '../core/corpus/markdown/frontMatter';
import type { SectionContent, FieldKey } from '../core/corpus/markdown/vocabulary';
import { type Line, lineIndexAt } from '../core/text/lines';
import type { Span } from '../core/text/span';

type FrontKey = NonNullable<FrontMatterKey['key']>;

/** What is written at a cursor of a corpus Markdown file; `span` is what an item replaces, on one line around the cursor. */
export type CorpusFilePlace =
  | { readonly kind: 'section'; readonly span: Span }
  /** `### |` under 框架 and 范文: the genre before the colon. */
  | { readonly kind: 'genre'; readonly span: Span; readonly hasColon: boolean }
  /** `### |` in other sections: a theme for what follows. */
  | { readonly kind: 'group'; readonly span: Span }
  | { readonly kind: 'fieldName'; readonly of: EntryKind; readonly used: ReadonlySet<FieldKey>; readonly span: Span; readonly hasColon: boolean; readonly hasBullet: boolean }
  /** `taken` are the values that the field has beside the one at the cursor. */
  | { readonly kind: 'value'; readonly of: EntryKind; readonly key: FieldKey; readonly taken: readonly string[]; readonly span: Span }
  | { readonly kind: 'frontMatterKey'; readonly used: ReadonlySet<string>; readonly span: Span; readonly hasColon: boolean }
  | { readonly kind: 'frontMatterValue'; readonly key: FrontKey; readonly taken: readonly string[]; readonly span: Span };

const HEADING = /^(#{2,3})[ \t\u3000]+/u;
const BULLET = /^([ \t\u3000]*)(?:[-*+•](?:[ \t\u3000]+|$))?/u;
const FIELD = /^[^:：]{1,20}[:：][ \t\u3000]*/u;
const VALUE_MARKS = new RegExp(LIST_MARKS, 'gu');
/** Marks of YAML's lists too: `主题: [民本, 治理]`. */
const FRONT_MARKS = /[、，,；;[\]]/gu;
/** A list nested further away from its field is not looked for. */
const MOST_LINES_UP = 200;

/**
 * What is written at a UTF-16 offset of a corpus Markdown file, undefined where nothing can be offered:
 * `  - 主|` under an entry is the name of a field, `  - 主题：民本、治|` a value of 主题 of which 民本 is taken.
 */
export function corpusFilePlaceAt(document: CorpusDocument, offset: number): CorpusFilePlace | undefined {
  const line = document.lines[lineIndexAt(document.lines, offset)];
  if (line === undefined || offset < line.start || offset > line.end) return undefined;
  const { span, keys } = document.frontMatter;
  if (offset < span.end) return frontMatterPlace(line, offset, keys);
  const section = sectionAt(document, offset);
  const heading = HEADING.exec(line.text);
  if (heading !== null) return headingPlace(line, offset, heading, section?.content);
  if (section === undefined || section.content === 'notes') return undefined;
  const entry = entryBefore(section.groups, line);
  return entry === undefined ? undefined : itemPlace(document, entry, line, offset);
}

function frontMatterPlace(line: Line, offset: number, keys: readonly FrontMatterKey[]): CorpusFilePlace | undefined {
  if (/^(?:---|\.\.\.)/u.test(line.text)) return undefined;
  const named = keys.find(({ nameSpan }) => nameSpan.start >= line.start && nameSpan.end <= line.end);
  const field = FIELD.exec(line.text);
  const start = line.start + (field?.[0].length ?? 0);
  if (field !== null && offset >= start) {
    const value = segmentAt(line, start, offset, FRONT_MARKS);
    return named?.key === undefined ? undefined : { kind: 'frontMatterValue', key: named.key, ...value };
  }
  if (line.text.startsWith(' ')) return undefined;
  const end = line.start + (field === null ? line.text.length : line.text.search(/[:：]/u));
  if (offset > end) return undefined;
  const used = new Set(keys.filter((key) => key !== named).flatMap(({ key }) => key ?? []));
  return { kind: 'frontMatterKey', used, span: { start: line.start, end }, hasColon: field !== null };
}

function headingPlace(line: Line, offset: number, heading: RegExpExecArray, content: SectionContent | undefined): CorpusFilePlace | undefined {
  const start = line.start + heading[0].length;
  if (offset < start) return undefined;
  if (heading[1] === '##') return { kind: 'section', span: { start, end: line.end } };
  if (content === undefined || content === 'notes') return undefined;
  if (content !== 'framework' && content !== 'essay') return { kind: 'group', span: { start, end: line.end } };
  const colon = line.text.slice(heading[0].length).search(/[:：]/u);
  const end = colon < 0 ? offset : start + colon;
  return offset > end ? undefined : { kind: 'genre', span: { start, end }, hasColon: colon >= 0 };
}

/** The entry of its own group that a line after the entry's first stands under. */
function entryBefore(groups: readonly GroupNode[], line: Line): EntryNode | undefined {
  return groups.findLast((group) => group.line <= line.number)?.entries.findLast((entry) => entry.line < line.number);
}

function itemPlace(document: CorpusDocument, entry: EntryNode, line: Line, offset: number): CorpusFilePlace | undefined {
  const match = BULLET.exec(line.text);
  const start = line.start + (match?.[0].length ?? 0);
  if (offset < start || match === null) return undefined;
  const hasBullet = /[-*+•]/u.test(match[0]);
  const isHeaded = entry.kind === 'framework' || entry.kind === 'essay';
  const parent = parentItem(document, entry, line);
  const inField = parent !== undefined && hasBullet ? tryFieldItem(parent.text, entry.kind) : undefined;
  if (inField !== undefined) return { kind: 'value', of: entry.kind, key: inField.key, ...segmentAt(line, start, offset, /(?!)/gu) };
  if (isHeaded ? !isFieldZone(document, entry, line) : parent?.line.number !== entry.line) return undefined;
  return fieldPlace(entry, line, start, offset, hasBullet);
}

function fieldPlace(entry: EntryNode, line: Line, start: number, offset: number, hasBullet: boolean): CorpusFilePlace | undefined {
  const text = line.text.slice(start - line.start);
  const name = fieldNameIn(text);
  const valueStart = start + (FIELD.exec(text)?.[0].length ?? 0);
  if (name !== undefined && offset > start + name.length) {
    const field = tryFieldItem(text, entry.kind);
    if (field === undefined || offset < valueStart || !hasBullet) return undefined;
    const isList = field.key === 'themes' || field.key === 'aliases';
    return { kind: 'value', of: entry.kind, key: field.key, ...segmentAt(line, valueStart, offset, isList ? VALUE_MARKS : /(?!)/gu) };
  }
  if (!hasBullet && text !== '') return undefined;
  const used = new Set(entry.fields.filter((field) => field.line !== line.number).flatMap(({ key }) => key ?? []));
  const end = name === undefined ? line.end : start + name.length;
  return { kind: 'fieldName', of: entry.kind, used, span: { start, end }, hasColon: name !== undefined, hasBullet };
}

/** The nearest item above with less indentation, its text without the mark. */
function parentItem({ lines }: CorpusDocument, entry: EntryNode, line: Line): { readonly line: Line; readonly text: string } | undefined {
  const indent = indentOf(line.text);
  const last = Math.max(entry.line, line.number - MOST_LINES_UP);
  for (let number = line.number - 1; number >= last; number--) {
    const above = lines[number - 1];
    const item = above === undefined ? null : /^[ \t\u3000]*(?:[-*+•]|\d{1,9}[.)、．])[ \t\u3000]*/u.exec(above.text);
    if (above !== undefined && item !== null && indentOf(above.text) < indent) return { line: above, text: above.text.slice(item[0].length) };
  }
  return undefined;
}

/** True where the lines between a heading and a line hold fields alone. */
function isFieldZone({ lines }: CorpusDocument, entry: EntryNode, line: Line): boolean {
  const fields = new Set(entry.fields.map((field) => field.line));
  const between = lines.slice(entry.line, line.number - 1);
  const firstWritten = between.findIndex(({ text }) => text.trim() !== '');
  return between.length <= MOST_LINES_UP && between.every(({ number, text }, index) => (
    firstWritten < 0 || index < firstWritten || fields.has(number) || /^[ \t]+\S/u.test(text)
  ));
}

function indentOf(text: string): number {
  let width = 0;
  for (const char of text) {
    if (char === '\t') width += 4 - (width % 4);
    else if (char === ' ') width++;
    else if (char === '\u3000') width += 2;
    else break;
  }
  return width;
}

/** The value around the cursor among the values that `marks` divide from an offset of the line on, and the others. */
function segmentAt(line: Line, from: number, offset: number, marks: RegExp): { readonly span: Span; readonly taken: readonly string[] } {
  const taken: string[] = [];
  let span = { start: from, end: line.end };
  let start = from;
  for (const end of [...[...line.text.slice(from - line.start).matchAll(marks)].map(({ index }) => from + index), line.end]) {
    const written = line.text.slice(start - line.start, end - line.start);
    if (offset >= start && offset <= end) span = { start: start + written.length - written.trimStart().length, end: Math.max(offset, start + written.trimEnd().length) };
    else if (written.trim() !== '') taken.push(written.trim());
    start = end + 1;
  }
  return { span: { start: Math.min(span.start, offset), end: span.end }, taken };
}
