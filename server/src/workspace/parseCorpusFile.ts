import { isCorpusMarkdown, parseCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import type { ParsedCorpusFile } from './corpusStore';
import { fileNameOf } from './uri';

/** Reads one file's text into entries: corpus Markdown where its front matter says so, else raw material. */
export function parseCorpusFile({ uri, text }: { readonly uri: string; readonly text: string }): ParsedCorpusFile {
  if (isCorpusMarkdown(text)) return parseCorpusMarkdown({ uri, text });
  return { title: fileNameOf(uri), entries: [], problems: [] };
}
