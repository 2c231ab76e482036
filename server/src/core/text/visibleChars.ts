import { CharKind, kindOfCharCode, kindOfCodePoint } from './charKind';

const ZERO_WIDTH_JOINER = 0x200d;

/**
 * Calls `visit` for each character a reader sees, in order, with its UTF-16 offsets: combining marks, joined emoji and
 * flags come as one character; white space is visited too, invisible characters at the start are not. `visit` ends the
 * walk by returning true.
 */
export function forEachVisibleChar(text: string, visit: (kind: CharKind, start: number, end: number) => boolean | void): void {
  let start = 0;
  let kind: CharKind = CharKind.invisible;
  let joins = false;
  let flags = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const isPair = code >= 0xd800 && code <= 0xdbff && i + 1 < text.length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    const codePoint = isPair ? (text.codePointAt(i) ?? code) : code;
    const own = isPair ? kindOfCodePoint(codePoint) : kindOfCharCode(code);
    const isFlag = codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    flags = isFlag ? flags + 1 : 0;
    const continues = own === CharKind.invisible || (joins && own === CharKind.symbol) || (isFlag && flags % 2 === 0);
    if (!continues) {
      if (kind !== CharKind.invisible && visit(kind, start, i) === true) return;
      start = i;
      kind = own;
    }
    joins = codePoint === ZERO_WIDTH_JOINER;
    i += isPair ? 2 : 1;
  }
  if (kind !== CharKind.invisible) visit(kind, start, text.length);
}
