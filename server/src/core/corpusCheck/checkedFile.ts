import type { CorpusDocument, EntryNode, FieldNode } from '../corpus/document/corpusDocument';
import type { Entry } from '../corpus/entry';
import type { CorpusProblem } from '../corpus/markdown/problems';
import type { FieldKey } from '../corpus/markdown/vocabulary';
import { spanOfRaw, type WrittenText } from '../corpus/markdown/writtenText';
import type { Line } from '../text/lines';
import type { Span } from '../text/span';

/** A text of an entry that its keeper wrote: the entry's own, or a value of a field. */
export interface CheckedText {
  readonly key: 'text' | FieldKey;
  /** Raw Markdown; in JSON Lines the text itself. */
  readonly raw: string;
  /** Where it stands, piece by piece; in JSON Lines only its line is known. */
  readonly written?: WrittenText;
  readonly span: Span;
}

/** An entry with the texts of it that are checked. */
export interface CheckedEntry {
  readonly entry: Entry;
  /** Its own text; in JSON Lines its line. */
  readonly span: Span;
  readonly texts: readonly CheckedText[];
  /** What it was read from; undefined in JSON Lines. */
  readonly node?: EntryNode;
}

/** A theme as it is written: in a field, as a group's heading or in the front matter. */
export interface ThemeMention {
  readonly word: string;
  readonly span: Span;
  /** False where only its line is known. */
  readonly isExact: boolean;
}

/** One corpus file in either format, as the rules see it. */
export interface CheckedFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly entries: readonly CheckedEntry[];
  readonly themes: readonly ThemeMention[];
  /** What its reader reported. */
  readonly problems: readonly CorpusProblem[];
  /** Undefined for JSON Lines. */
  readonly document?: CorpusDocument;
}

/** The span in the file of the range `[from, to)` of a text's raw form. */
export function spanIn({ written, span }: CheckedText, from: number, to: number): Span {
  return written === undefined ? span : spanOfRaw(written, from, to);
}

/** The field of an entry with a key, the last one where it is written twice. */
export function fieldOf({ node }: CheckedEntry, key: FieldKey): FieldNode | undefined {
  return node?.fields.findLast((field) => field.key === key);
}

/** The span of a line (counting from 1) without the blanks at its ends. */
export function lineSpan(lines: readonly Line[], number: number): Span {
  const line = lines[number - 1];
  if (line === undefined) return { start: 0, end: 0 };
  const start = line.end - line.text.trimStart().length;
  return { start, end: Math.max(start, line.start + line.text.trimEnd().length) };
}
