const WIDE_AT_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]$/u;
const WIDE_AT_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/u;

/**
 * A text on one line, trimmed: a line break between two 汉字 or full-width marks goes without a trace, as no space would be
 * written there; elsewhere it becomes one space.
 */
export function toOneLine(text: string): string {
  const parts = text.split(/[\r\n\v\f\u2028\u2029]+/u).map((line) => line.trim()).filter((line) => line !== '');
  let joined = parts[0] ?? '';
  for (let index = 1; index < parts.length; index++) {
    const before = parts[index - 1] ?? '';
    const after = parts[index] ?? '';
    joined += WIDE_AT_END.test(before.slice(-1)) && WIDE_AT_START.test(after) ? after : ` ${after}`;
  }
  return joined;
}
