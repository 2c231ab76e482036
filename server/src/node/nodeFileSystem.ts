import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileSystem, ReadResult } from '../workspace/ports';
import { MAX_FILE_BYTES } from '../workspace/readFailure';
import { failureOf } from './readFileBytes';
import { readTextStream } from './readStream';

const SKIPPED_FOLDERS = new Set(['node_modules', '__MACOSX']);

/** The local disk; folders and files of other schemes than `file` are not there. */
export const nodeFileSystem: FileSystem = {
  readText: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return { ok: false, failure: { kind: 'missing' } };
    // Reading a pipe that somebody left in a corpus folder would wait for ever.
    const isPipeOrDevice = await stat(fsPath).then((found) => !found.isFile() && !found.isDirectory(), () => false);
    return isPipeOrDevice ? { ok: false, failure: { kind: 'unreadable', detail: '不是普通文件' } } : readTextFile(fsPath);
  },
  listFiles: async (folder) => {
    const { scheme, fsPath } = URI.parse(folder);
    const files = scheme === 'file' ? await listFiles(fsPath) : [];
    return files.map((file) => URI.file(file).toString());
  },
};

/** Reads and decodes a file (or a pipe, which a command line may name) by its path; never rejects. */
export async function readTextFile(path: string): Promise<ReadResult> {
  try {
    const file = await open(path);
    try {
      const info = await file.stat();
      if (info.isDirectory()) return { ok: false, failure: { kind: 'directory' } };
      if (info.size > MAX_FILE_BYTES) return { ok: false, failure: { kind: 'tooLarge', detail: String(info.size) } };
      return await readTextStream(file.createReadStream({ autoClose: false }));
    } finally {
      await file.close();
    }
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const listed = await Promise.all(entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name) ? [] : listFiles(path);
    return [path];
  }));
  return listed.flat();
}
