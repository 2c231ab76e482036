import { type CorpusCheck, checkCorpusFileInSteps } from '../core/corpusCheck/checkCorpusFile';
import { type CorpusLookups, createCorpusLookups } from '../core/corpusCheck/lookups';
import type { Corpus } from '../core/corpus/corpus';
import { finish, type Steps } from '../core/steps';
import { uriKey } from './uri';

/** A slice of checking: requests wait at most that long for one. */
const SLICE_MS = 8;
/** Checks kept for whoever asks again, those asked for last: as many as somebody works in at once. */
const MOST_KEPT = 8;

interface Snapshot {
  readonly corpus: Corpus;
  readonly lookups: CorpusLookups;
  /** The corpus's own spelling of each of its files' URIs, by key. */
  readonly uris: ReadonlyMap<string, string>;
}

interface KnownCheck {
  readonly text: string;
  readonly corpus: Corpus;
  readonly check: CorpusCheck;
}

/** Checks of corpus files against the snapshot of the moment; the last few are kept. */
export class CorpusChecks {
  readonly #corpus: () => Corpus;
  readonly #pause: (() => Promise<void>) | undefined;
  readonly #known = new Map<string, KnownCheck>();
  #snapshot: Snapshot | undefined;

  /** `pause` lets others have their turn between two slices; without it a file is checked in one go. */
  constructor(corpus: () => Corpus, pause?: () => Promise<void>) {
    this.#corpus = corpus;
    this.#pause = pause;
  }

  /** What is known of a file with this text and the snapshot of the moment, checked now where nothing is. */
  check(uri: string, text: string): CorpusCheck {
    return this.#find(uri, text) ?? this.#keep(uri, text, this.#corpus(), finish(this.#steps(uri, text)));
  }

  /** As `check`, in slices; undefined where `isWanted` says no between two of them. */
  async checkInSlices(uri: string, text: string, isWanted: () => boolean): Promise<CorpusCheck | undefined> {
    const known = this.#find(uri, text);
    if (known !== undefined) return known;
    const corpus = this.#corpus();
    const steps = this.#steps(uri, text);
    let sliceEnd = Date.now() + SLICE_MS;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return this.#keep(uri, text, corpus, step.value);
      if (this.#pause === undefined || Date.now() < sliceEnd) continue;
      await this.#pause();
      if (!isWanted()) return undefined;
      sliceEnd = Date.now() + SLICE_MS;
    }
  }

  #find(uri: string, text: string): CorpusCheck | undefined {
    const known = this.#known.get(uriKey(uri));
    return known?.text === text && known.corpus === this.#corpus() ? known.check : undefined;
  }

  #keep(uri: string, text: string, corpus: Corpus, check: CorpusCheck): CorpusCheck {
    this.#known.delete(uriKey(uri));
    this.#known.set(uriKey(uri), { text, corpus, check });
    for (const oldest of [...this.#known.keys()].slice(0, -MOST_KEPT)) this.#known.delete(oldest);
    return check;
  }

  #steps(uri: string, text: string): Steps<CorpusCheck> {
    const { lookups, uris } = this.#snapshotOfNow();
    return checkCorpusFileInSteps({ uri: uris.get(uriKey(uri)) ?? uri, text }, lookups);
  }

  #snapshotOfNow(): Snapshot {
    const corpus = this.#corpus();
    if (this.#snapshot?.corpus !== corpus) {
      this.#snapshot = { corpus, lookups: createCorpusLookups(corpus), uris: new Map(corpus.files.map(({ uri }) => [uriKey(uri), uri])) };
    }
    return this.#snapshot;
  }
}
