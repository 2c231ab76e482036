import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Entry } from '../core/corpus/entry';
import { createEntryCompactor } from '../workspace/compactEntries';
import type { Cancellation, Material, MaterialReader, MaterialRequest, MaterialResult, ReadFailure, ReadResult } from '../workspace/ports';
import type { MaterialOrder, MaterialReply, MaterialWorkerData } from './materialProtocol';

export interface WorkerReaderOptions {
  /** The worker's script. */
  readonly workerFile: string;
  /** Folder where what was parsed is kept for the next start. */
  readonly cacheFolder?: string | undefined;
  /** True: every file is parsed anew, whatever was kept of it. */
  readonly refresh?: boolean;
  /** Threads at most: one for each core up to two, which the system's scheduler shares with the thread that asks. */
  readonly threads?: number;
  /** How long one file may take. */
  readonly withinMs?: number;
  /** How much memory one thread may take for what it makes of a file. */
  readonly maxHeapMb?: number;
}

const WITHIN_MS = 60_000;
const MAX_HEAP_MB = 768;
const MOST_THREADS = 2;

interface Job {
  readonly kind: 'read' | 'readText';
  readonly request: MaterialRequest;
  readonly settle: (outcome: Outcome) => void;
}

type Outcome =
  | { readonly kind: 'failure'; readonly failure: ReadFailure }
  | { readonly kind: 'text'; readonly result: ReadResult }
  | { readonly kind: 'material'; readonly material: Material }
  | { readonly kind: 'fault'; readonly error: Error };

/**
 * Reads in worker threads, a file at a time each. One that takes too long or too much memory is ended with its thread, and
 * says `tooComplex`; so is one that nobody wants any more. Threads start when needed and keep no process alive.
 */
export function createWorkerMaterialReader(options: WorkerReaderOptions): MaterialReader {
  const pool = new WorkerPool(options);
  return {
    read: async (request, cancellation) => {
      const outcome = await pool.run('read', request, cancellation);
      if (outcome.kind === 'material') return { ok: true, material: outcome.material } satisfies MaterialResult;
      return failed(outcome);
    },
    readText: async (request, cancellation) => {
      const outcome = await pool.run('readText', request, cancellation);
      return outcome.kind === 'text' ? outcome.result : failed(outcome);
    },
    dispose: () => pool.dispose(),
  };
}

function failed(outcome: Outcome): { readonly ok: false; readonly failure: ReadFailure } {
  if (outcome.kind === 'failure') return { ok: false, failure: outcome.failure };
  throw outcome.kind === 'fault' ? outcome.error : new Error(`the worker answered with ${outcome.kind}`);
}

class WorkerPool {
  readonly #options: WorkerReaderOptions;
  readonly #waiting: Job[] = [];
  readonly #threads: ReaderThread[] = [];
  readonly #most: number;
  #disposed = false;

  constructor(options: WorkerReaderOptions) {
    this.#options = options;
    this.#most = options.threads ?? Math.min(MOST_THREADS, availableParallelism());
  }

  run(kind: Job['kind'], request: MaterialRequest, cancellation?: Cancellation): Promise<Outcome> {
    const cancelled: Outcome = { kind: 'failure', failure: { kind: 'cancelled' } };
    if (this.#disposed || cancellation?.isCancellationRequested === true) return Promise.resolve(cancelled);
    return new Promise((resolve) => {
      const job: Job = { kind, request, settle: (outcome) => {
        listening?.dispose();
        resolve(outcome);
      } };
      const listening = cancellation?.onCancellationRequested(() => this.#drop(job, cancelled));
      this.#waiting.push(job);
      this.#next();
    });
  }

  dispose(): void {
    this.#disposed = true;
    const cancelled: Outcome = { kind: 'failure', failure: { kind: 'cancelled' } };
    for (const job of this.#waiting.splice(0)) job.settle(cancelled);
    for (const thread of this.#threads) thread.stop(cancelled);
  }

  #drop(job: Job, outcome: Outcome): void {
    const place = this.#waiting.indexOf(job);
    if (place < 0) return this.#threads.find((thread) => thread.job === job)?.stop(outcome);
    this.#waiting.splice(place, 1);
    job.settle(outcome);
  }

  #next(): void {
    while (this.#waiting.length > 0 && !this.#disposed) {
      const thread = this.#threads.find(({ job }) => job === undefined) ?? this.#another();
      const job = thread === undefined ? undefined : this.#waiting.shift();
      if (thread === undefined || job === undefined) return;
      thread.start(job);
    }
  }

  #another(): ReaderThread | undefined {
    if (this.#threads.length >= this.#most) return undefined;
    const thread = new ReaderThread(this.#options, () => this.#next());
    this.#threads.push(thread);
    return thread;
  }
}

/** One place for a worker, which is started when there is work and replaced after it was ended. */
class ReaderThread {
  readonly #options: WorkerReaderOptions;
  readonly #idle: () => void;
  #worker: Worker | undefined;
  #job: Job | undefined;
  #id = 0;
  #timer: NodeJS.Timeout | undefined;
  #material: { readonly head: Material; readonly entries: Entry[]; readonly compact: ReturnType<typeof createEntryCompactor> } | undefined;

  constructor(options: WorkerReaderOptions, idle: () => void) {
    this.#options = options;
    this.#idle = idle;
  }

  get job(): Job | undefined {
    return this.#job;
  }

  start(job: Job): void {
    const { withinMs = WITHIN_MS } = this.#options;
    this.#job = job;
    this.#worker ??= this.#startWorker();
    this.#worker.ref();
    this.#timer = setTimeout(() => this.stop(tooComplex(`超过 ${withinMs / 1000} 秒`)), withinMs);
    this.#order({ kind: job.kind, id: ++this.#id, request: job.request });
  }

  /** Ends the worker, and the job it is at with this outcome. */
  stop(outcome: Outcome): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.removeAllListeners();
    // What it still says, or fails of, while it ends is nobody's business any more.
    worker?.on('error', () => {});
    void worker?.terminate();
    this.#finish(outcome);
  }

  #startWorker(): Worker {
    const { workerFile, cacheFolder, refresh = false, maxHeapMb = MAX_HEAP_MB } = this.#options;
    const data: MaterialWorkerData = cacheFolder === undefined ? {} : { cacheFolder, refresh };
    const worker = new Worker(workerFile, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } });
    worker.on('message', (reply: MaterialReply) => this.#receive(reply));
    worker.on('error', (error: NodeJS.ErrnoException) => this.stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex('内存不足') : { kind: 'fault', error }));
    worker.on('exit', (code) => this.stop({ kind: 'fault', error: new Error(`读取线程已退出（${code}）`) }));
    return worker;
  }

  #receive(reply: MaterialReply): void {
    if (reply.id !== this.#id || this.#job === undefined) return;
    switch (reply.kind) {
      case 'text': return this.#finish({ kind: 'text', result: reply.result });
      case 'failure': return this.#finish({ kind: 'failure', failure: reply.failure });
      case 'fault': return this.#finish({ kind: 'fault', error: new Error(reply.reason) });
      case 'material': {
        this.#material = { head: reply.material, entries: [], compact: createEntryCompactor() };
        return this.#take(reply.material.entries, reply.hasMore);
      }
      case 'entries': return this.#take(reply.entries, reply.hasMore);
    }
  }

  #take(batch: readonly Entry[], hasMore: boolean): void {
    const material = this.#material;
    if (material === undefined) return;
    for (const entry of material.compact(batch)) material.entries.push(entry);
    if (hasMore) this.#order({ kind: 'more', id: this.#id });
    else this.#finish({ kind: 'material', material: { ...material.head, entries: material.entries } });
  }

  #finish(outcome: Outcome): void {
    const job = this.#job;
    clearTimeout(this.#timer);
    this.#job = undefined;
    this.#material = undefined;
    this.#worker?.unref();
    job?.settle(outcome);
    this.#idle();
  }

  #order(order: MaterialOrder): void {
    this.#worker?.postMessage(order);
  }
}

function tooComplex(detail: string): Outcome {
  return { kind: 'failure', failure: { kind: 'tooComplex', detail } };
}
