import { distance } from 'fastest-levenshtein';

/** Longer texts are no quotations; it bounds the time, which grows with the product of both lengths. */
const LONGEST = 2000;

/** How much of the longer of two normalised texts they have in common, 0 to 1, by edit distance in UTF-16 units. */
export function similarityOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (longer > LONGEST) return a === b ? 1 : 0;
  return 1 - distance(a, b) / longer;
}
