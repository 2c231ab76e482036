import type { FileSystem, FileWriter, ReadFailure, ReadResult, WriteNewResult } from '../../server/src/workspace/ports';
import { childUri, isInside, uriKey } from '../../server/src/workspace/uri';

/** A disk in memory whose reads can be held back and let go one by one. */
export class MemoryFileSystem implements FileSystem, FileWriter {
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

  /** What is on the disk at the moment, undefined where nothing is. */
  textOf(uri: string): string | undefined {
    const content = this.#files.get(uriKey(uri));
    return typeof content === 'string' ? content : undefined;
  }

  readonly writeNew = (folder: string, name: string, text: string): Promise<WriteNewResult> => {
    const uri = childUri(folder, name);
    const isTaken = this.#files.has(uriKey(uri)) && this.textOf(uri) !== text;
    if (isTaken) return this.writeNew(folder, name.replace(/\.md$/u, '-2.md'), text);
    this.set(uri, text);
    return Promise.resolve({ ok: true, uri });
  };

  readonly listFiles = (folder: string): Promise<readonly string[]> =>
    Promise.resolve([...this.#files.keys()].filter((uri) => isInside(folder, uri)).sort());
}
