import type { QuotationIndex } from '../index/quotationIndex';
import { normalizeText } from '../text/normalize';

/** A word of the draft's topic, normalised, and what finding it in a quotation is worth, 0 to 1. */
export interface TopicWord {
  readonly text: string;
  readonly weight: number;
}

/** More words than a question and a paragraph hold together; it bounds the work of a request. */
const MOST_WORDS = 40;
const SHORTEST = 2;

/**
 * Weighs topic words by how rare they are in the corpus (inverse document frequency, scaled to 1 for the rarest possible):
 * 发展, which every other quotation holds, tells little. Words the corpus never uses fall out.
 */
export function weighTopicWords(words: readonly string[], index: QuotationIndex): readonly TopicWord[] {
  const distinct = [...new Set(words.map((word) => normalizeText(word)))].filter((word) => word.length >= SHORTEST).slice(0, MOST_WORDS);
  const rarest = Math.log(1 + index.size);
  return distinct.flatMap((text) => {
    const frequency = index.estimate(text);
    return frequency === 0 ? [] : [{ text, weight: Math.log(1 + index.size / frequency) / rarest }];
  });
}

const IN_TEXT = 0.6;
const IN_THEMES = 0.4;

/** How well a normalised quotation and its themes fit the topic, 0 to 1; its own words tell more than its themes, each further word adds less. */
export function topicFit(words: readonly TopicWord[], text: string, themes: readonly string[]): number {
  let missing = 1;
  for (const word of words) {
    if (text.includes(word.text)) missing *= 1 - IN_TEXT * word.weight;
    if (themes.some((theme) => theme.includes(word.text))) missing *= 1 - IN_THEMES * word.weight;
  }
  return 1 - missing;
}
