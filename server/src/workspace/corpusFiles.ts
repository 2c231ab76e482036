import { fileNameOf, isInside, uriKey } from './uri';

/** A folder whose files are corpus; a later root (higher rank) wins over an earlier one. */
export interface CorpusRoot {
  readonly uri: string;
  readonly rank: number;
}

const CORPUS_ENDING = /\.(?:md|markdown|txt|jsonl|html?|csv|tsv|docx|pdf)$/iu;
/** Formats of study material that are not read: they are listed so that their owner is told what to do. */
const KNOWN_DOCUMENT = /\.(?:doc|wps|rtf|xlsx?|pptx?)$/iu;
const NOT_MATERIAL = /^(?:\.|~\$|(?:README|CHANGELOG|LICENSE|CONTRIBUTING)\b)/iu;

/** True for a file that a corpus folder is expected to hold: text, or a document that deserves a message. */
export function isCorpusFileName(uri: string): boolean {
  const name = fileNameOf(uri);
  return (CORPUS_ENDING.test(name) || KNOWN_DOCUMENT.test(name)) && !NOT_MATERIAL.test(name);
}

/** The root a file belongs to, the one of highest rank where roots lie in each other; undefined outside all of them. */
export function corpusRootOf(roots: readonly CorpusRoot[], uri: string): CorpusRoot | undefined {
  return roots.filter((root) => isInside(root.uri, uri)).sort((a, b) => b.rank - a.rank)[0];
}

/** True when a URI could be a root, a folder above one or a folder inside one: what it holds can only be told by a scan. */
export function mayBeCorpusFolder(roots: readonly CorpusRoot[], uri: string): boolean {
  if (fileNameOf(uri).includes('.')) return false;
  return roots.some((root) => uriKey(root.uri) === uriKey(uri) || isInside(root.uri, uri) || isInside(uri, root.uri));
}

/** The roots with each folder once, under its highest rank. */
export function distinctRoots(roots: readonly CorpusRoot[]): readonly CorpusRoot[] {
  const byKey = new Map<string, CorpusRoot>();
  for (const root of [...roots].sort((a, b) => a.rank - b.rank)) byKey.set(uriKey(root.uri), root);
  return [...byKey.values()];
}
