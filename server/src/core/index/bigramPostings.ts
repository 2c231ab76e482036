import { forEachInSteps, type Steps } from '../steps';

/** Texts laid end to end as UTF-16 units; text `id` is `units[starts[id] … starts[id + 1])`. */
export interface PackedTexts {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/**
 * Which texts hold which pair of neighbouring units: `keys` sorted ascending (`first << 16 | second`), and for `keys[k]`
 * the ascending ids as varint deltas in `bytes[offsets[k] … offsets[k + 1])`. A text's last unit pairs with 0, so every
 * unit of every text begins some key.
 */
export interface BigramPostings {
  readonly keys: Uint32Array;
  /** The keys that begin with unit `u` are those at `firsts[u] … firsts[u + 1]`: it spares most steps of a search among the keys. */
  readonly firsts: Uint32Array;
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** How much is done in one step. */
const TEXTS_AT_ONCE = 2048;
const UNITS_AT_ONCE = 1 << 20;
const POSTINGS_AT_ONCE = 1 << 15;

/** Lays normalised texts end to end. */
export function* packTexts(texts: readonly string[]): Steps<PackedTexts> {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, id) => { starts[id + 1] = (starts[id] ?? 0) + text.length; });
  const units = new Uint16Array(starts[texts.length] ?? 0);
  let at = 0;
  yield* forEachInSteps(texts, (text) => {
    for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  }, TEXTS_AT_ONCE);
  return { units, starts };
}

/**
 * Builds the postings in time proportional to the texts: scattered once by first unit, then each bucket by second unit.
 * Bucket by bucket, because a 64 K table stays in the cache where one hash table over all pairs does not
 * (perf-facts §1: 6.0 s against 47.6 s at a million quotations).
 */
export function* buildBigramPostings(texts: PackedTexts): Steps<BigramPostings> {
  const buckets = yield* scatterByFirst(texts);
  const writer = new PostingsWriter(texts.units.length);
  const counts = new Uint32Array(0x10000);
  const firsts = new Uint32Array(0x10001);
  for (let first = 0; first < 0x10000; first++) {
    firsts[first] = writer.size;
    const from = buckets.starts[first] ?? 0;
    const to = buckets.starts[first + 1] ?? 0;
    if (from >= to) continue;
    yield* writeBucket(first, buckets.seconds.subarray(from, to), buckets.ids.subarray(from, to), counts, writer);
  }
  firsts[0x10000] = writer.size;
  return { ...writer.finish(), firsts };
}

/** Reads the ids of one list one after another, so that a reader who has enough stops early. */
export class PostingsCursor {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;
  /** The id read last; -1 before the first. */
  id = -1;

  /** A cursor before the first id of the key at position `k`. */
  constructor(postings: BigramPostings, k: number) {
    this.#bytes = postings.bytes;
    this.#at = postings.offsets[k] ?? 0;
    this.#end = postings.offsets[k + 1] ?? 0;
  }

  /** Goes to the next id; false at the end. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    let delta = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = this.#bytes[this.#at++] ?? 0;
      delta |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    this.id += delta;
    return true;
  }

  /** Goes on to the first id that is not below `id`; false where there is none. */
  seek(id: number): boolean {
    while (this.id < id) if (!this.next()) return false;
    return true;
  }
}

interface Buckets {
  /** Bounds of each first unit's bucket. */
  readonly starts: Uint32Array;
  readonly seconds: Uint16Array;
  readonly ids: Uint32Array;
}

function* scatterByFirst({ units, starts: textStarts }: PackedTexts): Steps<Buckets> {
  const starts = new Uint32Array(0x10001);
  for (let from = 0; from < units.length; from += UNITS_AT_ONCE) {
    for (const unit of units.subarray(from, from + UNITS_AT_ONCE)) starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
    yield;
  }
  for (let unit = 0; unit < 0x10000; unit++) starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
  const next = starts.slice(0, 0x10000);
  const seconds = new Uint16Array(units.length);
  const ids = new Uint32Array(units.length);
  for (let id = 0; id + 1 < textStarts.length; id++) {
    const end = textStarts[id + 1] ?? 0;
    for (let i = textStarts[id] ?? 0; i < end; i++) {
      const unit = units[i] ?? 0;
      const slot = next[unit] ?? 0;
      next[unit] = slot + 1;
      seconds[slot] = i + 1 < end ? units[i + 1] ?? 0 : 0;
      ids[slot] = id;
    }
    if (id % TEXTS_AT_ONCE === 0) yield;
  }
  return { starts, seconds, ids };
}

/** `counts` is all zeros on entry and on return. */
function* writeBucket(first: number, seconds: Uint16Array, ids: Uint32Array, counts: Uint32Array, writer: PostingsWriter): Steps<void> {
  const distinct: number[] = [];
  for (let i = 0; i < seconds.length; i++) {
    const second = seconds[i] ?? 0;
    if (counts[second] === 0) distinct.push(second);
    counts[second] = (counts[second] ?? 0) + 1;
    if (i % POSTINGS_AT_ONCE === 0) yield;
  }
  distinct.sort((a, b) => a - b);
  const bounds: number[] = [];
  let total = 0;
  for (const second of distinct) {
    const count = counts[second] ?? 0;
    counts[second] = total;
    total += count;
    bounds.push(total);
  }
  const ordered = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const second = seconds[i] ?? 0;
    const slot = counts[second] ?? 0;
    counts[second] = slot + 1;
    ordered[slot] = ids[i] ?? 0;
    if (i % POSTINGS_AT_ONCE === 0) yield;
  }
  let from = 0;
  yield* forEachInSteps(distinct, (second, rank) => {
    const to = bounds[rank] ?? from;
    writer.add(first * 0x10000 + second, ordered.subarray(from, to));
    counts[second] = 0;
    from = to;
  });
}

class PostingsWriter {
  #bytes: Uint8Array;
  #length = 0;
  #keys = new Uint32Array(1024);
  #offsets = new Uint32Array(1024);
  #size = 0;

  constructor(postings: number) {
    this.#bytes = new Uint8Array(Math.max(64, postings * 2));
  }

  /** Appends one list; ids are ascending and may repeat, a repeated one is written once. */
  add(key: number, ids: Uint32Array): void {
    this.#startList(key);
    this.#reserve(ids.length * 5);
    let previous = -1;
    for (const id of ids) {
      if (id === previous) continue;
      let delta = id - previous;
      previous = id;
      while (delta >= 0x80) {
        this.#bytes[this.#length++] = (delta & 0x7f) | 0x80;
        delta >>>= 7;
      }
      this.#bytes[this.#length++] = delta;
    }
  }

  /** How many lists there are. */
  get size(): number {
    return this.#size;
  }

  finish(): Omit<BigramPostings, 'firsts'> {
    return {
      keys: this.#keys.slice(0, this.#size),
      offsets: this.#endOffsets(),
      bytes: this.#bytes.slice(0, this.#length),
    };
  }

  #startList(key: number): void {
    // One place more than lists: the end of the last one is an offset too.
    if (this.#size + 1 >= this.#keys.length) {
      this.#keys = withRoomFor(this.#keys, 2 * this.#keys.length);
      this.#offsets = withRoomFor(this.#offsets, this.#keys.length);
    }
    this.#keys[this.#size] = key;
    this.#offsets[this.#size++] = this.#length;
  }

  #endOffsets(): Uint32Array {
    this.#offsets[this.#size] = this.#length;
    return this.#offsets.slice(0, this.#size + 1);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

function withRoomFor(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
