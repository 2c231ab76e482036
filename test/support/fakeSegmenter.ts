import type { Segmenter } from '../../server/src/core/segment/segmenter';

/** Cuts a text into pieces of two UTF-16 units. */
export function createFakeSegmenter(): Segmenter {
  return {
    name: 'Intl.Segmenter',
    segment: (texts) => Promise.resolve(texts.map((text) => Array.from({ length: Math.ceil(text.length / 2) }, (_, index) => {
      const start = index * 2;
      const piece = text.slice(start, start + 2);
      return { text: piece, start, end: start + piece.length };
    }))),
  };
}
