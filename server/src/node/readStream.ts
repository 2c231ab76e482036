import type { ReadResult } from '../workspace/ports';
import { MAX_FILE_BYTES } from '../workspace/readFailure';
import { decodeText } from './decodeText';

/** Reads a stream to its end and decodes it; stops where it gets too large. Rejects as the stream does. */
export async function readTextStream(stream: AsyncIterable<Uint8Array | string>): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_FILE_BYTES) return { ok: false, failure: { kind: 'tooLarge', detail: String(size) } };
    chunks.push(bytes);
  }
  return decodeText(Buffer.concat(chunks));
}
