/** A seeded generator of numbers in [0, 1) (mulberry32), so that a bench run can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const CHARACTERS = 4000;
const WORDS = 40_000;

/**
 * `count` distinct texts of 8 to 60 characters made of two-character words whose frequencies fall as Zipf found for words
 * (the nth as often as 1/n), so that stock words repeat as they do in essays. They are for timing only and mean nothing.
 */
export function syntheticQuotations(count: number, random: () => number): readonly string[] {
  const character = (): string => String.fromCharCode(0x4e00 + zipf(CHARACTERS, random));
  const words = Array.from({ length: WORDS }, () => character() + character());
  const made = new Set<string>();
  while (made.size < count) {
    const length = 4 + Math.floor(random() * 27);
    let text = '';
    for (let i = 0; i < length; i++) text += (i > 0 && random() < 0.15 ? '，' : '') + (words[zipf(WORDS, random)] ?? '');
    made.add(text);
  }
  return [...made];
}

/** A rank from 0 to `n - 1`, drawn with a probability that falls as 1 / (rank + 1). */
function zipf(n: number, random: () => number): number {
  return Math.min(n - 1, Math.floor(Math.exp(random() * Math.log(n + 1))) - 1);
}
