import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { ReadError } from './readError';

/** What one container may cost; each bound ends in `tooComplex`. */
export interface ZipBounds {
  readonly entries: number;
  /** Inflated bytes of all parts read from one container. */
  readonly inflated: number;
  /** Inflated bytes for one stored byte of a part, once `freeInflated` bytes have come out of it. */
  readonly ratio: number;
  readonly freeInflated: number;
}

/** Word's own files have some dozen entries and shrink to a tenth, empty tables to a hundredth. */
export const ZIP_BOUNDS: ZipBounds = { entries: 10_000, inflated: 200 * 1024 * 1024, ratio: 300, freeInflated: 8 * 1024 * 1024 };

/** An opened ZIP container; nothing is inflated before `chunks` asks for it. */
export interface ZipContainer {
  readonly has: (name: string) => boolean;
  /** Inflates one part in pieces, whatever its header claims; throws `ReadError` at a bound, a broken or an encrypted part. */
  readonly chunks: (name: string) => AsyncGenerator<Uint8Array, void, undefined>;
}

/** Opens a ZIP container held in memory and reads its directory; throws `ReadError`. Names of parts are told apart without case, as OPC does. */
export async function openZip(bytes: Uint8Array, bounds: ZipBounds = ZIP_BOUNDS): Promise<ZipContainer> {
  const { file, entries } = await readDirectory(bytes, bounds);
  let inflated = 0;

  async function* chunks(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    const entry = entries.get(keyOf(name));
    if (entry === undefined) throw new ReadError('damaged', `缺少 ${name}`);
    if (entry.isEncrypted()) throw new ReadError('encrypted');
    let ofPart = 0;
    for await (const chunk of piecesOf(file, entry, name)) {
      ofPart += chunk.length;
      inflated += chunk.length;
      if (inflated > bounds.inflated) throw new ReadError('tooComplex', `解压后超过 ${Math.round(bounds.inflated / 1024 / 1024)} MB`);
      if (ofPart > bounds.freeInflated && ofPart > entry.compressedSize * bounds.ratio) throw new ReadError('tooComplex', '压缩比异常，疑似压缩炸弹');
      yield chunk;
    }
  }
  return { has: (name) => entries.has(keyOf(name)), chunks };
}

async function readDirectory(bytes: Uint8Array, bounds: ZipBounds): Promise<{ file: ZipFile; entries: ReadonlyMap<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, autoClose: false });
    if (file.entryCount > bounds.entries) throw new ReadError('tooComplex', `包内有 ${file.entryCount} 个文件`);
    for await (const entry of file.eachEntry()) {
      const key = keyOf(entry.fileName);
      if (!entries.has(key)) entries.set(key, entry);
    }
    return { file, entries };
  } catch (error) {
    throw asReadError(error, '压缩包的目录不完整');
  }
}

async function* piecesOf(file: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    const stream = await file.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } catch (error) {
    throw asReadError(error, `${name} 解压失败`);
  }
}

function asReadError(error: unknown, detail: string): ReadError {
  return error instanceof ReadError ? error : new ReadError('damaged', detail);
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}
