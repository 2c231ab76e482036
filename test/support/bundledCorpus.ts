import { parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import type { Entry, Framework, Quotation, Term } from '../../server/src/core/corpus/entry';
import { projectFile, projectFiles } from './project';

/** The files of the bundled corpus, subfolders included, as paths from the project's folder. */
export const CORPUS_FILES = projectFiles('corpus', '.md');

const entries = new Map<string, readonly Entry[]>(
  CORPUS_FILES.map((name) => [name, parseCorpusMarkdown({ text: projectFile(name), uri: name }).entries]),
);

/** The bundled entries of the files whose path begins so, e.g. `entriesUnder('corpus/classics/')`. */
export function entriesUnder(start: string): readonly Entry[] {
  return CORPUS_FILES.filter((name) => name.startsWith(start)).flatMap((name) => entries.get(name) ?? []);
}

export function isQuotation(entry: Entry): entry is Quotation {
  return entry.kind === 'quotation';
}

export function isTerm(entry: Entry): entry is Term {
  return entry.kind === 'term';
}

export function isFramework(entry: Entry): entry is Framework {
  return entry.kind === 'framework';
}

/** Where an entry stands, for a failing test to say: `corpus/terms.md:12`. */
export function where(entry: Entry): string {
  return `${entry.source.uri}:${entry.source.line}`;
}

/** Without the shared folder only the project's own, smaller checks are made, and the run says so. */
export function ranWithout(what: string, context: Mocha.Context): void {
  console.log(`      ${context.test?.title}: ${what} are not at hand, only the project's own checks ran`);
}
