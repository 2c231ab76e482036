import { isJsonLinesName } from '../core/corpus/corpusFormat';
import { isCorpusMarkdown, parseCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import { parseJsonLines } from '../core/corpus/jsonLines/parseJsonLines';
import type { Entry } from '../core/corpus/entry';
import { extractPack } from '../core/extract/extract';
import type { Extraction } from '../core/extract/extraction';
import type { Material, TextFile } from './ports';
import { fileNameOf } from './uri';

/** Parses one file's text: JSON Lines by its ending, corpus Markdown by its front matter, else raw material. */
export function parseMaterial(uri: string, file: TextFile): Material {
  const { text, encoding, format = 'text', url, date } = file;
  const known = { format, encoding, ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
  if (format === 'text') {
    const read = isJsonLinesName(uri) ? parseJsonLines({ uri, text }) : isCorpusMarkdown(text) ? parseCorpusMarkdown({ uri, text }) : undefined;
    if (read !== undefined) {
      return { ...known, title: read.title || fileNameOf(uri), isCorpusFile: true, entries: read.entries, problems: read.problems, sections: [], skipped: [] };
    }
  }
  const { title = fileNameOf(uri).replace(/\.[^.]*$/u, '') } = file;
  const extraction = extractPack({ uri, text, title, ...(url !== undefined && { url }), ...(date !== undefined && { date }) });
  const skipped = [...(file.skipped ?? []), ...extraction.skipped].sort((a, b) => a.line - b.line);
  const { quotations, terms, frameworks, questions, essays, sections } = extraction;
  return {
    ...known, title: extraction.title, isCorpusFile: false, problems: [], sections, skipped,
    entries: [...quotations, ...terms, ...frameworks, ...questions, ...essays],
  };
}

/** Raw material's entries kind by kind again, as the extraction gave them. */
export function toExtraction({ title, sections, skipped, entries }: Pick<Material, 'title' | 'sections' | 'skipped' | 'entries'>): Extraction {
  const ofKind = <K extends Entry['kind']>(kind: K): Extract<Entry, { kind: K }>[] => entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
  return {
    title, sections, skipped,
    quotations: ofKind('quotation'), terms: ofKind('term'), frameworks: ofKind('framework'), questions: ofKind('question'), essays: ofKind('essay'),
  };
}
