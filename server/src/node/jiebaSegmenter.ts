import { Worker } from 'node:worker_threads';
import { createIntlSegmenter } from '../core/segment/intlSegmenter';
import { type Segmenter, type Token, tryTokens } from '../core/segment/segmenter';
import type { SegmentReply, SegmentRequest } from './segmentProtocol';

/** Loading the dictionaries takes 3 to 13 s on a slow machine. */
const START_WITHIN_MS = 60_000;
const ANSWER_WITHIN_MS = 10_000;
/** A worker in the middle of a long text ends after it; nobody has to wait for that. */
const END_WITHIN_MS = 5_000;

type Words = readonly (readonly string[])[];

interface Waiting {
  readonly resolve: (words: Words) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export interface JiebaSegmenter extends Segmenter {
  readonly stop: () => Promise<void>;
}

/**
 * nodejieba in a worker thread, so that neither its dictionaries nor a long text block anything. Rejects where its binary
 * is missing or does not load; a worker that ends, or is silent for too long, fails what waits and whatever comes after.
 */
export async function startJiebaSegmenter(workerFile: string): Promise<JiebaSegmenter> {
  const worker = new Worker(workerFile);
  const calls = new WorkerCalls(worker);
  await calls.ready;
  return {
    name: 'nodejieba',
    segment: async (texts) => {
      const words = await calls.ask(texts);
      return Promise.all(texts.map((text, index) => tokensOf(text, words[index] ?? [])));
    },
    stop: () => calls.stop(),
  };
}

/** nodejieba drops lone surrogates, hence changes such a text: the fallback then cuts it. */
async function tokensOf(text: string, words: readonly string[]): Promise<readonly Token[]> {
  const tokens = tryTokens(text, words);
  if (tokens !== undefined) return tokens;
  const [cut = []] = await createIntlSegmenter().segment([text]);
  return cut;
}

/** Matches the worker's answers to the questions. */
class WorkerCalls {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failure: Error | undefined;
  #hasEnded = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = new Promise((resolve, reject) => {
      const settle = (error?: Error): void => {
        clearTimeout(timer);
        if (error === undefined) resolve();
        else reject(error);
      };
      const timer = setTimeout(() => settle(this.#fail(new Error('装载词典超时'))), START_WITHIN_MS);
      worker.on('message', (message: SegmentReply) => this.#receive(message, settle));
      worker.on('error', (error) => settle(this.#fail(error)));
      worker.on('exit', () => {
        this.#hasEnded = true;
      });
      worker.on('exit', (code) => settle(this.#fail(new Error(`分词线程已退出（${code}）`))));
    });
  }

  ask(texts: readonly string[]): Promise<Words> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new Error('分词超时')), ANSWER_WITHIN_MS);
      this.#waiting.set(id, { resolve, reject, timer });
      const request: SegmentRequest = { id, texts };
      this.#worker.postMessage(request);
    });
  }

  /** Fails what waits and has the worker end; resolves once it has, or after a while. */
  async stop(): Promise<void> {
    if (this.#hasEnded) return;
    const ended = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, END_WITHIN_MS);
      this.#worker.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.#fail(new Error('分词线程已停止'));
    await ended;
  }

  #receive(message: SegmentReply, settle: (error?: Error) => void): void {
    if (message.kind === 'ready') settle();
    else if (message.kind === 'failed') settle(this.#fail(new Error(message.reason)));
    else this.#answer(message.id, message.words);
  }

  #answer(id: number, words: Words): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    waiting.resolve(words);
  }

  #fail(error: Error): Error {
    this.#failure ??= error;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
    // Terminating a thread inside nodejieba's own code aborts the whole process (Napi::Error): it is asked to end between two calls.
    const end: SegmentRequest = 'end';
    this.#worker.postMessage(end);
    this.#worker.unref();
    return error;
  }
}
