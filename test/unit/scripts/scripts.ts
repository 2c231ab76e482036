import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads a module of `scripts/lib`, which stays JavaScript; tests run from the project's root. */
export const loadScript = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(path.resolve('scripts', 'lib', name)).href)) as T;
