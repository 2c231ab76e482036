import { finish, type Steps } from '../steps';
import { stringOfUnits } from '../text/units';
import { buildBigramPostings, packTexts, PostingsCursor, type BigramPostings, type PackedTexts } from './bigramPostings';

/** Finds which of many normalised texts contain a string. Ids are positions in the list given; the list's order is rank. */
export interface QuotationIndex {
  readonly size: number;
  /** Bytes held by the typed arrays, the texts included. */
  readonly byteLength: number;
  /** Ids of the texts that contain `query` (a normalised string), in rank order, at most `limit`; none for ''. */
  search(query: string, limit: number): readonly number[];
  /** True when at least one text contains `query`. */
  has(query: string): boolean;
  /** An upper bound of how many texts contain `query`, from list lengths alone. */
  estimate(query: string): number;
  /** The normalised text with an id, '' for an id that is none. */
  textOf(id: number): string;
}

/** How many times longer than the rarest list the second one may be to be worth going through. */
const FAR_LONGER = 32;
/** Lists up to this many bytes are merged for a single unit; longer ones mean early hits in a plain scan. */
const MERGED_BYTES = 4096;

/** Builds the index in one go; see `createQuotationIndexInSteps`. */
export function createQuotationIndex(texts: readonly string[]): QuotationIndex {
  return finish(createQuotationIndexInSteps(texts));
}

/** Builds the index in time proportional to the texts' length. */
export function* createQuotationIndexInSteps(texts: readonly string[]): Steps<QuotationIndex> {
  const packed = yield* packTexts(texts);
  return new BigramIndex(packed, yield* buildBigramPostings(packed));
}

/** A range of key positions, half-open, and the bytes of its lists, which stand for their length. */
interface KeyRange {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

class BigramIndex implements QuotationIndex {
  readonly #texts: PackedTexts;
  readonly #postings: BigramPostings;

  constructor(texts: PackedTexts, postings: BigramPostings) {
    this.#texts = texts;
    this.#postings = postings;
  }

  get size(): number {
    return this.#texts.starts.length - 1;
  }

  get byteLength(): number {
    const { keys, firsts, offsets, bytes } = this.#postings;
    return [this.#texts.units, this.#texts.starts, keys, firsts, offsets, bytes].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  search(query: string, limit: number): readonly number[] {
    if (query === '' || limit <= 0) return [];
    if (query.length === 1) return this.#searchUnit(query.charCodeAt(0), limit);
    const [rarest, second] = this.#rarestLists(query) ?? [];
    if (rarest === undefined) return [];
    const cursor = new PostingsCursor(this.#postings, rarest.from);
    // Going through a much longer list costs more than looking into the few texts that it could rule out.
    const other = second !== undefined && second.bytes <= rarest.bytes * FAR_LONGER ? new PostingsCursor(this.#postings, second.from) : undefined;
    const found: number[] = [];
    while (found.length < limit && cursor.next()) {
      if (other !== undefined && !other.seek(cursor.id)) break;
      if (other !== undefined && other.id !== cursor.id) continue;
      if (query.length === 2 || this.#contains(cursor.id, query)) found.push(cursor.id);
    }
    return found;
  }

  has(query: string): boolean {
    return this.search(query, 1).length > 0;
  }

  estimate(query: string): number {
    if (query === '') return this.size;
    if (query.length === 1) return Math.min(this.size, this.#rangeOfFirst(query.charCodeAt(0)).bytes);
    return Math.min(this.size, this.#rarestLists(query)?.[0]?.bytes ?? 0);
  }

  textOf(id: number): string {
    const { units, starts } = this.#texts;
    const from = starts[id];
    const to = starts[id + 1];
    return from === undefined || to === undefined ? '' : stringOfUnits(units, from, to);
  }

  /** The lists of the query's two rarest pairs, the rarest first; undefined where some pair occurs in no text. */
  #rarestLists(query: string): readonly KeyRange[] | undefined {
    let rarest: KeyRange | undefined;
    let second: KeyRange | undefined;
    for (let i = 0; i + 1 < query.length; i++) {
      const list = this.#listOf(query.charCodeAt(i), query.charCodeAt(i + 1));
      if (list === undefined) return undefined;
      if (rarest === undefined || list.bytes < rarest.bytes) {
        second = rarest;
        rarest = list;
      } else if (list.from !== rarest.from && (second === undefined || list.bytes < second.bytes)) {
        second = list;
      }
    }
    return [rarest, second].filter((list) => list !== undefined);
  }

  /** A single unit begins a whole range of keys: few postings are merged, many mean an early hit in a plain scan. */
  #searchUnit(unit: number, limit: number): readonly number[] {
    const range = this.#rangeOfFirst(unit);
    if (range.bytes > MERGED_BYTES) return this.#scanForUnit(unit, limit);
    const found = new Set<number>();
    for (let k = range.from; k < range.to; k++) {
      const cursor = new PostingsCursor(this.#postings, k);
      while (cursor.next()) found.add(cursor.id);
    }
    return [...found].sort((a, b) => a - b).slice(0, limit);
  }

  #scanForUnit(unit: number, limit: number): readonly number[] {
    const { units, starts } = this.#texts;
    const found: number[] = [];
    let id = 0;
    for (let at = units.indexOf(unit); at >= 0 && found.length < limit; at = units.indexOf(unit, starts[id] ?? units.length)) {
      while ((starts[id + 1] ?? Infinity) <= at) id++;
      found.push(id++);
    }
    return found;
  }

  #contains(id: number, query: string): boolean {
    const { units, starts } = this.#texts;
    const last = (starts[id + 1] ?? 0) - query.length;
    for (let at = starts[id] ?? 0; at <= last; at++) {
      let i = 0;
      while (i < query.length && units[at + i] === query.charCodeAt(i)) i++;
      if (i === query.length) return true;
    }
    return false;
  }

  #listOf(first: number, second: number): KeyRange | undefined {
    const { keys, firsts } = this.#postings;
    const key = first * 0x10000 + second;
    let low = firsts[first] ?? 0;
    let high = firsts[first + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return keys[low] === key ? this.#range(low, low + 1) : undefined;
  }

  #rangeOfFirst(unit: number): KeyRange {
    const { firsts } = this.#postings;
    return this.#range(firsts[unit] ?? 0, firsts[unit + 1] ?? 0);
  }

  #range(from: number, to: number): KeyRange {
    const { offsets } = this.#postings;
    return { from, to, bytes: (offsets[to] ?? 0) - (offsets[from] ?? 0) };
  }
}
