import { isCorpusMarkdown, parseCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import { extractPack } from '../core/extract/extract';
import type { ParsedCorpusFile } from './corpusStore';
import { fileNameOf } from './uri';

const JSON_LINES = /\.jsonl$/iu;
const JSON_LINES_LATER = 'JSONL 素材目前还不能读取，请改用素材 Markdown（写法见 docs/corpus-format.md）。';

/** Reads one file's text into entries: corpus Markdown where its front matter says so, else raw material. */
export function parseCorpusFile({ uri, text }: { readonly uri: string; readonly text: string }): ParsedCorpusFile {
  if (JSON_LINES.test(uri)) return { title: fileNameOf(uri), entries: [], problems: [{ line: 1, message: JSON_LINES_LATER }] };
  if (isCorpusMarkdown(text)) return parseCorpusMarkdown({ uri, text });
  const { title, quotations, terms, frameworks, questions, essays } = extractPack({ uri, text, title: fileNameOf(uri).replace(/\.[^.]*$/u, '') });
  return { title, entries: [...quotations, ...terms, ...frameworks, ...questions, ...essays], problems: [] };
}
