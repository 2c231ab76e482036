import { type Prose } from '../markdown/paragraph';
import { CharKind, kindOfCharCode } from '../text/charKind';
import { forEachVisibleChar } from '../text/visibleChars';

/** The measures that depend on the characters alone, not on the sheet (domain-rules §1.2). */
export type TextMeasure = 'han' | 'words' | 'chars';
export type TextCounts = Readonly<Record<TextMeasure, number>>;

const cache = new WeakMap<Prose, TextCounts>();

/** Counts one paragraph's prose; cached on it, so that an edit counts again only what it touched. */
export function countProse(prose: Prose): TextCounts {
  const cached = cache.get(prose);
  if (cached !== undefined) return cached;
  const counts = countText(prose.text);
  cache.set(prose, counts);
  return counts;
}

/**
 * Counts a text: `han` Chinese characters; `chars` visible characters without white space; `words` as Word's 字数: every
 * Chinese character and full-width mark one, each run of other characters between white space one.
 */
export function countText(text: string): TextCounts {
  let han = 0;
  let words = 0;
  let chars = 0;
  let inRun = false;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOfCharCode(text.charCodeAt(i));
    if (kind === CharKind.symbol || kind === CharKind.invisible) return countExactly(text);
    if (kind === CharKind.han) han++;
    if (kind !== CharKind.space) chars++;
    if (kind === CharKind.narrow) {
      if (!inRun) words++;
    } else if (kind !== CharKind.space) {
      words++;
    }
    inRun = kind === CharKind.narrow;
  }
  return { han, words, chars };
}

/** The same for texts with surrogate pairs or invisible characters, which are rare. */
function countExactly(text: string): TextCounts {
  let counts = { han: 0, words: 0, chars: 0 };
  let inRun = false;
  forEachVisibleChar(text, (kind) => {
    const startsWord = countsAsWord(kind, inRun);
    counts = { han: counts.han + (kind === CharKind.han ? 1 : 0), words: counts.words + (startsWord ? 1 : 0), chars: counts.chars + (kind === CharKind.space ? 0 : 1) };
    inRun = isRunKind(kind);
  });
  return counts;
}

/** The offset in `text` of the first character beyond `count` units of a measure; undefined when there are no more. */
export function tryOffsetBeyond(text: string, measure: TextMeasure, count: number): number | undefined {
  let left = count;
  let inRun = false;
  let found: number | undefined;
  forEachVisibleChar(text, (kind, start) => {
    const isUnit = measure === 'words' ? countsAsWord(kind, inRun) : measure === 'han' ? kind === CharKind.han : kind !== CharKind.space;
    inRun = isRunKind(kind);
    if (!isUnit || left-- > 0) return false;
    found = start;
    return true;
  });
  return found;
}

function isRunKind(kind: CharKind): boolean {
  return kind === CharKind.narrow || kind === CharKind.symbol;
}

function countsAsWord(kind: CharKind, inRun: boolean): boolean {
  return isRunKind(kind) ? !inRun : kind !== CharKind.space;
}
