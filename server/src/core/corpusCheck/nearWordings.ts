import { distance } from 'fastest-levenshtein';
import type { QuotationIndex } from '../index/quotationIndex';
import { forEachIdInSteps, type Steps } from '../steps';
import { createSubstringHash } from './substringHash';

/** Shorter wordings are set phrases, which differ by a character on purpose (四个自信, 四个意识). */
const SHORTEST = 8;
/** Longer ones are passages, not quotations; it bounds the time, which grows with the cube of the edits allowed. */
const LONGEST = 200;
/** Two wordings are versions of each other where at most one unit in so many of the longer one differs. */
const UNITS_PER_EDIT = 8;

/** Finds the wordings of an index that are nearly, but not quite, a given one; neither is a part of the other. */
export type FindNearWordings = (wording: string) => readonly string[];

/**
 * Finds near wordings by their segments (PassJoin: Li, Deng, Wang, Feng, VLDB 2011). Each text is cut into one segment more
 * than it may have edits, so that at least one stands unchanged, and little shifted, in each version of it. Segments are kept
 * by the text's length and their own number, so that even a stock phrase leads to few texts. Nothing near is missed.
 */
export function* createNearWordingsInSteps(index: QuotationIndex): Steps<FindNearWordings> {
  const outlines = yield* outlinesOf(index);
  const segments = yield* bucketsOf(index, outlines);
  return (wording) => {
    if (!isComparable(wording.length)) return [];
    const ownSet = setOf(wording);
    const found = new Set<string>();
    const seen = new Set<number>();
    for (const [from, to, length] of rangesFor(segments, wording)) {
      for (let at = from; at < to; at++) {
        const id = segments.ids[at] ?? 0;
        if (outlines.lengths[id] !== length || seen.has(id)) continue;
        if (bitsOf((outlines.sets[id] ?? 0) ^ ownSet) > 2 * editsFor(length, wording.length)) continue;
        seen.add(id);
        const text = index.textOf(id);
        if (isNear(wording, text)) found.add(text);
      }
    }
    return [...found];
  };
}

/** Length and set of units of each text, so that most are told apart without being read. */
interface Outlines {
  readonly lengths: Uint32Array;
  readonly sets: Uint32Array;
}

/** The texts by what a segment of theirs hashes to: bucket `b` holds `ids` from `starts[b]` to `starts[b + 1]`. */
interface Segments {
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly mask: number;
  /** True at each length that some text has. */
  readonly hasLength: Uint8Array;
}

function* outlinesOf(index: QuotationIndex): Steps<Outlines> {
  const lengths = new Uint32Array(index.size);
  const sets = new Uint32Array(index.size);
  yield* forEachIdInSteps(index.size, (id) => {
    const text = index.textOf(id);
    lengths[id] = text.length;
    if (isComparable(text.length)) sets[id] = setOf(text);
  });
  return { lengths, sets };
}

function* bucketsOf(index: QuotationIndex, { lengths }: Outlines): Steps<Segments> {
  const hasLength = new Uint8Array(LONGEST + 1);
  let total = 0;
  for (const length of lengths) {
    if (!isComparable(length)) continue;
    hasLength[length] = 1;
    total += segmentCount(length);
  }
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * total))) - 1;
  const starts = new Uint32Array(mask + 2);
  const buckets = new Uint32Array(total);
  const owners = new Uint32Array(total);
  let filled = 0;
  yield* forEachIdInSteps(index.size, (id) => {
    const length = lengths[id] ?? 0;
    if (!isComparable(length)) return;
    const hash = createSubstringHash(index.textOf(id));
    for (let segment = 0; segment < segmentCount(length); segment++) {
      const bucket = bucketOf(hash(cut(length, segment), cut(length, segment + 1)), length, segment) & mask;
      buckets[filled] = bucket;
      owners[filled++] = id;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
  });
  for (let bucket = 0; bucket <= mask; bucket++) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const next = starts.slice();
  const ids = new Uint32Array(total);
  for (let i = 0; i < total; i++) {
    const bucket = buckets[i] ?? 0;
    ids[next[bucket] ?? 0] = owners[i] ?? 0;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  return { starts, ids, mask, hasLength };
}

/** The buckets in which a version of a wording would be, with the length it would have. */
function* rangesFor({ starts, mask, hasLength }: Segments, wording: string): Generator<readonly [from: number, to: number, length: number]> {
  const hash = createSubstringHash(wording);
  const most = Math.floor(wording.length / (UNITS_PER_EDIT - 1));
  for (let length = Math.max(SHORTEST, wording.length - most); length <= Math.min(LONGEST, wording.length + most); length++) {
    const edits = editsFor(length, wording.length);
    const longer = wording.length - length;
    if (hasLength[length] !== 1 || Math.abs(longer) > edits) continue;
    for (let segment = 0; segment < segmentCount(length); segment++) {
      const [start, end] = [cut(length, segment), cut(length, segment + 1)];
      // What was shifted before the segment has to be made good after it, within the same edits.
      const first = Math.max(0, start - Math.floor((edits - longer) / 2));
      const last = Math.min(wording.length - (end - start), start + Math.floor((edits + longer) / 2));
      for (let at = first; at <= last; at++) {
        const bucket = bucketOf(hash(at, at + end - start), length, segment) & mask;
        const [from = 0, to = 0] = [starts[bucket], starts[bucket + 1]];
        if (from < to) yield [from, to, length];
      }
    }
  }
}

function isComparable(length: number): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

/** One more than the edits that a version of a text, itself at most so much longer, may have. */
function segmentCount(length: number): number {
  return Math.floor(length / (UNITS_PER_EDIT - 1)) + 1;
}

/** Where the nth segment of a text begins. */
function cut(length: number, segment: number): number {
  return Math.floor((segment * length) / segmentCount(length));
}

function bucketOf(hash: number, length: number, segment: number): number {
  const mixed = Math.imul(hash ^ (length * 256 + segment), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** A set of UTF-16 units as 32 bits, a bit for each of 32 classes of them; an edit changes at most two. */
function setOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (Math.imul(text.charCodeAt(i), 0x9e3779b1) >>> 27);
  return bits;
}

function bitsOf(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function editsFor(a: number, b: number): number {
  return Math.floor(Math.max(a, b) / UNITS_PER_EDIT);
}

function isNear(a: string, b: string): boolean {
  return a !== b && !a.includes(b) && !b.includes(a) && distance(a, b) <= editsFor(a.length, b.length);
}
