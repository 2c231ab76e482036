import { closingMarkOf, isOpeningMark } from './quotationMarks';
import type { Span } from './span';

/** A piece of text between an opening and its closing quotation mark. */
export interface MarkedSpan {
  /** From the opening mark to just after the closing one, in UTF-16 offsets. */
  readonly outer: Span;
  /** What stands between the marks. */
  readonly inner: Span;
}

const MARK = /[“”‘’「」『』"]/gu;
/** No writer nests deeper; it bounds the work on hostile text. */
const MAX_DEPTH = 32;

/**
 * The outermost marked spans of one paragraph, in order. A mark that is never closed, or closes nothing, is passed over:
 * `他说“甲“乙”` holds 乙 alone. Single marks count where no double ones are around them.
 */
export function findMarkedSpans(text: string): readonly MarkedSpan[] {
  const open: { readonly mark: string; readonly offset: number; readonly held: MarkedSpan[] }[] = [];
  const outermost: MarkedSpan[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const at = open.findLastIndex((entry) => closingMarkOf(entry.mark) === mark);
    const opened = open[at];
    if (opened !== undefined) {
      open.length = at;
      const span = { outer: { start: opened.offset, end: index + 1 }, inner: { start: opened.offset + 1, end: index } };
      (open.at(-1)?.held ?? outermost).push(span);
    } else if (isOpeningMark(mark) && !isApostrophe(text, index) && open.length < MAX_DEPTH) {
      open.push({ mark, offset: index, held: [] });
    }
  }
  // Spans inside a mark that was never closed are outermost themselves.
  const all = [...outermost, ...open.flatMap((entry) => entry.held)];
  return all.sort((a, b) => a.outer.start - b.outer.start);
}

function isApostrophe(text: string, index: number): boolean {
  return /[A-Za-z]/u.test(text[index - 1] ?? '') && /[A-Za-z]/u.test(text[index + 1] ?? '');
}

/** `text` with “ ” for 「 」, unit for unit: both mark a quotation, and patterns need to know one of them only. */
export function toDoubleMarks(text: string): string {
  return text.replace(/[「」]/gu, (mark) => (mark === '「' ? '“' : '”'));
}
