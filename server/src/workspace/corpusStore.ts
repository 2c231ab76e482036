import type { Corpus, CorpusFile } from '../core/corpus/corpus';
import type { Steps } from '../core/steps';
import { DiagnosticCode } from '../protocol';
import { corpusRootOf, type CorpusRoot, distinctRoots, isCorpusFileName, mayBeCorpusFolder } from './corpusFiles';
import { createEmitter } from './emitter';
import { doInSlices } from './inSlices';
import { createLimiter } from './limiter';
import type { Clock, FileSystem, Logger, Material, MaterialReader, MaterialResult } from './ports';
import { readFailureMessage } from './readFailure';
import { fileNameOf, uriKey } from './uri';

/** What is wrong with a corpus file; `line` counts from 1. */
export interface CorpusProblem {
  readonly uri: string;
  readonly code: typeof DiagnosticCode.corpusUnreadable | typeof DiagnosticCode.corpusSyntax;
  readonly line: number;
  readonly message: string;
}

export interface CorpusStoreParts {
  readonly fileSystem: Pick<FileSystem, 'listFiles'>;
  /** Reads one file into entries: corpus Markdown, JSON Lines or raw material of any format. */
  readonly reader: MaterialReader;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly build: (files: readonly CorpusFile[], revision: number) => Steps<Corpus>;
  /** Lets others have their turn between two slices of building; without it a snapshot is built in one go. */
  readonly pause?: (() => Promise<void>) | undefined;
  readonly empty: Corpus;
}

/** One known file. `edition` grows with each read that is begun, so that a late answer can tell it is late. */
interface KnownFile {
  readonly uri: string;
  rank: number;
  edition: number;
  good?: CorpusFile;
  problems: readonly CorpusProblem[];
}

/** Files read, and files to read. */
export interface IndexingProgress {
  readonly done: number;
  readonly total: number;
}

const READS_AT_ONCE = 8;
const QUIET_AFTER_TYPING_MS = 300;

/**
 * The only writer of the corpus: scans the roots, reads files, lays open buffers over them and publishes an immutable
 * snapshot. Readers take `corpus` and never wait; a file of which nothing can be read keeps its last good version.
 */
export class CorpusStore {
  readonly #parts: CorpusStoreParts;
  readonly #limit = createLimiter(READS_AT_ONCE);
  readonly #changed = createEmitter<void>();
  readonly #progressed = createEmitter<void>();
  readonly #files = new Map<string, KnownFile>();
  readonly #buffers = new Map<string, string>();
  readonly #typing = new Map<string, () => void>();
  #roots: readonly CorpusRoot[] = [];
  #corpus: Corpus;
  #scan = 0;
  #working = 0;
  #publishing = 0;
  #published: Promise<void> = Promise.resolve();
  #progress: IndexingProgress = { done: 0, total: 0 };
  #stale = false;
  #disposed = false;

  constructor(parts: CorpusStoreParts) {
    this.#parts = parts;
    this.#corpus = parts.empty;
  }

  /** The snapshot of the moment. */
  get corpus(): Corpus {
    return this.#corpus;
  }

  /** True while files are being read or a snapshot is being built. */
  get indexing(): boolean {
    return this.#working > 0 || this.#publishing > 0;
  }

  /** Files read so far, of those to read since indexing began. */
  get progress(): IndexingProgress {
    return this.#progress;
  }

  /** Calls back whenever a file has been read; returns the way to stop that. */
  onDidProgress(listener: () => void): () => void {
    return this.#progressed.on(listener);
  }

  get problems(): readonly CorpusProblem[] {
    return [...this.#files.values()].flatMap((file) => file.problems);
  }

  /** Calls back when reading begins and whenever a snapshot has been published; returns the way to stop that. */
  onDidChange(listener: () => void): () => void {
    return this.#changed.on(listener);
  }

  /** True for a file that is read as corpus, hence no draft. */
  isCorpusFile(uri: string): boolean {
    return isCorpusFileName(uri) && corpusRootOf(this.#roots, uri) !== undefined;
  }

  /** Replaces the roots and reads them; resolves when the snapshot is published or a later scan took over. */
  async setRoots(roots: readonly CorpusRoot[]): Promise<void> {
    this.#roots = distinctRoots(roots);
    await this.reindex();
  }

  /** Reads every corpus folder again. */
  async reindex(): Promise<void> {
    const scan = ++this.#scan;
    const roots = this.#roots;
    await this.#during(async () => {
      const listed = await Promise.all(roots.map((root) => this.#listRoot(root)));
      if (scan !== this.#scan || this.#disposed) return;
      const uris = new Map([...listed.flat(), ...this.#buffers.keys()].filter((uri) => this.isCorpusFile(uri)).map((uri) => [uriKey(uri), uri]));
      for (const key of this.#files.keys()) if (!uris.has(key)) this.#forget(key);
      await Promise.all([...uris.values()].map((uri) => this.#load(uri)));
    });
  }

  /** Takes the text of an open corpus file, which from now on lies over the disk; read after a pause in typing. */
  setBuffer(uri: string, text: string): void {
    const key = uriKey(uri);
    const isNew = !this.#buffers.has(key);
    this.#buffers.set(key, text);
    if (!this.isCorpusFile(uri)) return;
    if (isNew) void this.#during(() => this.#load(uri));
    else this.#loadWhenQuiet(uri);
  }

  /** Falls back to the text on disk. */
  dropBuffer(uri: string): void {
    const key = uriKey(uri);
    this.#stopWaiting(key);
    if (this.#buffers.delete(key) && this.isCorpusFile(uri)) void this.#during(() => this.#load(uri));
  }

  /** Takes note that files were created, changed or deleted on disk; a folder's URI stands for what was in it. */
  async noteDiskChanges(uris: readonly string[]): Promise<void> {
    if (uris.some((uri) => mayBeCorpusFolder(this.#roots, uri))) return this.reindex();
    const files = uris.filter((uri) => this.isCorpusFile(uri));
    await this.#during(() => Promise.all(files.map((uri) => this.#load(uri))));
  }

  dispose(): void {
    this.#disposed = true;
    for (const stop of this.#typing.values()) stop();
    this.#typing.clear();
    this.#changed.clear();
    this.#progressed.clear();
  }

  async #listRoot(root: CorpusRoot): Promise<readonly string[]> {
    try {
      return await this.#parts.fileSystem.listFiles(root.uri);
    } catch (error) {
      this.#parts.logger.error(`无法列出素材文件夹 ${root.uri}`, error);
      return [];
    }
  }

  /** Counts the work as under way and publishes when the last piece of it is done. */
  async #during(work: () => Promise<unknown>): Promise<void> {
    if (!this.indexing) this.#progress = { done: 0, total: 0 };
    const isFirst = !this.indexing;
    this.#working++;
    if (isFirst) this.#changed.fire();
    try {
      await work();
    } finally {
      this.#working--;
      if (this.#working === 0) await this.#publish();
    }
  }

  /** Publishes after whatever is being published already, so that there is one writer. */
  #publish(): Promise<void> {
    this.#publishing++;
    const build = async (): Promise<void> => {
      try {
        await this.#renew();
      } finally {
        this.#publishing--;
        if (!this.#disposed) this.#changed.fire();
      }
    };
    this.#published = this.#publishing === 1 ? build() : this.#published.then(build, build);
    return this.#published;
  }

  async #renew(): Promise<void> {
    if (this.#disposed || !this.#stale) return;
    this.#stale = false;
    const files = [...this.#files.values()].flatMap((file) => (file.good === undefined ? [] : [{ ...file.good, rank: file.rank }]));
    const built = await doInSlices(this.#parts.build(files, this.#corpus.revision + 1), this.#parts.pause, () => this.#disposed);
    if (built !== undefined) this.#corpus = built;
  }

  #loadWhenQuiet(uri: string): void {
    const key = uriKey(uri);
    this.#stopWaiting(key);
    this.#typing.set(key, this.#parts.clock.after(QUIET_AFTER_TYPING_MS, () => {
      this.#typing.delete(key);
      void this.#during(() => this.#load(uri));
    }));
  }

  #stopWaiting(key: string): void {
    this.#typing.get(key)?.();
    this.#typing.delete(key);
  }

  async #load(uri: string): Promise<void> {
    const key = uriKey(uri);
    const file = this.#known(key, uri);
    const edition = ++file.edition;
    const buffer = this.#buffers.get(key);
    this.#progress = { ...this.#progress, total: this.#progress.total + 1 };
    const read = await this.#read(uri, buffer);
    this.#progress = { ...this.#progress, done: this.#progress.done + 1 };
    this.#progressed.fire();
    const isLate = file.edition !== edition || this.#files.get(key) !== file || this.#disposed;
    if (isLate) return;
    if (!read.ok && read.failure.kind === 'missing') this.#forget(key);
    else if (read.ok) this.#take(file, read.material);
    else file.problems = [{ uri, code: DiagnosticCode.corpusUnreadable, line: 1, message: readFailureMessage(read.failure, fileNameOf(uri)) }];
  }

  async #read(uri: string, buffer: string | undefined): Promise<MaterialResult> {
    const { reader, logger } = this.#parts;
    try {
      if (buffer !== undefined) return await reader.read({ uri, text: buffer });
      return await this.#limit(() => reader.read({ uri }));
    } catch (error) {
      logger.error(`处理素材文件 ${uri} 时出错`, error);
      return { ok: false, failure: { kind: 'unreadable', detail: '处理时出错，沿用上一次读好的内容' } };
    }
  }

  #known(key: string, uri: string): KnownFile {
    const rank = corpusRootOf(this.#roots, uri)?.rank ?? 0;
    const file = this.#files.get(key) ?? { uri, rank, edition: 0, problems: [] };
    if (file.rank !== rank) this.#stale = true;
    file.rank = rank;
    this.#files.set(key, file);
    return file;
  }

  #take(file: KnownFile, { title, entries, problems, isCorpusFile }: Material): void {
    file.problems = problems.map(({ line, message }) => ({ uri: file.uri, code: DiagnosticCode.corpusSyntax, line, message }));
    // Faults of single lines cost those lines only; a text without one good entry is being mended.
    if (problems.length > 0 && entries.length === 0 && file.good !== undefined) return;
    file.good = { uri: file.uri, title, rank: file.rank, entries, isCorpusFormat: isCorpusFile };
    this.#stale = true;
  }

  #forget(key: string): void {
    const known = this.#files.get(key);
    if (known?.good !== undefined) this.#stale = true;
    this.#files.delete(key);
  }
}
