import { entriesOf } from '../core/corpus/markdown/writeCorpus';
import { isCorpusMarkdown, parseCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import type { Entry } from '../core/corpus/entry';
import { extractPack } from '../core/extract/extract';
import type { SkippedLine } from '../core/extract/extraction';
import type { ReadResult } from './ports';
import { readFailureMessage } from './readFailure';
import { fileNameOf } from './uri';

/** What an import found in one file, or why it could not be read. */
export interface ImportedMaterial {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly format: string;
  readonly encoding: string;
  readonly url?: string;
  /** One entry for all rows of the same quotation. */
  readonly entries: readonly Entry[];
  readonly skipped: readonly SkippedLine[];
  readonly error?: string;
}

/** Entries of raw material or of a corpus file that somebody else wrote, from what reading the file gave. */
export function importMaterial(uri: string, read: ReadResult): ImportedMaterial {
  const name = fileNameOf(uri);
  if (!read.ok) return { uri, name, title: '', format: '', encoding: '', entries: [], skipped: [], error: readFailureMessage(read.failure, name) };
  const { text, encoding, format = 'text', url } = read;
  const known = { uri, name, format, encoding, ...(url !== undefined && { url }) };
  if (isCorpusMarkdown(text)) {
    const { title, entries, problems } = parseCorpusMarkdown({ text, uri });
    return { ...known, title, entries, skipped: problems.map(({ line, message }) => ({ line, reason: message })) };
  }
  const { title = name.replace(/\.[^.]*$/u, ''), date } = read;
  const extraction = extractPack({ text, uri, title, ...(url !== undefined && { url }), ...(date !== undefined && { date }) });
  const skipped = [...(read.skipped ?? []), ...extraction.skipped].sort((a, b) => a.line - b.line);
  return { ...known, title: extraction.title, entries: entriesOf(extraction), skipped };
}
