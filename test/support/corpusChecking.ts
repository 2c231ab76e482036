import { buildCorpus } from '../../server/src/core/corpus/corpus';
import { type CorpusCheck, checkCorpusFile } from '../../server/src/core/corpusCheck/checkCorpusFile';
import type { Finding, Fix } from '../../server/src/core/corpusCheck/finding';
import { createCorpusLookups } from '../../server/src/core/corpusCheck/lookups';
import { parseMaterial } from '../../server/src/workspace/parseMaterial';

/** A file of a corpus: its text, and the order of the root it lies under. */
export interface OtherFile {
  readonly uri: string;
  readonly text: string;
  readonly rank?: number;
}

export const CHECKED_URI = 'file:///c/own.md';

/** Checks a file in a corpus of itself and others, as the server and the command line do. */
export function checkInCorpus(text: string, others: readonly OtherFile[] = [], uri = CHECKED_URI): CorpusCheck {
  const files = [{ uri, text, rank: 1 }, ...others].map(({ uri: name, text: content, rank = 1 }) => {
    const { title, entries, isCorpusFile } = parseMaterial(name, { text: content, encoding: 'utf-8' });
    return { uri: name, title, rank, entries, isCorpusFormat: isCorpusFile };
  });
  return checkCorpusFile({ uri, text }, createCorpusLookups(buildCorpus(files, 1)));
}

/** A text with the edits of a fix made. */
export function applyFix(text: string, { edits }: Pick<Fix, 'edits'>): string {
  return [...edits].sort((a, b) => b.span.start - a.span.start).reduce((changed, { span, newText }) => changed.slice(0, span.start) + newText + changed.slice(span.end), text);
}

/** What a finding marks in a text. */
export function marked(text: string, { span }: Pick<Finding, 'span'>): string {
  return text.slice(span.start, span.end);
}
