import type { OutlinePoint } from '../../server/src/core/corpus/entry';
import { extractPack } from '../../server/src/core/extract/extract';
import type { Extraction } from '../../server/src/core/extract/extraction';
import { projectFile } from './project';

/** What is read out of one of the project's own packs, rewritten first where asked, e.g. `extractFixture('markdown.md')`. */
export function extractFixture(name: string, rewrite: (text: string) => string = (text) => text): Extraction {
  return extractPack({ text: rewrite(projectFile(`test/fixtures/packs/${name}`)), uri: name });
}

/** An extraction without what a test of its content does not look at, one short line for each thing found. */
export function summaryOf(extraction: Extraction): Readonly<Record<string, readonly string[]>> {
  return {
    sections: extraction.sections.map(({ line, kind, title }) => `${line} ${kind} ${title}`),
    questions: extraction.questions.map(({ source, number, genre, limit, text }) => `${source.line} ${number} ${genre} ${limit?.text ?? '-'} ${text}`),
    frameworks: extraction.frameworks.map(({ source, genre, title, points }) => `${source.line} ${genre} ${title} ${outlineOf(points)}`),
    essays: extraction.essays.map(({ source, genre, title, author, post, date, paragraphs }) => [source.line, genre, title, author, post, date, paragraphs.length].filter((part) => part !== undefined).join(' ')),
    quotations: extraction.quotations.map(({ source, speaker, work, text }) => `${source.line} ${speaker}${work === undefined ? '' : `《${work}》`}：${text}`),
    terms: extraction.terms.map(({ source, name }) => `${source.line} ${name}`),
    skipped: extraction.skipped.map(({ line, reason }) => `${line} ${reason}`),
  };
}

function outlineOf(points: readonly OutlinePoint[]): string {
  return `[${points.map(({ marker, text, points: inner }) => marker + text + (inner.length > 0 ? outlineOf(inner) : '')).join(' ')}]`;
}
