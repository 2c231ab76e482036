import type { Genre } from '../genre/genre';
import { THEMES, tryTheme } from '../theme/themes';
import { classicalQuotations } from './classical';
import type { Corpus } from './corpus';
import type { Verification } from './entry';

/** How many entries of each kind are about one theme. */
export interface ThemeCounts {
  readonly quotations: number;
  readonly terms: number;
  readonly frameworks: number;
  readonly questions: number;
}

/** The figures of a corpus (design §5 "corpus stats"); quotations with the same words from the same speaker count once. */
export interface CorpusStats {
  readonly quotations: { readonly total: number; readonly classical: number } & Readonly<Record<Verification, number>>;
  /** Every term; `formulations` are those of them that have a standard wording. */
  readonly terms: number;
  readonly formulations: number;
  readonly frameworks: number;
  readonly questions: number;
  readonly essays: number;
  /** Themes of the controlled list in use, whatever alias names them, and words beside the list. */
  readonly themes: number;
  readonly ownThemes: number;
  readonly speakers: number;
  readonly files: number;
  readonly byTheme: Readonly<Record<string, ThemeCounts>>;
  readonly byGenre: Readonly<Partial<Record<Genre, { readonly frameworks: number; readonly questions: number }>>>;
}

const KINDS = ['quotations', 'terms', 'frameworks', 'questions'] as const;
type Counts = Record<(typeof KINDS)[number], number>;
const NOTHING: ThemeCounts = { quotations: 0, terms: 0, frameworks: 0, questions: 0 };

/** Counts what a corpus holds. */
export function corpusStats(corpus: Corpus): CorpusStats {
  const { quotations, terms, frameworks, questions, essays, files } = corpus;
  const words = new Set([...quotations, ...terms, ...frameworks, ...questions, ...essays].flatMap(({ themes }) => themes));
  const named = new Set([...words].flatMap((word) => tryTheme(word) ?? []));
  const verified = (verification: Verification): number => quotations.filter((quotation) => quotation.verification === verification).length;
  return {
    quotations: {
      total: quotations.length, classical: classicalQuotations(quotations).length,
      verified: verified('verified'), cited: verified('cited'), unverified: verified('unverified'),
    },
    terms: terms.length,
    formulations: terms.filter(({ standardWording }) => standardWording !== undefined).length,
    frameworks: frameworks.length, questions: questions.length, essays: essays.length,
    themes: named.size,
    ownThemes: [...words].filter((word) => tryTheme(word) === undefined).length,
    speakers: new Set(quotations.map(({ speaker }) => speaker).filter((speaker) => speaker !== '')).size,
    files: files.length,
    byTheme: countThemes(corpus),
    byGenre: countGenres(corpus),
  };
}

function countThemes(corpus: Corpus): CorpusStats['byTheme'] {
  const counts = new Map<string, Counts>();
  for (const kind of KINDS) {
    for (const { themes } of corpus[kind]) {
      for (const name of new Set(themes.map((word) => tryTheme(word) ?? word))) {
        const count = counts.get(name) ?? { ...NOTHING };
        count[kind]++;
        counts.set(name, count);
      }
    }
  }
  const inOrder = [...THEMES.map(({ name }) => name).filter((name) => counts.has(name)), ...[...counts.keys()].filter((name) => tryTheme(name) !== name).sort()];
  return Object.fromEntries(inOrder.map((name) => [name, counts.get(name) ?? NOTHING]));
}

function countGenres({ frameworks, questions }: Corpus): CorpusStats['byGenre'] {
  const genres = new Set([...frameworks, ...questions].map(({ genre }) => genre));
  const count = (entries: readonly { readonly genre: Genre }[], genre: Genre): number => entries.filter((entry) => entry.genre === genre).length;
  return Object.fromEntries([...genres].map((genre) => [genre, { frameworks: count(frameworks, genre), questions: count(questions, genre) }]));
}
