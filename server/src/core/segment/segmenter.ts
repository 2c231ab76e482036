import type { Span } from '../text/span';

/** One word of a text, with its UTF-16 offsets in it. */
export interface Token extends Span {
  readonly text: string;
}

/** Cuts texts into words. Any implementation keeps to one promise: the tokens of a text tile it (`tokensTile`). */
export interface Segmenter {
  readonly name: 'nodejieba' | 'Intl.Segmenter';
  /** The tokens of each text, in the order of the texts; rejects only when the segmenter is out of service. */
  segment(texts: readonly string[]): Promise<readonly (readonly Token[])[]>;
}

/** True when the tokens, joined in order, are the text: no gap, no overlap, nothing changed. */
export function tokensTile(text: string, tokens: readonly Token[]): boolean {
  let end = 0;
  for (const token of tokens) {
    if (token.start !== end || token.end !== end + token.text.length || token.text === '') return false;
    end = token.end;
  }
  return end === text.length && tokens.map((token) => token.text).join('') === text;
}

/** Gives words their offsets; undefined when they do not join to the text (a segmenter changed what it was given). */
export function tryTokens(text: string, words: readonly string[]): readonly Token[] | undefined {
  let end = 0;
  const tokens = words.filter((word) => word !== '').map((word) => {
    const start = end;
    end += word.length;
    return { text: word, start, end };
  });
  return tokensTile(text, tokens) ? tokens : undefined;
}
