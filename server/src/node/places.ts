import { homedir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { Places } from '../workspace/corpusRoots';

/** Where this installation and this user keep their corpora; `dist` is the folder the bundles lie in. */
export function placesOf(dist: string): Places {
  return {
    bundledCorpus: toUri(join(dist, '..', 'corpus')),
    userCorpus: toUri(join(userDataFolder(), 'biganzi', 'corpus')),
    home: toUri(homedir()),
  };
}

/** `$XDG_DATA_HOME`, `%APPDATA%` on Windows, else their defaults (design: the contract). */
function userDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  const named = process.env['XDG_DATA_HOME'];
  return named !== undefined && named !== '' ? named : join(homedir(), '.local', 'share');
}

function toUri(path: string): string {
  return URI.file(path).toString();
}

/**
 * Where what was parsed is kept: the folder that `BIGANZI_CACHE` names, else `$XDG_CACHE_HOME/biganzi`, on Windows
 * `%LOCALAPPDATA%\\biganzi\\cache`; undefined, so nothing is kept, where it says `off`.
 */
export function cacheFolderOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = env['BIGANZI_CACHE'] ?? '';
  if (named === 'off') return undefined;
  if (named !== '') return named;
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'biganzi', 'cache');
  const base = env['XDG_CACHE_HOME'] ?? '';
  return join(base === '' ? join(homedir(), '.cache') : base, 'biganzi');
}
