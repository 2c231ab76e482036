import { charClassOf } from '../core/text/charClass';
import { type OpenMark, openMarksOf } from '../core/text/quotationMarks';
import type { Draft } from '../core/markdown/draft';
import { proseSpanAt } from '../core/markdown/proseAt';

/** What stands just before the cursor: Han text, an opening mark, other punctuation, a Latin letter or digit, nothing. */
export type BeforeCursor = 'han' | 'openingMark' | 'punctuation' | 'latin' | 'nothing';

/** The line around a cursor, read for completion; offsets are UTF-16 offsets in the draft unless said otherwise. */
export interface CompletionContext {
  readonly offset: number;
  /** `孔子说：“学而|时习之”` → `孔子说：“学而`; the first blanks of the line included. */
  readonly before: string;
  /** `孔子说：“学而|时习之”` → `时习之”`. */
  readonly after: string;
  readonly lineStart: number;
  /** Marks open at the cursor, offsets in `before`, outermost first: `孔子说：“学而|` → `“` at 4. */
  readonly openMarks: readonly OpenMark[];
  /** Offset in `before` where the outermost open quotation begins, 0 where none is open. */
  readonly scopeStart: number;
  readonly beforeCursor: BeforeCursor;
  /** True in a heading: `## 加强治理|`, and `一、加强治理|` while the line has no punctuation. */
  readonly inHeading: boolean;
}

/** `#` marks, or a number that heads a line of its own (domain-rules N1); then words without punctuation. */
const HEADING = /^\s*(?:#{1,6}\s|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：！？“「]*$/u;
/** A line can be a whole book; nobody quotes from further back, or replaces text further on. */
const WINDOW = 2000;

/**
 * Reads what stands around a cursor, without any corpus; undefined where no prose is written (code, front matter, comments).
 * `习近平总书记指出，“城市是|”` → open mark `“`, scope `城市是`.
 */
export function completionContextAt(draft: Draft, offset: number): CompletionContext | undefined {
  if (offset < 0 || offset > draft.text.length || proseSpanAt(draft, offset) === undefined) return undefined;
  const lineStart = Math.max(lineStartBefore(draft.text, offset), offset - WINDOW);
  const before = draft.text.slice(lineStart, offset);
  const after = /^[^\r\n]*/u.exec(draft.text.slice(offset, offset + WINDOW))?.[0] ?? '';
  const openMarks = openMarksOf(before);
  const outermost = openMarks[0];
  const scopeStart = outermost === undefined ? 0 : outermost.offset + outermost.mark.length;
  return { offset, before, after, lineStart, openMarks, scopeStart, beforeCursor: classify(before, openMarks), inHeading: HEADING.test(before) };
}

function lineStartBefore(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function classify(before: string, openMarks: readonly OpenMark[]): BeforeCursor {
  if (before === '') return 'nothing';
  if (openMarks.at(-1)?.offset === before.length - 1) return 'openingMark';
  const unit = before.charCodeAt(before.length - 1);
  const start = unit >= 0xdc00 && unit <= 0xdfff ? before.length - 2 : before.length - 1;
  switch (charClassOf(before.codePointAt(Math.max(0, start)) ?? unit)) {
    case 'han': return 'han';
    case 'latin':
    case 'digit': return 'latin';
    case 'space': return 'nothing';
    case 'cjkPunctuation':
    case 'asciiPunctuation':
    case 'other': return 'punctuation';
  }
}
