import type { FileSystem, ReadFailure, ReadResult } from '../../server/src/workspace/ports';
import { isInside, uriKey } from '../../server/src/workspace/uri';

/** A disk in memory whose reads can be held back and let go one by one. */
export class MemoryFileSystem implements FileSystem {
  readonly #files = new Map<string, string | ReadFailure>();
  readonly #held: (() => void)[] = [];
  #holding = false;
  /** URIs in the order they were read. */
  readonly reads: string[] = [];
  /** Most reads that were under way at once. */
  mostAtOnce = 0;
  #underWay = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.set(uri, text);
  }

  set(uri: string, content: string | ReadFailure): void {
    this.#files.set(uriKey(uri), content);
  }

  delete(uri: string): void {
    this.#files.delete(uriKey(uri));
  }

  /** From now on reads take what is on the disk at once but answer only when `releaseOne` lets them. */
  hold(): void {
    this.#holding = true;
  }

  /** Lets the oldest held read answer. */
  releaseOne(): void {
    this.#held.shift()?.();
  }

  readonly readText = async (uri: string): Promise<ReadResult> => {
    this.reads.push(uri);
    this.#underWay++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    const content = this.#files.get(uriKey(uri));
    await (this.#holding ? new Promise<void>((resolve) => this.#held.push(resolve)) : Promise.resolve());
    this.#underWay--;
    if (content === undefined) return { ok: false, failure: { kind: 'missing' } };
    return typeof content === 'string' ? { ok: true, text: content, encoding: 'utf-8' } : { ok: false, failure: content };
  };

  readonly listFiles = (folder: string): Promise<readonly string[]> =>
    Promise.resolve([...this.#files.keys()].filter((uri) => isInside(folder, uri)).sort());
}
