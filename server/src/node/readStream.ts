import type { ReadResult } from '../workspace/ports';
import { MAX_DOCUMENT_BYTES, MAX_FILE_BYTES } from '../workspace/readFailure';
import { decodeText } from './decodeText';
import type { BytesResult } from './readFileBytes';

type Stream = AsyncIterable<Uint8Array | string>;

/** Reads a stream to its end and decodes it; stops where it gets too large. Rejects as the stream does. */
export async function readTextStream(stream: Stream): Promise<ReadResult> {
  const read = await readStreamBytes(stream, MAX_FILE_BYTES);
  return read.ok ? decodeText(read.bytes) : read;
}

/** Reads a stream to its end, at most `limit` bytes. Rejects as the stream does. */
export async function readStreamBytes(stream: Stream, limit = MAX_DOCUMENT_BYTES): Promise<BytesResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) return { ok: false, failure: { kind: 'tooLarge', detail: String(size), limit } };
    chunks.push(bytes);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
