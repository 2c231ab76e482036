export type NoteKind = 'footnote' | 'endnote';

/** Tells the notes of a document apart: each kind has ids of its own. */
export function noteKey(kind: NoteKind, id: string): string {
  return `${kind}:${id}`;
}

/** Numbers the notes in the order in which the text first refers to them: `[^1]` for footnotes, `[^尾1]` for endnotes. */
export class NoteMarks {
  readonly #marks = new Map<string, string>();
  readonly #counts = { footnote: 0, endnote: 0 };

  markOf(kind: NoteKind, id: string): string {
    const key = noteKey(kind, id);
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    const number = ++this.#counts[kind];
    const mark = kind === 'footnote' ? `[^${number}]` : `[^尾${number}]`;
    this.#marks.set(key, mark);
    return mark;
  }

  has(kind: NoteKind): boolean {
    return this.#counts[kind] > 0;
  }

  inOrder(): readonly { readonly key: string; readonly mark: string }[] {
    return [...this.#marks].map(([key, mark]) => ({ key, mark }));
  }
}
