import { THEMES, tryTheme } from '../theme/themes';
import type { Corpus } from './corpus';
import type { Entry } from './entry';

/** A word the corpus uses and how many of its entries do. */
export interface KnownName {
  readonly name: string;
  readonly count: number;
}

/** The words that entries of a corpus share, the most used first. */
export interface KnownNames {
  readonly speakers: readonly KnownName[];
  readonly works: readonly KnownName[];
  readonly occasions: readonly KnownName[];
  /** What entries name as their origin. */
  readonly origins: readonly KnownName[];
  readonly authors: readonly KnownName[];
  /** The controlled list in its order, aliases counted with their theme; then the words of the corpus's own. */
  readonly themes: readonly KnownName[];
}

const known = new WeakMap<Corpus, KnownNames>();

/** The words that the entries of a corpus share; found once for each snapshot, in time linear in its entries. */
export function knownNamesOf(corpus: Corpus): KnownNames {
  const found = known.get(corpus) ?? collect(corpus);
  known.set(corpus, found);
  return found;
}

function collect(corpus: Corpus): KnownNames {
  const { quotations, terms, frameworks, questions, essays } = corpus;
  const entries: readonly Entry[] = [...quotations, ...terms, ...frameworks, ...questions, ...essays];
  const themes = countNames(entries, (entry) => new Set(entry.themes.map((word) => tryTheme(word) ?? word)));
  const counts = new Map(themes.map(({ name, count }) => [name, count]));
  const controlled = THEMES.map(({ name }) => ({ name, count: counts.get(name) ?? 0 }));
  return {
    speakers: countNames(quotations, ({ speaker }) => [speaker]),
    works: countNames(quotations, ({ work }) => [work]),
    occasions: countNames(quotations, ({ occasion }) => [occasion]),
    origins: countNames(entries, ({ origin }) => [origin]),
    authors: countNames(essays, ({ author }) => [author]),
    themes: [...controlled, ...themes.filter(({ name }) => tryTheme(name) === undefined)],
  };
}

function countNames<T>(entries: readonly T[], namesOf: (entry: T) => Iterable<string | undefined>): readonly KnownName[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) if (name !== undefined && name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
