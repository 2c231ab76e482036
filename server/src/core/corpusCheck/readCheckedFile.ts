import { isJsonLinesName } from '../corpus/corpusFormat';
import { readCorpusMarkdown } from '../corpus/corpusMarkdown';
import type { CorpusDocument, EntryNode } from '../corpus/document/corpusDocument';
import type { Entry, OutlinePoint } from '../corpus/entry';
import { entryName } from '../corpus/entryName';
import { parseJsonLines } from '../corpus/jsonLines/parseJsonLines';
import { LIST_MARKS } from '../corpus/markdown/fieldItem';
import { genreLengthIn } from '../corpus/markdown/headedTitle';
import { fromMarkdown } from '../corpus/markdown/inlineText';
import type { Item } from '../corpus/markdown/items';
import { lengthBeforeShare } from '../corpus/markdown/readFramework';
import { limitAtEnd } from '../corpus/markdown/readQuestion';
import type { FieldKey } from '../corpus/markdown/vocabulary';
import { divideWritten, sliceWritten, type WrittenText } from '../corpus/markdown/writtenText';
import { splitLines, type Line } from '../text/lines';
import { lineSpan, type CheckedEntry, type CheckedFile, type CheckedText, type ThemeMention } from './checkedFile';

/** The fields whose wording is checked; names of persons, books, ids and addresses keep the marks they have. */
const PROSE = ['gloss', 'occasion', 'lead', 'variants', 'definition', 'aliases', 'standardWording'] as const satisfies readonly FieldKey[];
type ProseKey = (typeof PROSE)[number];

/** Reads a corpus file for checking: JSON Lines by its ending, else corpus Markdown. */
export function readCheckedFile(file: { readonly uri: string; readonly text: string }): CheckedFile {
  return isJsonLinesName(file.uri) ? readRecords(file) : readDocument(file);
}

function readDocument({ uri, text }: { readonly uri: string; readonly text: string }): CheckedFile {
  const { document, entries, problems } = readCorpusMarkdown({ uri, text });
  return {
    uri, text, problems, document,
    lines: document.lines,
    entries: entries.map(({ entry, node }) => ({ entry, node, span: node.textSpan, texts: textsOf(node) })),
    themes: themesIn(document),
  };
}

function textsOf(node: EntryNode): readonly CheckedText[] {
  const fields = node.fields.flatMap(({ key, values }) => (isProse(key) ? values.map((value) => toText(key, value)) : []));
  return [toText('text', ownText(node)), ...fields, ...pointTexts(node.points)];
}

/** The entry's text without what is no wording: a heading's genre, a question's limit. */
function ownText(node: EntryNode): WrittenText {
  if (node.kind === 'framework' || node.kind === 'essay') return sliceWritten(node, genreLengthIn(node.raw));
  const rest = node.kind === 'question' ? limitAtEnd(node.raw)?.rest : undefined;
  return rest === undefined ? node : sliceWritten(node, 0, rest.length);
}

function pointTexts(points: readonly Item[]): readonly CheckedText[] {
  return points.flatMap((point) => [toText('text', sliceWritten(point, 0, lengthBeforeShare(point.raw))), ...pointTexts(point.children)]);
}

function toText(key: CheckedText['key'], written: WrittenText): CheckedText {
  return { key, raw: written.raw, written, span: written.textSpan };
}

function isProse(key: FieldKey | undefined): key is ProseKey {
  return PROSE.some((prose) => prose === key);
}

function themesIn({ frontMatter, sections, text }: CorpusDocument): readonly ThemeMention[] {
  const front = frontMatter.keys.filter(({ key }) => key === 'themes').flatMap(({ values }) => values.flatMap(({ start, end }) => {
    const source = text.slice(start, end);
    const quoted = /^["']/u.test(source) ? 1 : 0;
    const raw = source.slice(quoted, source.length - quoted);
    const inner = { start: start + quoted, end: end - quoted };
    return divideWritten({ raw, pieces: [{ raw: 0, start: inner.start, length: raw.length }], textSpan: inner }, LIST_MARKS);
  }));
  const inSections = sections.flatMap(({ content, groups }) => groups.flatMap(({ heading, headingSpan, entries }) => {
    const isTheme = heading !== '' && content !== 'framework' && content !== 'essay' && content !== 'notes';
    const own = entries.flatMap(({ fields }) => fields.filter(({ key }) => key === 'themes').flatMap(({ values }) => (
      values.flatMap((value) => (value.whole ? [value] : divideWritten(value, LIST_MARKS)))
    )));
    return [...(isTheme ? [{ raw: heading, textSpan: headingSpan }] : []), ...own];
  }));
  return [...front, ...inSections].filter(({ raw }) => raw !== '').map(({ raw, textSpan }) => ({ word: fromMarkdown(raw), span: textSpan, isExact: true }));
}

function readRecords({ uri, text }: { readonly uri: string; readonly text: string }): CheckedFile {
  const { entries, problems } = parseJsonLines({ uri, text });
  const lines = splitLines(text);
  const checked = entries.map((entry) => toRecord(entry, lines));
  return {
    uri, text, lines, problems,
    entries: checked,
    themes: checked.flatMap(({ entry, span }) => entry.themes.map((word) => ({ word, span, isExact: false }))),
  };
}

function toRecord(entry: Entry, lines: readonly Line[]): CheckedEntry {
  const span = lineSpan(lines, entry.source.line);
  return { entry, span, texts: recordTexts(entry).map(([key, raw]) => ({ key, raw, span })) };
}

function recordTexts(entry: Entry): readonly (readonly [CheckedText['key'], string])[] {
  const values: Readonly<Partial<Record<ProseKey, string | readonly string[]>>> = entry.kind === 'quotation' || entry.kind === 'term' ? entry : {};
  const fields = PROSE.flatMap((key) => [values[key] ?? []].flat().map((text) => [key, text] as const));
  return [['text', entryName(entry)], ...fields, ...(entry.kind === 'framework' ? outlineTexts(entry.points) : [])];
}

function outlineTexts(points: readonly OutlinePoint[]): readonly (readonly ['text', string])[] {
  return points.flatMap(({ text, points: inner }) => [['text', text] as const, ...outlineTexts(inner)]);
}
