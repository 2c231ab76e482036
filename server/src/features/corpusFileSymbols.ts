import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { readCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import type { EntryNode, GroupNode, SectionNode } from '../core/corpus/document/corpusDocument';
import type { Entry, EntryKind } from '../core/corpus/entry';
import { entryName } from '../core/corpus/entryName';
import { parseJsonLines } from '../core/corpus/jsonLines/parseJsonLines';
import { fromMarkdown } from '../core/corpus/markdown/inlineText';
import { type Line, splitLines } from '../core/text/lines';
import { type LinedText, toRange } from './positions';

const KINDS: Readonly<Record<EntryKind, SymbolKind>> = {
  quotation: SymbolKind.String, term: SymbolKind.Key, framework: SymbolKind.Struct, question: SymbolKind.Event, essay: SymbolKind.File,
};
/** An outline shows one line; a whole paragraph would hide what stands beside it. */
const LONGEST_NAME = 60;
/** What the outline calls an entry without any visible text. */
const NAMELESS = '（空）';

/** The outline of a corpus Markdown file: sections, in them groups, in them the entries that are read, with who or how many. */
export function symbolsOfCorpusMarkdown(file: { readonly text: string; readonly uri: string }): DocumentSymbol[] {
  const { document, entries } = readCorpusMarkdown(file);
  const byNode = new Map(entries.map(({ node, entry }) => [node, entry]));
  return document.sections.map((section) => sectionSymbol(document, section, byNode));
}

/** The outline of a corpus file in JSON Lines: its entries. */
export function symbolsOfJsonLines(file: { readonly text: string; readonly uri: string }): DocumentSymbol[] {
  const lines = splitLines(file.text);
  return parseJsonLines(file).entries.flatMap((entry) => {
    const line = lines[entry.source.line - 1];
    return line === undefined ? [] : [entrySymbol({ text: file.text, lines }, entry, line, line)];
  });
}

function sectionSymbol(text: LinedText, { nameSpan, span, groups }: SectionNode, byNode: ReadonlyMap<EntryNode, Entry>): DocumentSymbol {
  const children = groups.flatMap((group) => groupSymbols(text, group, byNode));
  const count = groups.reduce((sum, { entries }) => sum + entries.filter((node) => byNode.has(node)).length, 0);
  return {
    name: visible(text.text.slice(nameSpan.start, nameSpan.end)), detail: `${count}条`, kind: SymbolKind.Module,
    range: toRange(text, span), selectionRange: toRange(text, nameSpan), children,
  };
}

/** A group of list items under its heading; the entries alone where there is no heading or the heading is the entry. */
function groupSymbols(text: LinedText, { heading, headingSpan, entries }: GroupNode, byNode: ReadonlyMap<EntryNode, Entry>): readonly DocumentSymbol[] {
  const own = entries.flatMap((node) => {
    const entry = byNode.get(node);
    return entry === undefined ? [] : [entrySymbol(text, entry, node.span, node.textSpan)];
  });
  const isEntry = entries[0]?.kind === 'framework' || entries[0]?.kind === 'essay';
  if (heading === '' || isEntry) return own;
  const end = Math.max(headingSpan.end, entries.at(-1)?.span.end ?? 0);
  return [{
    name: visible(fromMarkdown(heading)), detail: `${own.length}条`, kind: SymbolKind.Namespace,
    range: toRange(text, { start: headingSpan.start, end }), selectionRange: toRange(text, headingSpan), children: own,
  }];
}

function entrySymbol(text: LinedText, entry: Entry, span: Pick<Line, 'start' | 'end'>, named: Pick<Line, 'start' | 'end'>): DocumentSymbol {
  return {
    name: visible(entryName(entry)), detail: detailOf(entry), kind: KINDS[entry.kind],
    range: toRange(text, { start: Math.min(span.start, named.start), end: Math.max(span.end, named.end) }), selectionRange: toRange(text, named),
  };
}

function detailOf(entry: Entry): string {
  switch (entry.kind) {
    case 'quotation':
      return entry.speaker || (entry.work === undefined ? '' : `《${entry.work.replace(/[《》]/gu, '')}》`);
    case 'term':
      return entry.standardWording === undefined ? '' : visible(entry.standardWording);
    case 'framework':
      return `${entry.genre} · ${entry.points.length}个要点`;
    case 'question':
      return [entry.genre, entry.limit?.text ?? ''].filter((part) => part !== '').join(' · ');
    case 'essay':
      return [entry.genre, entry.author ?? '', `${entry.paragraphs.length}段`].filter((part) => part !== '').join(' · ');
  }
}

/** A text as one short line; clients refuse a symbol without a name. */
function visible(text: string): string {
  const chars = [...text.slice(0, LONGEST_NAME * 2).replace(/\s+/gu, ' ').trim()];
  if (chars.length === 0) return NAMELESS;
  return chars.length > LONGEST_NAME ? `${chars.slice(0, LONGEST_NAME).join('')}…` : chars.join('');
}
