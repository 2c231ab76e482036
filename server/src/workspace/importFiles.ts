import { entriesOf } from '../core/corpus/markdown/writeCorpus';
import type { Entry } from '../core/corpus/entry';
import type { SkippedLine } from '../core/extract/extraction';
import { toExtraction } from './parseMaterial';
import type { MaterialResult } from './ports';
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
export function importMaterial(uri: string, read: MaterialResult): ImportedMaterial {
  const name = fileNameOf(uri);
  if (!read.ok) return { uri, name, title: '', format: '', encoding: '', entries: [], skipped: [], error: readFailureMessage(read.failure, name) };
  const { title, format, encoding, url, isCorpusFile, entries, problems, skipped } = read.material;
  return {
    uri, name, title, format, encoding, ...(url !== undefined && { url }),
    entries: isCorpusFile ? entries : entriesOf(toExtraction(read.material)),
    skipped: [...problems.map(({ line, message }) => ({ line, reason: message })), ...skipped],
  };
}
