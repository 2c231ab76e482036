import { normalize, normalizeText } from '../text/normalize';
import type { MatchPlace } from './score';

/** Where a fragment stands in a quotation. */
export interface PlacedMatch {
  /** Index in the quotation's normal form. */
  readonly index: number;
  readonly place: MatchPlace;
  /** True where the text as typed has the quotation's own punctuation. */
  readonly isExact: boolean;
}

/**
 * The best place of a normalised fragment in a quotation: its start, else the start of a clause, else the first place
 * inside; undefined where it does not occur. `typed` is the fragment as the user wrote it.
 */
export function placeOfMatch(quotation: string, fragment: string, typed: string): PlacedMatch | undefined {
  const normalized = normalize(quotation);
  let best: { readonly index: number; readonly place: MatchPlace } | undefined;
  for (let index = normalized.text.indexOf(fragment); index >= 0; index = normalized.text.indexOf(fragment, index + 1)) {
    const place = placeAt(index, normalized.toSourceEnd(index) < normalized.toSource(index));
    if (best === undefined || (best.place === 'interior' && place !== 'interior')) best = { index, place };
    if (best.place !== 'interior') break;
  }
  if (best === undefined) return undefined;
  const source = quotation.slice(normalized.toSource(best.index), normalized.toSourceEnd(best.index + fragment.length));
  return { ...best, isExact: normalizeText(source, 'keep') === normalizeText(typed, 'keep') };
}

function placeAt(index: number, followsPunctuation: boolean): MatchPlace {
  if (index === 0) return 'start';
  return followsPunctuation ? 'clause' : 'interior';
}
