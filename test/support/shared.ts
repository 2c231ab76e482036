import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const SHARED = sharedFolder(__dirname);

/**
 * The text of a file of the material beside the project (`../shared`), e.g. `sharedFile('packs/a.txt')`.
 * Undefined where that folder is not there: the caller then prints that it ran on the project's own smaller set.
 */
export function sharedFile(name: string): string | undefined {
  const file = SHARED && path.join(SHARED, name);
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** As `sharedFile`, for a file that is not text. */
export function sharedBytes(name: string): Uint8Array | undefined {
  const file = SHARED && path.join(SHARED, name);
  return file !== undefined && existsSync(file) ? readFileSync(file) : undefined;
}

/** Looks for `shared` beside the folder that holds the project's package.json. */
function sharedFolder(from: string): string | undefined {
  const parent = path.dirname(from);
  if (parent === from) return undefined;
  return existsSync(path.join(from, 'package.json')) ? path.join(parent, 'shared') : sharedFolder(parent);
}
