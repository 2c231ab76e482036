import type { Span } from '../text/span';
import { normalizeText } from '../text/normalize';

/** One name found in a text. */
export interface TermMatch<T> extends Span {
  readonly value: T;
}

/** Finds names in running text, in time proportional to the text; widths, letter case and kinds of quotation marks are alike. */
export interface TermIndex<T> {
  /** Names whose span holds the character at `offset`, the longest first, then the earliest: `提出|全周期管理` → 全周期管理, 周期. */
  matchesAt(text: string, offset: number): readonly TermMatch<T>[];
  /** Every occurrence of every name, by start, the longest first where several start together. */
  scan(text: string): readonly TermMatch<T>[];
  readonly byteLength: number;
}

export interface NamedValue<T> {
  readonly name: string;
  readonly value: T;
}

const NONE = -1;

/**
 * Builds a hash trie in typed arrays over the names' normal forms, punctuation kept (perf-facts §4: no automaton is needed,
 * a walk from each position beats fail links because names are short). Several values may share one name.
 */
export function createTermIndex<T>(named: readonly NamedValue<T>[]): TermIndex<T> {
  return new TrieIndex(named);
}

class TrieIndex<T> implements TermIndex<T> {
  readonly #values: readonly T[];
  /** Open addressing: slot → parent state, unit and child state; a free slot has child 0. */
  #parents = new Uint32Array(16);
  #units = new Uint16Array(16);
  #children = new Uint32Array(16);
  #states = 1;
  /** State → index of its first value, value → the next one of the same name, or NONE. */
  readonly #firstValue: number[] = [NONE];
  readonly #nextValue: number[] = [];
  #longest = 0;

  constructor(named: readonly NamedValue<T>[]) {
    const values: T[] = [];
    for (const { name, value } of named) {
      const key = normalizeText(name.trim(), 'keep');
      if (key !== '') this.#add(key, values.push(value) - 1, values);
    }
    this.#values = values;
  }

  get byteLength(): number {
    return this.#parents.byteLength + this.#units.byteLength + this.#children.byteLength
      + 4 * (this.#firstValue.length + this.#nextValue.length);
  }

  matchesAt(text: string, offset: number): readonly TermMatch<T>[] {
    if (offset < 0 || offset >= text.length) return [];
    const from = Math.max(0, offset - this.#longest + 1);
    // One unit more on both sides, so that a Latin neighbour is seen.
    const windowStart = Math.max(0, from - 1);
    const window = normalizeText(text.slice(windowStart, offset + this.#longest + 1), 'keep');
    const found: TermMatch<T>[] = [];
    for (let start = from; start <= offset; start++) this.#matchesFrom(window, start - windowStart, windowStart, found);
    return found
      .filter((match) => match.end > offset)
      .sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  }

  scan(text: string): readonly TermMatch<T>[] {
    const folded = normalizeText(text, 'keep');
    const found: TermMatch<T>[] = [];
    for (let start = 0; start < folded.length; start++) this.#matchesFrom(folded, start, 0, found);
    return found;
  }

  /** Appends the matches that start at `start` of a folded text, the longest first, moved by `shift`. */
  #matchesFrom(folded: string, start: number, shift: number, found: TermMatch<T>[]): void {
    const first = found.length;
    let state = 0;
    for (let end = start; end < folded.length;) {
      state = this.#child(state, folded.charCodeAt(end++));
      if (state === 0) break;
      let value = this.#firstValue[state] ?? NONE;
      if (value === NONE || cutsWord(folded, start) || cutsWord(folded, end)) continue;
      const matches: TermMatch<T>[] = [];
      for (; value !== NONE; value = this.#nextValue[value] ?? NONE) {
        const match = this.#values[value];
        if (match !== undefined) matches.push({ start: start + shift, end: end + shift, value: match });
      }
      found.splice(first, 0, ...matches);
    }
  }

  #add(key: string, value: number, values: readonly T[]): void {
    let state = 0;
    for (let i = 0; i < key.length; i++) state = this.#childOrNew(state, key.charCodeAt(i));
    this.#longest = Math.max(this.#longest, key.length);
    this.#nextValue[value] = NONE;
    let last = this.#firstValue[state] ?? NONE;
    if (last === NONE) {
      this.#firstValue[state] = value;
      return;
    }
    for (;;) {
      if (values[last] === values[value]) return;
      const next = this.#nextValue[last] ?? NONE;
      if (next === NONE) break;
      last = next;
    }
    this.#nextValue[last] = value;
  }

  #child(state: number, unit: number): number {
    return this.#children[this.#slotOf(state, unit)] ?? 0;
  }

  #childOrNew(state: number, unit: number): number {
    const known = this.#child(state, unit);
    if (known !== 0) return known;
    if (this.#states * 2 > this.#children.length) this.#grow();
    const child = this.#states++;
    const slot = this.#slotOf(state, unit);
    this.#parents[slot] = state;
    this.#units[slot] = unit;
    this.#children[slot] = child;
    this.#firstValue[child] = NONE;
    return child;
  }

  /** The slot of a transition, or the free one where it belongs. */
  #slotOf(state: number, unit: number): number {
    const mask = this.#children.length - 1;
    let slot = Math.imul(Math.imul(state, 0x9e3779b1) ^ unit, 0x85ebca6b) >>> 7 & mask;
    while (this.#children[slot] !== 0 && (this.#parents[slot] !== state || this.#units[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [parents, units, children] = [this.#parents, this.#units, this.#children];
    this.#parents = new Uint32Array(parents.length * 2);
    this.#units = new Uint16Array(parents.length * 2);
    this.#children = new Uint32Array(parents.length * 2);
    for (let i = 0; i < children.length; i++) {
      if (children[i] === 0) continue;
      const slot = this.#slotOf(parents[i] ?? 0, units[i] ?? 0);
      this.#parents[slot] = parents[i] ?? 0;
      this.#units[slot] = units[i] ?? 0;
      this.#children[slot] = children[i] ?? 0;
    }
  }
}

/** True where a boundary would split a Latin word or a number (`5G` in `5Gs`); between Han and Latin it does not. */
function cutsWord(folded: string, boundary: number): boolean {
  return boundary > 0 && boundary < folded.length && isLatinOrDigit(folded.charCodeAt(boundary - 1)) && isLatinOrDigit(folded.charCodeAt(boundary));
}

function isLatinOrDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}
