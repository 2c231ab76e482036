import type { Entry } from '../core/corpus/entry';

const NONE: readonly string[] = [];

/**
 * The entries with one copy of each name they share: what comes from another thread or a file has a copy of the file's URI,
 * title and speaker in every entry, half of all the memory it takes.
 */
export function createEntryCompactor(): (entries: readonly Entry[]) => readonly Entry[] {
  const known = new Map<string, string>();
  const share = (text: string): string => {
    const first = known.get(text);
    if (first !== undefined) return first;
    known.set(text, text);
    return text;
  };
  const list = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? NONE : texts.map(share));
  const shared = <T extends Entry>(entry: T): T => ({
    ...entry,
    themes: list(entry.themes),
    source: { ...entry.source, uri: share(entry.source.uri), ...(entry.source.title !== undefined && { title: share(entry.source.title) }) },
    ...(entry.origin !== undefined && { origin: share(entry.origin) }),
  });
  return (entries) => entries.map((entry) => (entry.kind !== 'quotation' ? shared(entry) : {
    ...shared(entry),
    speaker: share(entry.speaker),
    variants: list(entry.variants),
    ...(entry.work !== undefined && { work: share(entry.work) }),
  }));
}
