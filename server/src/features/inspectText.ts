import type { Corpus } from '../core/corpus/corpus';
import { type KnownName, knownNamesOf } from '../core/corpus/knownNames';
import { relatedQuotations } from '../core/corpus/relatedQuotations';
import { canonicalText } from '../core/extract/quotations/canonicalText';
import type { InspectedText } from '../protocol';
import { toRelatedQuotation } from './entrySummary';

const MOST_RELATED = 8;
/** Names that a list to choose from still serves with. */
const MOST_NAMES = 200;

/** A text as a quotation would be stored, with what the corpus has of it and the names that are known already. */
export function inspectText(corpus: Corpus, text: string): Omit<InspectedText, 'targets'> {
  const stored = canonicalText(text.replace(/\s*[\r\n]+\s*/gu, ''));
  const { speakers, origins, themes } = knownNamesOf(corpus);
  return {
    text: stored,
    related: relatedQuotations(corpus, stored, MOST_RELATED).map(toRelatedQuotation),
    speakers: mostUsed(speakers),
    sources: mostUsed(origins),
    themes: themes.map(({ name }) => name),
  };
}

function mostUsed(names: readonly KnownName[]): readonly string[] {
  return names.slice(0, MOST_NAMES).map(({ name }) => name);
}
