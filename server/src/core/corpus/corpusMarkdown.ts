import type { Extraction } from '../extract/extraction';
import { readDocument, type CorpusDocument } from './document/corpusDocument';
import type { Entry } from './entry';
import { hasCorpusFrontMatter } from './markdown/frontMatter';
import { readSection, type ReadEntry } from './markdown/readEntries';
import type { CorpusProblem, Report } from './markdown/problems';
import { entriesOf, writeCorpus } from './markdown/writeCorpus';
import { withoutRepeats } from './repeatedIds';

export type { CorpusProblem } from './markdown/problems';

/** What a corpus Markdown file holds (docs/corpus-format.md). */
export interface CorpusMarkdown {
  /** 标题 of the front matter, else the first `#` heading, else ''. */
  readonly title: string;
  readonly entries: readonly Entry[];
  /** In the order of the lines. */
  readonly problems: readonly CorpusProblem[];
}

/** A corpus Markdown file with every place in it. */
export interface LocatedCorpusMarkdown {
  readonly title: string;
  readonly document: CorpusDocument;
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly CorpusProblem[];
}

/** True when a Markdown text is a corpus file, by its front matter (`素材: 1`); reads no further than that. */
export function isCorpusMarkdown(text: string): boolean {
  return hasCorpusFrontMatter(text);
}

/**
 * Reads a corpus Markdown file (docs/corpus-format.md) in time linear in its length. Never throws: what cannot be read is
 * reported with its line and the rest is kept; of two entries with one id the first is. CRLF and a BOM change nothing.
 */
export function parseCorpusMarkdown(file: { readonly text: string; readonly uri: string }): CorpusMarkdown {
  const { title, entries, problems } = readCorpusMarkdown(file);
  return { title, entries: entries.map(({ entry }) => entry), problems };
}

/** As `parseCorpusMarkdown`, with the place of each entry and of everything else in the file. */
export function readCorpusMarkdown(file: { readonly text: string; readonly uri: string }): LocatedCorpusMarkdown {
  const problems: CorpusProblem[] = [];
  const report: Report = (line, message, topic) => void problems.push({ line, message, ...(topic !== undefined && { topic }) });
  const { document, front } = readDocument(file.text, report);
  const read = document.sections.flatMap((section) => readSection(section, file.uri, front, report));
  const kept = new Set(withoutRepeats(read.map(({ entry }) => entry), report));
  return {
    title: front.title,
    document,
    entries: read.filter(({ entry }) => kept.has(entry)),
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

/**
 * Writes an extraction as a corpus Markdown file with LF line ends, rows of the same quotation as one entry.
 * `parseCorpusMarkdown` gives the same entries back, up to the lines they stand on.
 */
export function toCorpusMarkdown(extraction: Extraction): string {
  return writeCorpus(extraction.title, entriesOf(extraction));
}
