import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The folder that holds the project's package.json. */
export const PROJECT = projectFolder(__dirname);

/** The text of a file of the project, e.g. `projectFile('snippets/frameworks.json')`. */
export function projectFile(name: string): string {
  return readFileSync(path.join(PROJECT, name), 'utf8');
}

/** The project's files under a folder whose names end so, as paths from the project's folder with `/`. */
export function projectFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

function projectFolder(from: string): string {
  const parent = path.dirname(from);
  if (existsSync(path.join(from, 'package.json')) || parent === from) return from;
  return projectFolder(parent);
}
