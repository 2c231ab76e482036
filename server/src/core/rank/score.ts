import type { Verification } from '../corpus/entry';

/** Where in a quotation the typed fragment was found. */
export type MatchPlace = 'start' | 'clause' | 'interior';

/** What ranking knows of one candidate. */
export interface Features {
  /** Length of the fragment that matched, in characters; 0 where nothing was typed. */
  readonly matched: number;
  readonly place: MatchPlace;
  /** True where the typed text has the quotation's own punctuation as well. */
  readonly isExact: boolean;
  /** 1 for a quotation of the person or work named, less for one named beside them, 0 else. */
  readonly attribution: number;
  /** 0 to 1 (`topicFit`). */
  readonly topic: number;
  readonly verification: Verification;
  /** Length of the quotation in characters. */
  readonly length: number;
}

const PER_CHARACTER = 10;
const MOST_CHARACTERS = 12;
const PLACE: Readonly<Record<MatchPlace, number>> = { start: 14, clause: 12, interior: 0 };
const EXACT = 1;
const ATTRIBUTION = 40;
const TOPIC = 10;
const VERIFICATION: Readonly<Record<Verification, number>> = { verified: 3, cited: 1.5, unverified: 0 };
const LENGTH_FIT = 3;
const COMFORTABLE = 40;
const TOO_LONG = 120;

/** Sinks what the draft already holds below everything else. */
export const USED_PENALTY = 1000;

/** One figure of a candidate's worth, greater is better: the sum that docs/ranking.md explains. */
export function score(features: Features): number {
  return PER_CHARACTER * Math.min(features.matched, MOST_CHARACTERS)
    + (features.matched > 0 ? PLACE[features.place] + (features.isExact ? EXACT : 0) : 0)
    + ATTRIBUTION * features.attribution
    + TOPIC * features.topic
    + VERIFICATION[features.verification]
    + LENGTH_FIT * lengthFit(features.length);
}

/** 1 up to a comfortable length, falling to 0 at one that no answer has room for. */
function lengthFit(length: number): number {
  return Math.min(1, Math.max(0, (TOO_LONG - length) / (TOO_LONG - COMFORTABLE)));
}
