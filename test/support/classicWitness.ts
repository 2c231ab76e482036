import { gunzipSync } from 'node:zlib';
import { bareText } from './bareText';
import { projectFile } from './project';
import { sharedBytes } from './shared';

/** A passage of a classical text, copied from the corpus `origin` names: what a quotation was checked against. */
export interface Witness {
  readonly text: string;
  readonly origin: string;
  readonly passage: string;
  /** The entry whose other wording `text` is. */
  readonly variantOf?: string;
}

const BOOKS = [
  ['Classical-Modern', 'data/classics_core_niutrans.jsonl.gz'],
  ['chinese-poetry', 'data/classics_core_npm_simplified.jsonl.gz'],
] as const;

/** The project's own witnesses, one for each quotation and each variant (test/fixtures/witness). */
export function classicWitnesses(): readonly Witness[] {
  return linesOf(projectFile('test/fixtures/witness/classics.jsonl')).map((line) => JSON.parse(line) as Witness);
}

/** The letters of the whole chapters by the letters of their origin, of the books in the shared folder; undefined without it. */
export function sharedChapters(): ReadonlyMap<string, string> | undefined {
  const chapters = new Map<string, string>();
  for (const [book, file] of BOOKS) {
    const bytes = sharedBytes(file);
    if (bytes === undefined) return undefined;
    for (const line of linesOf(gunzipSync(bytes).toString('utf8'))) addChapter(chapters, book, JSON.parse(line));
  }
  return chapters;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function addChapter(chapters: Map<string, string>, book: string, record: unknown): void {
  const { path, file, title, text } = record as { path?: string; file?: string; title?: string; text: string };
  const name = path === undefined ? `${book} ${file} ${title}` : `${book} ${path}`;
  const key = bareText(name);
  chapters.set(key, `${chapters.get(key) ?? ''}${bareText(text)}`);
}
