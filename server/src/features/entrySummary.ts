import type { Entry } from '../core/corpus/entry';
import { entryName } from '../core/corpus/entryName';
import type { Related } from '../core/corpus/relatedQuotations';
import type { ImportRow, RelatedQuotation } from '../protocol';

/** More of an essay or a long point would not be read in a list. */
const LONGEST = 400;

/** One line of an import's preview for an entry; `related` is what the corpus knows of the same words. */
export function entrySummary(entry: Entry, related: Related | undefined): ImportRow {
  return {
    kind: entry.kind, text: shortened(textOf(entry)), detail: detailOf(entry).filter((part) => part !== undefined && part !== '').join(' · '),
    line: entry.source.line, ...(related && { related: toRelatedQuotation(related) }),
  };
}

/** A related quotation in the protocol's shape. */
export function toRelatedQuotation({ relation, quotation: { text, speaker, source } }: Related): RelatedQuotation {
  return { relation, text, speaker, uri: source.uri, line: source.line };
}

/** What the entry is known by, with what a term or an outline says. */
function textOf(entry: Entry): string {
  if (entry.kind === 'term' && entry.definition !== undefined) return `${entry.name}：${entry.definition}`;
  if (entry.kind === 'framework') return `${entry.title}（${entry.points.map(({ text }) => text).join('／')}）`;
  return entryName(entry);
}

function detailOf(entry: Entry): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'quotation':
      return [entry.speaker, entry.work === undefined ? undefined : `《${entry.work}》`, entry.occasion, entry.date, ...entry.themes];
    case 'term':
      return [entry.standardWording, ...entry.themes];
    case 'framework':
      return [entry.genre, `${entry.points.length}个要点`];
    case 'question':
      return [entry.genre, entry.limit?.text];
    case 'essay':
      return [entry.genre, entry.author, entry.date, `${entry.paragraphs.length}段`];
  }
}

function shortened(text: string): string {
  const chars = [...text.slice(0, LONGEST * 2)];
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}……` : text;
}
