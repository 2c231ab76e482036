import type { EntrySource } from '../entry';
import { unique, type Fields } from './fields';
import type { FrontMatter } from './frontMatter';
import type { Report } from './problems';

/** What an entry's reader needs to know of the file around it. */
export interface ReadContext {
  readonly uri: string;
  readonly front: FrontMatter;
  /** Themes of the file and of the group the entry stands in. */
  readonly themes: readonly string[];
  readonly report: Report;
}

/** The parts every kind has: themes of the file, of the group and its own; its origin or the file's; where it stands. */
export function shared(
  fields: Fields,
  line: number,
  context: ReadContext,
): { readonly themes: readonly string[]; readonly source: EntrySource; readonly origin?: string } {
  const { uri, front } = context;
  return {
    themes: unique([...context.themes, ...fields.list('themes')]),
    source: { uri, line, ...(front.title === '' ? {} : { title: front.title }) },
    ...optional('origin', fields.text('origin') ?? front.origin),
  };
}

/** `{ [key]: value }`, or nothing where the value is undefined. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}
