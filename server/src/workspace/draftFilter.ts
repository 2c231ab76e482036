import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { Settings } from '../core/settings/settingsTable';
import { fileNameOf, tryRelativePath } from './uri';

/**
 * True when the globs of `drafts.include` and `drafts.exclude` make a document a draft. They see its path below its workspace
 * folder, or its bare name outside of all of them; a document that has no file yet (untitled) is always one.
 */
export function isDraftPath(uri: string, folders: readonly string[], settings: Settings): boolean {
  if (URI.parse(uri).scheme === 'untitled') return true;
  const path = pathIn(uri, folders);
  return matchesAny(path, settings['drafts.include']) && !matchesAny(path, settings['drafts.exclude']);
}

function pathIn(uri: string, folders: readonly string[]): string {
  const paths = folders.flatMap((folder) => tryRelativePath(folder, uri) ?? []);
  return paths.sort((a, b) => a.length - b.length)[0] ?? fileNameOf(uri);
}

function matchesAny(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => {
    try {
      return picomatch.isMatch(path, glob, { dot: true, nocase: true });
    } catch {
      return false;
    }
  });
}
