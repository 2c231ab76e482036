import { splitLines } from '../text/lines';
import { isCorpusMarkdown } from './corpusMarkdown';
import type { Quotation } from './entry';
import { headingOf } from './markdown/sections';
import { trySection } from './markdown/vocabulary';
import { toEntryLines } from './markdown/writeEntries';
import { writeCorpus } from './markdown/writeCorpus';

/** A change that adds one entry: `text` to be put in at the UTF-16 offset. */
export interface EntryInsertion {
  readonly offset: number;
  readonly text: string;
}

/** A whole new corpus file with one quotation in it. */
export function newCorpusFile(title: string, quotation: Quotation): string {
  return writeCorpus(title, [quotation]);
}

/**
 * Where and how a quotation is added to a corpus Markdown file: after the last one that is in no group of a 金句
 * section, or in a new section at the file's end, with the file's own line ends. Undefined for a text that is no corpus file.
 */
export function insertQuotation(file: string, quotation: Quotation): EntryInsertion | undefined {
  if (!isCorpusMarkdown(file)) return undefined;
  const eol = file.includes('\r\n') ? '\r\n' : '\n';
  const entry = toEntryLines(quotation).join(eol);
  const end = endOfLastQuotations(file);
  if (end !== undefined) return { offset: end.offset, text: `${eol}${end.isEmpty ? eol : ''}${entry}` };
  const offset = file.trimEnd().length;
  return { offset, text: `${eol}${eol}## 金句${eol}${eol}${entry}` };
}

interface SectionEnd {
  /** End of the last line of the section that is not blank. */
  readonly offset: number;
  /** True where nothing stands under the heading yet. */
  readonly isEmpty: boolean;
}

function endOfLastQuotations(file: string): SectionEnd | undefined {
  let end: SectionEnd | undefined;
  let isInside = false;
  for (const { text, start } of splitLines(file)) {
    const heading = headingOf(text);
    // Under a group's heading the quotation would take over the group's theme.
    if (heading !== undefined && heading.level <= 3) isInside = heading.level === 2 && trySection(heading.text) === 'quotation';
    if (isInside && text.trim() !== '') end = { offset: start + text.length, isEmpty: heading?.level === 2 };
  }
  return end;
}
