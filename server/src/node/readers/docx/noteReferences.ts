/** A mark that refers to a note, by its place in the paragraph's text (UTF-16). */
export interface NoteReference {
  readonly at: number;
  /** `[^1]`. */
  readonly mark: string;
}

const OPENING = new Set(['“', '「', '『']);
const CLOSING = new Set(['”', '」', '』']);

/**
 * Writes the marks into a paragraph, none inside quotation marks: there it would become part of the quoted words, so it moves
 * behind the closing mark.
 * @example placeNoteReferences('“人民至上”。', [{ at: 3, mark: '[^1]' }]) // '“人民至上”[^1]。'
 */
export function placeNoteReferences(text: string, references: readonly NoteReference[]): string {
  if (references.length === 0) return text;
  let placed = '';
  let waiting = '';
  let depth = 0;
  let straight = false;
  let next = 0;
  for (let at = 0; at <= text.length; at++) {
    for (let reference = references[next]; reference?.at === at; reference = references[++next]) waiting += reference.mark;
    if (depth === 0 && !straight && waiting !== '') {
      placed += waiting;
      waiting = '';
    }
    const char = text[at] ?? '';
    if (OPENING.has(char)) depth++;
    if (CLOSING.has(char)) depth = Math.max(0, depth - 1);
    if (char === '"') straight = !straight;
    placed += char;
  }
  return placed + waiting;
}
