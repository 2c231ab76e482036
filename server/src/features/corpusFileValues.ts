import type { Corpus } from '../core/corpus/corpus';
import type { EntryKind } from '../core/corpus/entry';
import { type KnownName, knownNamesOf } from '../core/corpus/knownNames';
import { limitKindNames } from '../core/corpus/markdown/readQuestion';
import { verificationNames, type FieldKey } from '../core/corpus/markdown/vocabulary';
import { genreNames, GENRES } from '../core/genre/genre';
import { wordsOfTheme } from '../core/theme/themes';

/** A value that a field may have. */
export interface FieldValue {
  readonly name: string;
  /** Other words it is found by; the name is written. */
  readonly aliases: readonly string[];
  /** What is said beside it in the list. */
  readonly detail: string;
}

/** The fields whose values are listed as soon as the field is written. */
const LISTED: ReadonlySet<FieldKey | 'title' | 'format'> = new Set<FieldKey>([
  'themes', 'origin', 'speaker', 'work', 'occasion', 'author', 'verification', 'genre', 'limitKind', 'limitPerItem',
]);

/** True where `valuesOfField` has something to list for a field of an entry or of the front matter. */
export function isListedField(key: FieldKey | 'title' | 'format'): boolean {
  return LISTED.has(key);
}

/** The values that a field of a kind may have: the words of the format, the controlled themes, what the corpus uses already, most used first. */
export function valuesOfField(corpus: Corpus, key: FieldKey | 'title' | 'format', of?: EntryKind): readonly FieldValue[] {
  const names = knownNamesOf(corpus);
  switch (key) {
    case 'themes': return themeValues(corpus);
    case 'speaker': return names.speakers.map(toValue);
    case 'author': return (of === 'essay' ? names.authors : names.speakers).map(toValue);
    case 'work': return names.works.map(toValue);
    case 'occasion': return names.occasions.map(toValue);
    case 'origin': return names.origins.map(toValue);
    case 'verification': return verificationNames().map(plain);
    case 'genre': return genreValues();
    case 'limitKind': return limitKindNames().map(plain);
    case 'limitPerItem': return ['是', '否'].map(plain);
    default: return [];
  }
}

/** Every theme of the controlled list and of the corpus, by its name. */
export function themeValues(corpus: Corpus): readonly FieldValue[] {
  return knownNamesOf(corpus).themes.map((known) => ({ ...toValue(known), aliases: wordsOfTheme(known.name).filter((word) => word !== known.name) }));
}

/** The genres by their canonical names. */
export function genreValues(): readonly FieldValue[] {
  return GENRES.map((name) => ({ name, aliases: genreNames().filter(([alias, genre]) => genre === name && alias !== name).map(([alias]) => alias), detail: '' }));
}

function toValue({ name, count }: KnownName): FieldValue {
  return { name, aliases: [], detail: count === 0 ? '' : `${count}条` };
}

function plain(name: string): FieldValue {
  return { name, aliases: [], detail: '' };
}
