import { isCorpusMarkdown } from './corpusMarkdown';

const JSON_LINES = /\.jsonl$/iu;

/** True for a corpus file by its name: JSON Lines, one record a line. */
export function isJsonLinesName(uri: string): boolean {
  return JSON_LINES.test(uri);
}

/** True for a file in the corpus format (JSON Lines by its name, Markdown by its front matter), not raw material. */
export function isCorpusFormat(uri: string, text: string): boolean {
  return isJsonLinesName(uri) || isCorpusMarkdown(text);
}
