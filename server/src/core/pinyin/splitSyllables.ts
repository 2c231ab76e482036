/** Letters read as whole syllables and what is left of the last one, '' where it is whole. */
export interface SyllableSplit {
  readonly whole: readonly string[];
  readonly rest: string;
}

const LONGEST_SYLLABLE = 6;
/** Every ambiguous point (xian: xian or xi an) doubles the readings; nobody types that many in earnest. */
const MOST_SPLITS = 16;
const LONGEST_QUERY = 120;

/**
 * The ways to read letters as syllables of a set, the longer syllables first; the last one may be unfinished if some
 * syllable begins so: `xianz` → xian·z, xi·an·z. None where they cannot be read so.
 */
export function splitSyllables(letters: string, syllables: { has(syllable: string): boolean; keys(): Iterable<string> }): readonly SyllableSplit[] {
  if (letters === '' || letters.length > LONGEST_QUERY) return [];
  const beginnings = beginningsOf(syllables.keys());
  const splits: SyllableSplit[] = [];
  const dead = new Set<number>();
  const walk = (at: number, whole: readonly string[]): boolean => {
    if (splits.length >= MOST_SPLITS) return true;
    if (at === letters.length) return splits.push({ whole, rest: '' }) > 0;
    if (dead.has(at)) return false;
    let isAlive = false;
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length--) {
      const syllable = letters.slice(at, at + length);
      if (syllables.has(syllable)) isAlive = walk(at + length, [...whole, syllable]) || isAlive;
      else if (at + length === letters.length && beginnings.has(syllable)) isAlive = splits.push({ whole, rest: syllable }) > 0;
    }
    if (!isAlive) dead.add(at);
    return isAlive;
  };
  walk(0, []);
  return splits;
}

function beginningsOf(syllables: Iterable<string>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const syllable of syllables) {
    for (let length = 1; length < syllable.length; length++) beginnings.add(syllable.slice(0, length));
  }
  return beginnings;
}
