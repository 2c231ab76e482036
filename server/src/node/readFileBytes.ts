import { open, stat } from 'node:fs/promises';
import type { ReadFailure } from '../workspace/ports';
import { MAX_DOCUMENT_BYTES } from '../workspace/readFailure';

export type BytesResult = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: ReadFailure };

/** Reads a regular file of at most `MAX_DOCUMENT_BYTES` by its path; never rejects, and never waits for a pipe. */
export async function readFileBytes(path: string): Promise<BytesResult> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { ok: false, failure: { kind: 'directory' } };
    if (!found.isFile()) return { ok: false, failure: { kind: 'unreadable', detail: '不是普通文件' } };
    if (found.size > MAX_DOCUMENT_BYTES) return { ok: false, failure: { kind: 'tooLarge', detail: String(found.size), limit: MAX_DOCUMENT_BYTES } };
    const file = await open(path);
    try {
      return { ok: true, bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** What a system error says of a file. */
export function failureOf(error: unknown): ReadFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EISDIR') return { kind: 'directory' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'denied' };
  return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
}
