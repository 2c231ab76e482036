/** An opening quotation mark that nothing has closed yet. */
export interface OpenMark {
  /** UTF-16 offset in the text that was read. */
  readonly offset: number;
  readonly mark: string;
}

/** Opening marks, their closing marks, and the mark of the next depth inside them (GB/T 15834: “ ‘ “ ” ’ ”). */
const MARKS: Readonly<Record<string, { readonly close: string; readonly inner: string }>> = {
  '“': { close: '”', inner: '‘' },
  '‘': { close: '’', inner: '“' },
  '「': { close: '」', inner: '『' },
  '『': { close: '』', inner: '「' },
  '"': { close: '"', inner: '‘' },
};
const CLOSING = new Map(Object.entries(MARKS).map(([open, { close }]) => [close, open]));
/** No writer nests deeper; it bounds the work on hostile text. */
const MAX_DEPTH = 32;
const MARK = /[“”‘’「」『』"]/gu;

/** True for a mark that opens a quotation; `"` may. */
export function isOpeningMark(char: string): boolean {
  return Object.hasOwn(MARKS, char);
}

/** The mark that closes `open`, '' where it is no opening mark: `“` → `”`. */
export function closingMarkOf(open: string): string {
  return MARKS[open]?.close ?? '';
}

/** The marks open at the end of a text, outermost first: `指出：“树立‘全` → `“` and `‘`. A closing mark without its opening one is passed over. */
export function openMarksOf(text: string): readonly OpenMark[] {
  return openMarksAfter([], text);
}

/** The marks open after `text`, read on from those in `open`; the marks that stay are the same objects. */
export function openMarksAfter(open: readonly OpenMark[], text: string): readonly OpenMark[] {
  const stack = [...open];
  for (const { 0: mark, index } of text.matchAll(MARK)) readMark(stack, { mark, offset: index }, text);
  return stack;
}

/** Offset in `after` where the outermost `depth` of the `open` marks stop being open all of them, -1 where they never do. */
export function closingOffsetIn(after: string, open: readonly OpenMark[], depth: number = open.length): number {
  const stack = [...open];
  for (const { 0: mark, index } of after.matchAll(MARK)) {
    readMark(stack, { mark, offset: index }, after);
    if (stack.length < depth) return index;
  }
  return -1;
}

/** `text` with its own quotation marks as they stand at a depth: the outermost of them becomes the inner mark of `around`. */
export function withMarksInside(text: string, around: string): string {
  const first = MARKS[around]?.inner;
  if (first === undefined) return text;
  const stack: { readonly source: OpenMark; readonly mark: string }[] = [];
  return text.replace(MARK, (mark, index: number) => {
    if (isApostrophe(text, index)) return mark;
    const at = stack.findLastIndex(({ source }) => closingMarkOf(source.mark) === mark);
    const opened = stack[at];
    if (opened !== undefined) {
      stack.length = at;
      return closingMarkOf(opened.mark);
    }
    if (!isOpeningMark(mark) || stack.length >= MAX_DEPTH) return mark;
    const inner = stack.length === 0 ? first : MARKS[stack.at(-1)?.mark ?? first]?.inner ?? first;
    stack.push({ source: { mark, offset: index }, mark: inner });
    return inner;
  });
}

function readMark(stack: OpenMark[], { mark, offset }: OpenMark, text: string): void {
  if (isApostrophe(text, offset)) return;
  const open = CLOSING.get(mark);
  const at = open === undefined ? -1 : stack.findLastIndex((entry) => entry.mark === open);
  if (at >= 0) stack.length = at;
  else if (isOpeningMark(mark) && stack.length < MAX_DEPTH) stack.push({ mark, offset });
}

/** `’` between Latin letters is no quotation mark. */
function isApostrophe(text: string, index: number): boolean {
  return text[index] === '’' && /[A-Za-z]/u.test(text[index - 1] ?? '') && /[A-Za-z]/u.test(text[index + 1] ?? '');
}

/** True where some mark closes what was not opened in the text: `体”、有机`. */
export function hasStrayClosing(text: string): boolean {
  const stack: OpenMark[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const depth = stack.length;
    readMark(stack, { mark, offset: index }, text);
    if (stack.length === depth && !isApostrophe(text, index)) return true;
  }
  return false;
}
