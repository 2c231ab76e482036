import { stringOfUnits } from '../text/units';
import { buildBigramPostings, packTexts, readPostings, type BigramPostings, type PackedTexts } from './bigramPostings';

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

/** Builds the index in time proportional to the texts' length. */
export function createQuotationIndex(texts: readonly string[]): QuotationIndex {
  const packed = packTexts(texts);
  return new BigramIndex(packed, buildBigramPostings(packed));
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
    const { keys, offsets, bytes } = this.#postings;
    return this.#texts.units.byteLength + this.#texts.starts.byteLength + keys.byteLength + offsets.byteLength + bytes.byteLength;
  }

  search(query: string, limit: number): readonly number[] {
    if (query === '' || limit <= 0) return [];
    if (query.length === 1) return this.#searchUnit(query.charCodeAt(0), limit);
    const lists = this.#rarestLists(query);
    if (lists === undefined) return [];
    const ids = this.#intersect(lists);
    if (query.length === 2) return ids.slice(0, limit);
    const found: number[] = [];
    for (const id of ids) {
      if (!this.#contains(id, query)) continue;
      found.push(id);
      if (found.length >= limit) break;
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
    return from === undefined || to === undefined ? '' : stringOfUnits(units.subarray(from, to));
  }

  /** The lists of the query's two rarest pairs, the rarest first; undefined where some pair occurs in no text. */
  #rarestLists(query: string): readonly KeyRange[] | undefined {
    let rarest: KeyRange | undefined;
    let second: KeyRange | undefined;
    for (let i = 0; i + 1 < query.length; i++) {
      const list = this.#listOf(query.charCodeAt(i) * 0x10000 + query.charCodeAt(i + 1));
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

  #intersect([rarest, second]: readonly KeyRange[]): readonly number[] {
    const ids: number[] = [];
    if (rarest === undefined) return ids;
    readPostings(this.#postings, rarest.from, ids);
    // Reading a much longer list costs more than looking into the few texts that it could rule out.
    if (second === undefined || second.bytes > ids.length * 32) return ids;
    const others: number[] = [];
    readPostings(this.#postings, second.from, others);
    let at = 0;
    return ids.filter((id) => {
      while (at < others.length && (others[at] ?? 0) < id) at++;
      return others[at] === id;
    });
  }

  /** A single unit begins a whole range of keys: few postings are merged, many mean an early hit in a plain scan. */
  #searchUnit(unit: number, limit: number): readonly number[] {
    const range = this.#rangeOfFirst(unit);
    if (range.bytes > 4096) return this.#scanForUnit(unit, limit);
    const found = new Set<number>();
    const ids: number[] = [];
    for (let k = range.from; k < range.to; k++) {
      readPostings(this.#postings, k, ids);
      for (const id of ids) found.add(id);
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

  #listOf(key: number): KeyRange | undefined {
    const k = this.#lowerBound(key);
    return this.#postings.keys[k] === key ? this.#range(k, k + 1) : undefined;
  }

  #rangeOfFirst(unit: number): KeyRange {
    return this.#range(this.#lowerBound(unit * 0x10000), this.#lowerBound((unit + 1) * 0x10000));
  }

  #range(from: number, to: number): KeyRange {
    const { offsets } = this.#postings;
    return { from, to, bytes: (offsets[to] ?? 0) - (offsets[from] ?? 0) };
  }

  #lowerBound(key: number): number {
    const { keys } = this.#postings;
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
