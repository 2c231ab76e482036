import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Corpus } from '../core/corpus/corpus';
import type { CorpusQuotation } from '../core/corpus/corpusQuotation';
import { readCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import { entryAt, type EntryNode, fieldAt, sectionAt, type CorpusDocument, type FieldNode } from '../core/corpus/document/corpusDocument';
import type { Entry, Quotation } from '../core/corpus/entry';
import { fieldGuide, frontMatterGuide } from '../core/corpus/fieldGuide';
import { knownNamesOf } from '../core/corpus/knownNames';
import { LIST_MARKS } from '../core/corpus/markdown/fieldItem';
import { fromMarkdown } from '../core/corpus/markdown/inlineText';
import { englishFieldName, fieldName } from '../core/corpus/markdown/vocabulary';
import { divideWritten } from '../core/corpus/markdown/writtenText';
import { relatedQuotations, type Related } from '../core/corpus/relatedQuotations';
import { type Span, spanTouches } from '../core/text/span';
import { tryTheme, wordsOfTheme } from '../core/theme/themes';
import { toRange } from './positions';
import { escapeMarkdown, renderFramework, renderQuotation, renderSource, renderTerm } from './render';
import { renderGuide } from './renderGuide';

export interface CorpusFileHoverInput {
  readonly corpus: Corpus;
  readonly uri: string;
  readonly text: string;
  /** UTF-16 offset of the character under the pointer. */
  readonly offset: number;
}

const MOST_RELATED = 5;
const SEPARATOR = '\n\n---\n\n';
const RELATION: Readonly<Record<Related['relation'], string>> = { same: '同一句', part: '包含这一句', similar: '相近' };

/**
 * Explains what is under the pointer in a corpus Markdown file: what a field or a key is for, how a theme is also called and
 * how often it is used, how an entry appears to those who write and which others share its words.
 */
export function hoverInCorpusFile({ corpus, uri, text, offset }: CorpusFileHoverInput): Hover | undefined {
  const { document, entries } = readCorpusMarkdown({ uri, text });
  const field = fieldAt(document, offset);
  const node = entryAt(document, offset);
  if (offset < document.frontMatter.span.end) return frontMatterHover(corpus, document, offset);
  if (field !== undefined && node !== undefined) return fieldHover(corpus, document, node, field, offset);
  if (node !== undefined && spanTouches(node.textSpan, offset)) {
    const entry = entries.find((read) => read.node.span.start === node.span.start)?.entry;
    return entry === undefined ? undefined : toHover(document, node.textSpan, renderEntry(corpus, entry));
  }
  return groupHover(corpus, document, offset);
}

function frontMatterHover(corpus: Corpus, document: CorpusDocument, offset: number): Hover | undefined {
  for (const { key, name, nameSpan, values } of document.frontMatter.keys) {
    if (key !== undefined && spanTouches(nameSpan, offset)) return toHover(document, nameSpan, `**${escapeMarkdown(name)}**\n\n${renderGuide(frontMatterGuide(key))}`);
    const span = key === 'themes' ? values.find((value) => spanTouches(value, offset)) : undefined;
    const word = span === undefined ? undefined : wordAt(document, span, offset);
    if (word !== undefined) return themeHover(corpus, document, word);
  }
  return undefined;
}

function fieldHover(corpus: Corpus, document: CorpusDocument, { kind }: EntryNode, { key, nameSpan, values }: FieldNode, offset: number): Hover | undefined {
  if (key === undefined) return undefined;
  if (spanTouches(nameSpan, offset)) {
    const guide = fieldGuide(kind, key);
    const head = `**${fieldName(kind, key)}**（${englishFieldName(kind, key)}）`;
    return guide === undefined ? undefined : toHover(document, nameSpan, `${head}\n\n${renderGuide(guide)}`);
  }
  if (key !== 'themes') return undefined;
  const words = values.flatMap((value) => (value.whole ? [value] : divideWritten(value, LIST_MARKS)));
  const word = words.find(({ textSpan }) => spanTouches(textSpan, offset));
  return word === undefined ? undefined : themeHover(corpus, document, { raw: word.raw, span: word.textSpan });
}

/** The heading of a group is a theme of its entries. */
function groupHover(corpus: Corpus, document: CorpusDocument, offset: number): Hover | undefined {
  const section = sectionAt(document, offset);
  if (section === undefined || section.content === 'framework' || section.content === 'essay' || section.content === 'notes') return undefined;
  const group = section.groups.find(({ heading, headingSpan }) => heading !== '' && spanTouches(headingSpan, offset));
  return group === undefined ? undefined : themeHover(corpus, document, { raw: group.heading, span: group.headingSpan });
}

function themeHover(corpus: Corpus, document: CorpusDocument, { raw, span }: { readonly raw: string; readonly span: Span }): Hover {
  const word = fromMarkdown(raw);
  const name = tryTheme(word) ?? word;
  const count = knownNamesOf(corpus).themes.find((known) => known.name === name)?.count ?? 0;
  const aliases = wordsOfTheme(name).filter((alias) => alias !== name);
  return toHover(document, span, [
    `**#${escapeMarkdown(name)}**`,
    name === word ? '' : `“${escapeMarkdown(word)}”是它的别名。`,
    tryTheme(word) === undefined ? '不在通用的主题表里，是自己起的主题。' : `别名：${aliases.map(escapeMarkdown).join('、')}`,
    `素材库里有 ${count} 条。`,
  ].filter((block) => block !== '').join('\n\n'));
}

/** The entry as the writer sees it, merged with what other files have of it. */
function renderEntry(corpus: Corpus, entry: Entry): string {
  switch (entry.kind) {
    case 'quotation': {
      const known = corpus.entry(entry.id);
      const quotation = known?.kind === 'quotation' ? known : alone(entry);
      return [renderQuotation(quotation), renderRelated(corpus, entry, quotation.id)].filter((part) => part !== '').join(SEPARATOR);
    }
    case 'term':
      return renderTerm(entry);
    case 'framework':
      return renderFramework(entry);
    case 'question':
      return [`**${entry.genre}**`, escapeMarkdown(entry.text), entry.limit === undefined ? '' : `字数：${escapeMarkdown(entry.limit.text)}`].filter((block) => block !== '').join('\n\n');
    case 'essay':
      return [`**${escapeMarkdown(entry.title)}**`, `${entry.genre} · ${entry.paragraphs.length}段 · ${[...entry.paragraphs.join('')].length}字`].join('\n\n');
  }
}

function alone(quotation: Quotation): CorpusQuotation {
  return { ...quotation, sources: [quotation.source] };
}

function renderRelated(corpus: Corpus, { text }: Quotation, id: string): string {
  const others = relatedQuotations(corpus, text, MOST_RELATED + 1).filter(({ quotation }) => quotation.id !== id).slice(0, MOST_RELATED);
  return others.map(({ relation, quotation }) => (
    `- ${RELATION[relation]}：${escapeMarkdown(quotation.text)}${quotation.speaker === '' ? '' : `（${escapeMarkdown(quotation.speaker)}）`}，${renderSource(quotation.source)}`
  )).join('\n');
}

function wordAt({ text }: CorpusDocument, span: Span, offset: number): { readonly raw: string; readonly span: Span } | undefined {
  let start = span.start;
  for (const part of text.slice(span.start, span.end).split(LIST_MARKS)) {
    const raw = part.replace(/^[\s"']+|[\s"']+$/gu, '');
    const from = start + part.indexOf(raw);
    if (raw !== '' && offset >= start && offset <= start + part.length) return { raw, span: { start: from, end: from + raw.length } };
    start += part.length + 1;
  }
  return undefined;
}

function toHover(document: CorpusDocument, span: Span, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document, span) };
}
