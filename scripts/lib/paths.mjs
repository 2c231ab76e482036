// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, absolute. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The ignored folder that holds everything the scripts download or write while they run. */
export const CACHE = path.join(ROOT, '.cache');

/** The folder that `npm start` opens. */
export const EXAMPLES = path.join(ROOT, 'examples');

/**
 * The path of a file as VS Code's web address and `vscode-remote:` URIs write it.
 * @param {string} file absolute path
 * @returns {string} with `/` everywhere and one in front, e.g. `/c:/Users/me/draft.md`
 */
export function toUriPath(file) {
  const forward = file.replaceAll('\\', '/');
  const drive = /^([A-Za-z]):/.exec(forward);
  return drive ? `/${drive[1]?.toLowerCase()}${forward.slice(1)}` : forward;
}
