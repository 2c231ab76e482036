import type { Segmenter, Token } from './segmenter';

/** The fallback that every JavaScript engine carries; it cuts otherwise than nodejieba (南京市|长江|大|桥). */
export function createIntlSegmenter(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    name: 'Intl.Segmenter',
    segment: (texts) => Promise.resolve(texts.map((text) => tokensOf(segmenter, text))),
  };
}

function tokensOf(segmenter: Intl.Segmenter, text: string): readonly Token[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));
}
