import { URI } from 'vscode-uri';
import type { Settings } from '../core/settings/settingsTable';
import type { CorpusRoot } from './corpusFiles';
import { childUri } from './uri';

/** Folders of this installation and this user, as URIs. */
export interface Places {
  /** The corpus that ships with the extension. */
  readonly bundledCorpus: string;
  /** The user's own corpus, read in every workspace. */
  readonly userCorpus: string;
  readonly home: string;
}

/** A workspace folder with the settings that hold in it. */
export interface FolderSettings {
  readonly uri: string;
  readonly settings: Settings;
}

/** Name of the folder of a workspace that is read as corpus. */
export const CORPUS_FOLDER = 'corpus';

/**
 * The corpus roots in rank order: bundled, the user's, those of `corpus.folders`, then each workspace folder's `corpus/`.
 * A relative folder of the settings is taken from each workspace folder; `~` is the user's home.
 */
export function corpusRootsOf(places: Places, window: Settings, folders: readonly FolderSettings[]): readonly CorpusRoot[] {
  const bundled = window['corpus.bundled'] ? [places.bundledCorpus] : [];
  const configured = [
    ...window['corpus.folders'].flatMap((folder) => absoluteUri(folder, places) ?? []),
    ...folders.flatMap(({ uri, settings }) => settings['corpus.folders'].map((folder) => absoluteUri(folder, places) ?? relativeUri(folder, uri))),
  ];
  const own = folders.map(({ uri }) => childUri(uri, CORPUS_FOLDER));
  return [...bundled, places.userCorpus, ...configured, ...own].map((uri, rank) => ({ uri, rank }));
}

function absoluteUri(folder: string, places: Places): string | undefined {
  const path = folder.replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(path)) return URI.parse(path).toString();
  if (path === '~' || path.startsWith('~/')) return childUri(places.home, ...namesOf(path.slice(1)));
  if (path.startsWith('/') || /^[a-z]:\//iu.test(path)) return URI.file(folder).toString();
  return undefined;
}

function relativeUri(folder: string, base: string): string {
  const path: string[] = [];
  let root = base;
  for (const name of namesOf(folder.replaceAll('\\', '/'))) {
    if (name !== '..') path.push(name);
    else if (path.pop() === undefined) root = parentUri(root);
  }
  return childUri(root, ...path);
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

function parentUri(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.with({ path: parsed.path.replace(/\/[^/]*\/?$/u, '') || '/' }).toString();
}
