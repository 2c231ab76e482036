import { isHan } from '../text/charClass';
import type { Token } from './segmenter';
import { topicWordsOf } from './topicWords';

/** What the words of a text suggest to whoever files it. */
export interface KeyWords {
  /** What the text is about, the most telling word first. */
  readonly keyWords: readonly string[];
  /** Compounds that recur as fixed expressions do (城市治理, 全周期管理), the most frequent first. */
  readonly termCandidates: readonly string[];
}

const MOST_KEY_WORDS = 10;
const MOST_CANDIDATES = 20;
/** A compound that stands there twice may be chance. */
const LEAST_REPEATS = 3;
/** Only so many of the most frequent are compared with each other, which takes the square of their number. */
const MOST_COMPARED = 500;
const LONGEST_COMPOUND = 3;
const LONGEST_CHARACTERS = 10;
/** Words that join others without making a term of them. */
const NO_PART = /^(?:[的了和与及是在把对从为以将被让向到也都就还而并或等不要能会可有其这那之于中上下里]|我们|他们|自己|一个|没有|就是|不是|推进|推动|加强|提高|提升|实现|促进|坚持|进行|通过|以及|必须|应该|可以|不断|更加|这种|这个|总书记)$/u;

/**
 * Key words and term candidates of a text given as the tokens of its paragraphs. Compounds are two or three neighbouring
 * words in one paragraph that recur at least three times; one that only occurs inside a longer one is left out.
 */
export function keyWordsOf(paragraphs: readonly (readonly Token[])[]): KeyWords {
  return {
    keyWords: topicWordsOf(paragraphs.flat()).slice(0, MOST_KEY_WORDS),
    termCandidates: longestOnly(repeatedCompounds(paragraphs)).slice(0, MOST_CANDIDATES).map(({ text }) => text),
  };
}

interface Counted {
  readonly text: string;
  readonly count: number;
}

/** The compounds that recur, the most frequent first, then the longest. */
function repeatedCompounds(paragraphs: readonly (readonly Token[])[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const tokens of paragraphs) {
    for (const run of runsOfWords(tokens)) {
      for (const compound of compoundsIn(run)) counts.set(compound, (counts.get(compound) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_REPEATS)
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || b.text.length - a.text.length)
    .slice(0, MOST_COMPARED);
}

/** The stretches of neighbouring words that may be parts of a term. */
function runsOfWords(tokens: readonly Token[]): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const { text } of tokens) {
    if (isPart(text)) runs.at(-1)?.push(text);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function isPart(word: string): boolean {
  return !NO_PART.test(word) && [...word].every((char) => isHan(char.codePointAt(0) ?? 0));
}

function compoundsIn(run: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let size = 2; size <= LONGEST_COMPOUND; size++) {
    for (let start = 0; start + size <= run.length; start++) {
      const words = run.slice(start, start + size);
      const text = words.join('');
      if (text.length <= LONGEST_CHARACTERS && text.length >= 4) found.push(text);
    }
  }
  return found;
}

/** Without those that a longer one holds as often as they occur themselves; the order is kept. */
function longestOnly(compounds: readonly Counted[]): readonly Counted[] {
  return compounds.filter(({ text, count }) => !compounds.some((other) => other.text.length > text.length && other.count === count && other.text.includes(text)));
}
