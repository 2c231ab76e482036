import type { EntryNode } from '../corpus/document/corpusDocument';
import { fieldName, type FieldKey } from '../corpus/markdown/vocabulary';
import { lineIndexAt } from '../text/lines';
import type { CheckedEntry, CheckedFile } from './checkedFile';
import type { Fix } from './finding';

/** Adds a field under an entry of a Markdown file, after those it has: `- 来源：`; nothing where the place is not known. */
export function addField(file: CheckedFile, { entry, node }: CheckedEntry, key: FieldKey, value: string, title: string): readonly Fix[] {
  if (node === undefined) return [];
  const first = node.fields[0];
  const number = node.number === undefined ? 0 : String(node.number).length;
  const indent = first === undefined ? `${indentBefore(file, node.span.start)}${' '.repeat(2 + number)}` : indentBefore(file, first.span.start);
  const end = node.fields.at(-1)?.span.end ?? node.textSpan.end;
  const newText = `${eolOf(file)}${indent}- ${fieldName(entry.kind, key)}：${value}`;
  return [{ title, edits: [{ span: { start: end, end }, newText }], isSafe: false }];
}

/** Takes the entry that starts on a line (counting from 1) out of the file, with the line end after it. */
export function removeEntry({ lines, text }: CheckedFile, line: number, node: EntryNode | undefined, title: string): readonly Fix[] {
  const first = lines[line - 1];
  if (first === undefined) return [];
  const next = lines[lineIndexAt(lines, node?.span.end ?? first.end) + 1];
  return [{ title, edits: [{ span: { start: first.start, end: next?.start ?? text.length }, newText: '' }], isSafe: false }];
}

function indentBefore({ lines, text }: CheckedFile, offset: number): string {
  const line = lines[lineIndexAt(lines, offset)];
  return line === undefined ? '' : text.slice(line.start, offset);
}

function eolOf({ text }: CheckedFile): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}
