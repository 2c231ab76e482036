import type { Extraction } from '../extract/extraction';
import { splitLines } from '../text/lines';
import type { Entry } from './entry';
import { hasCorpusFrontMatter, readFrontMatter } from './markdown/frontMatter';
import { readSection } from './markdown/readEntries';
import type { CorpusProblem } from './markdown/problems';
import { readSections } from './markdown/sections';
import { entriesOf, writeCorpus } from './markdown/writeCorpus';

export type { CorpusProblem } from './markdown/problems';

/** What a corpus Markdown file holds (docs/corpus-format.md). */
export interface CorpusMarkdown {
  /** 标题 of the front matter, else the first `#` heading, else ''. */
  readonly title: string;
  readonly entries: readonly Entry[];
  /** In the order of the lines. */
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
  const problems: CorpusProblem[] = [];
  const report = (line: number, message: string): void => void problems.push({ line, message });
  const { front, end } = readFrontMatter(file.text, report);
  const lines = splitLines(file.text).filter((line) => line.start >= end);
  const { title, sections } = readSections(lines, report);
  const titled = { ...front, title: front.title || title };
  const entries = sections.flatMap((section) => readSection(section, file.uri, titled, report));
  return { title: titled.title, entries: withoutRepeats(entries, report), problems: problems.sort((a, b) => a.line - b.line) };
}

/**
 * Writes an extraction as a corpus Markdown file with LF line ends, rows of the same quotation as one entry.
 * `parseCorpusMarkdown` gives the same entries back, up to the lines they stand on.
 */
export function toCorpusMarkdown(extraction: Extraction): string {
  return writeCorpus(extraction.title, entriesOf(extraction));
}

function withoutRepeats(entries: readonly Entry[], report: (line: number, message: string) => void): readonly Entry[] {
  const lines = new Map<string, number>();
  return entries.filter(({ id, source }) => {
    const before = lines.get(id);
    if (before !== undefined) report(source.line, `与第 ${before} 行是同一条（编号 ${id}），只读第一条`);
    else lines.set(id, source.line);
    return before === undefined;
  });
}
