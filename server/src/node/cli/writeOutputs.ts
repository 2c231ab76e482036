import { mkdir, readFile, realpath } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { writeAtomically } from '../writeAtomically';

export interface OutputFile {
  /** Bare name; a second file of the same name gets a number. */
  readonly name: string;
  readonly content: string;
}

export interface WriteOptions {
  readonly folder: string;
  /** Absolute paths of the files that were read: none of them is ever replaced. */
  readonly sources: readonly string[];
  /** True: other files of the same name are replaced. */
  readonly force: boolean;
}

export interface WriteResult {
  readonly path: string;
  readonly outcome: 'written' | 'unchanged' | 'refused';
}

/**
 * Writes files into a folder, each one whole or not at all (temporary file, then rename). A file that exists with other
 * content is left alone unless `force`, a source always. Rejects with the system's error when the folder cannot be written.
 */
export async function writeOutputs(files: readonly OutputFile[], { folder, sources, force }: WriteOptions): Promise<readonly WriteResult[]> {
  await mkdir(folder, { recursive: true });
  const real = new Set(await Promise.all(sources.map(realPathOf)));
  const taken = new Set<string>();
  const results: WriteResult[] = [];
  for (const { name, content } of files) {
    const path = join(folder, freeName(name, taken));
    const existing = await readFile(path, 'utf8').catch(() => undefined);
    const isSource = real.has(await realPathOf(path));
    if (!isSource && existing === content) results.push({ path, outcome: 'unchanged' });
    else if (isSource || (existing !== undefined && !force)) results.push({ path, outcome: 'refused' });
    else {
      await writeAtomically(path, content);
      results.push({ path, outcome: 'written' });
    }
  }
  return results;
}

/** `a.md` → `a-2.md` where this run wrote `a.md` already; names differing in case only are one on some systems. */
function freeName(name: string, taken: Set<string>): string {
  const { name: stem, ext } = parse(name);
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem}-${number}${ext}`;
  taken.add(free.toLowerCase());
  return free;
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
