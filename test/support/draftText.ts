import * as fc from 'fast-check';

/** Bits that drafts are made of, the ones that change how others are read above all. */
const BITS = [
  '城市', '人民', '。', '，', '“', '”', '\n', '\n\n', '# ', '## ', '> ', '- ', '* ', '1. ', '**', '*', '`', '```\n', '~~~\n', '<!-- ', ' -->', '---\n', '===\n',
  '　　', '\t', '    ', ' ', '[', ']', '](http://a.b)', '[a]: http://a.b\n', '![', '<b>', '</b>', '&nbsp;', '&amp;', '\\', '第一题（300字）', '## 第二题 概括（200字）\n',
  '2026', 'APP', '……', '——', '—', '…', '？', '！', '/', '𠮷', '😀', '~~', '_', '字数: 300字\n', '同志们：', '\u200b', '题目',
];

/** One replacement in a text: where, how much is taken out (a share and a number of UTF-16 units), and what comes in. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export interface EditedText {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Bits that act on each other: with few kinds at a time they meet often. */
const THEMES: readonly (readonly string[])[] = [
  ['城市\n', '字', '<!-- 注\n注 -->', '<!-- ', ' -->'],
  ['城市\n', '字', '<!-- 注\n\n注 -->城市\n', '> ', '- ', '```\n码\n```\n'],
  ['城市\n', '字', '```\n', '~~~\n', '\t', '> 引\n> 引\n'],
  ['城市\n', '字', '\n\n', '- 一\n\t二\n', '    ', '\t', '* '],
  ['城市\n', '字', '# ', '---\n', '===\n', '。', '字数: 300字\n'],
  ['城', '**', '*', '_', '~~', '`', '\\', '。', '\n'],
  ['城', '[城](http://a.b)', '[', ']', '](http://a.b)', '[a]: http://a.b\n', '![', '[a]', '\n'],
  ['城市\n', '字', '> ', '## ', '第一题（300字）', '## 第二题 概括（200字）\n', '# '],
];
const fewBits = fc.oneof(fc.constant(BITS), fc.constantFrom(...THEMES));

function textOf(bits: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...bits), { maxLength, size: 'max' }).map((parts) => parts.join(''));
}

/** Text of a draft with LF line ends, Markdown marks in every legal and illegal order. */
export const draftText: fc.Arbitrary<string> = fewBits.chain((bits) => textOf(bits, 40));

/** Such a text and a sequence of edits with the same bits. */
export const editedText: fc.Arbitrary<EditedText> = fewBits.chain((bits) => {
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.oneof(fc.constant(0), fc.nat({ max: 12 })), insert: textOf(bits, 3) });
  return fc.record({ text: textOf(bits, 30), edits: fc.array(edit, { minLength: 1, maxLength: 6, size: 'max' }) });
});

/** The text after one edit. */
export function applyEdit(text: string, { at, remove, insert }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(Math.min(text.length, start + remove));
}
