import * as fc from 'fast-check';

/** Bits that drafts are made of, the ones that change how others are read above all. */
const BITS = [
  '城市', '人民', '。', '，', '“', '”', '\n', '\n\n', '# ', '## ', '> ', '- ', '* ', '1. ', '**', '*', '`', '```\n', '~~~\n', '<!-- ', ' -->', '---\n', '===\n',
  '　　', '\t', '    ', ' ', '[', ']', '](http://a.b)', '[a]: http://a.b\n', '![', '<b>', '</b>', '&nbsp;', '&amp;', '\\', '第一题（300字）', '## 第二题 概括（200字）\n',
  '2026', 'APP', '……', '——', '—', '…', '？', '！', '/', '𠮷', '😀', '~~', '_', '字数: 300字\n', '同志们：', '\u200b', '题目',
];

/** Text of a draft with LF line ends, Markdown marks in every legal and illegal order. */
export const draftText: fc.Arbitrary<string> = fc.array(fc.constantFrom(...BITS), { maxLength: 40 }).map((bits) => bits.join(''));

/** One replacement in a text: where, how much is taken out (both as shares of the text's length), and what comes in. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A sequence of edits that goes with any text. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat({ max: 12 }), insert: fc.array(fc.constantFrom(...BITS), { maxLength: 3 }).map((bits) => bits.join('')) }),
  { minLength: 1, maxLength: 8 },
);

/** The text after one edit. */
export function applyEdit(text: string, { at, remove, insert }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(Math.min(text.length, start + remove));
}
