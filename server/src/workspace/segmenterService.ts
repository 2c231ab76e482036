import { createEmitter } from './emitter';
import type { Logger } from './ports';
import type { Segmenter, Token } from '../core/segment/segmenter';

/** Starts the better segmenter; rejects where it cannot be had, with the reason. */
export type StartSegmenter = () => Promise<Segmenter>;

/**
 * Which segmenter serves: none until `warm`, then nodejieba where it can be started, else the fallback, which also takes
 * over for good when nodejieba fails later. The change is logged once.
 */
export class SegmenterService {
  readonly #start: StartSegmenter;
  readonly #fallback: Segmenter;
  readonly #logger: Logger;
  readonly #changed = createEmitter<void>();
  #current: Segmenter | undefined;
  #warming: Promise<Segmenter> | undefined;

  constructor(parts: { readonly start: StartSegmenter; readonly fallback: Segmenter; readonly logger: Logger }) {
    this.#start = parts.start;
    this.#fallback = parts.fallback;
    this.#logger = parts.logger;
  }

  /** Name of the segmenter that serves, `loading` while there is none yet. */
  get name(): Segmenter['name'] | 'loading' {
    return this.#current?.name ?? 'loading';
  }

  onDidChange(listener: () => void): () => void {
    return this.#changed.on(listener);
  }

  /** Starts the better segmenter once; never rejects. */
  warm(): Promise<Segmenter> {
    this.#warming ??= this.#start().then(
      (segmenter) => this.#use(segmenter),
      (error: unknown) => this.#fallBack(error),
    );
    return this.#warming;
  }

  /** The tokens of each text, from whichever segmenter serves; never rejects. */
  async segment(texts: readonly string[]): Promise<readonly (readonly Token[])[]> {
    const segmenter = this.#current ?? await this.warm();
    try {
      return await segmenter.segment(texts);
    } catch (error) {
      return this.#fallBack(error).segment(texts);
    }
  }

  #use(segmenter: Segmenter): Segmenter {
    this.#current = segmenter;
    this.#logger.info(`分词：${segmenter.name}`);
    this.#changed.fire();
    return segmenter;
  }

  #fallBack(error: unknown): Segmenter {
    if (this.#current !== this.#fallback) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#logger.warn(`nodejieba 不可用，分词改用 Intl.Segmenter；引文照常可用，只是与题目相关的排序略粗。原因：${reason}`);
      this.#current = this.#fallback;
      this.#changed.fire();
    }
    return this.#fallback;
  }
}
