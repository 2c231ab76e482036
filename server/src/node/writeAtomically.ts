import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';

export interface AtomicWriteOptions {
  /** True: a file that is there already is never replaced; the promise then rejects with EEXIST. */
  readonly isNew?: boolean;
}

/** Writes a file whole or not at all: a temporary file beside it, synced, then renamed. Rejects with the system's error. */
export async function writeAtomically(path: string, content: string | Uint8Array, { isNew = false }: AtomicWriteOptions = {}): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await (isNew ? moveToNew(draft, path) : rename(draft, path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Unlike renaming, linking fails where the name is taken, even by a file made a moment ago. */
async function moveToNew(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some file systems (FAT, network drives) know no links: an empty file takes the name first.
    await (await open(path, 'wx')).close();
    await rename(draft, path);
    return;
  }
  await rm(draft, { force: true });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
