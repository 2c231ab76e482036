import type { Corpus } from '../core/corpus/corpus';
import { relatedQuotations } from '../core/corpus/relatedQuotations';
import { canonicalText } from '../core/extract/quotations/canonicalText';
import { THEMES } from '../core/theme/themes';
import type { InspectedText } from '../protocol';
import { toRelatedQuotation } from './entrySummary';

const MOST_RELATED = 8;
const MOST_NAMES = 200;

/** A text as a quotation would be stored, with what the corpus has of it and the names that are known already. */
export function inspectText(corpus: Corpus, text: string): Omit<InspectedText, 'targets'> {
  const stored = canonicalText(text.replace(/\s*[\r\n]+\s*/gu, ''));
  return {
    text: stored,
    related: relatedQuotations(corpus, stored, MOST_RELATED).map(toRelatedQuotation),
    speakers: mostUsed(corpus.quotations.map(({ speaker }) => speaker)),
    sources: mostUsed(corpus.quotations.map(({ origin }) => origin ?? '')),
    themes: [...new Set([...THEMES.map(({ name }) => name), ...mostUsed(corpus.quotations.flatMap(({ themes }) => themes))])],
  };
}

function mostUsed(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES).map(([name]) => name);
}
