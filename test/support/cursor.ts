/** Splits a text at its one cursor mark `|`: `atCursor('城市|是')` → the text without it and its UTF-16 offset. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0 || marked.includes('|', offset + 1)) throw new Error(`one cursor mark expected: ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
