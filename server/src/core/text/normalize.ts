import { stringOfUnits } from './units';

/** How much of a text survives: `drop` leaves letters, digits and Han only, `keep` folds every unit but drops none. */
export type PunctuationMode = 'drop' | 'keep';

/** A text in its normal form, with the way back to the source; all indices are UTF-16. */
export interface NormalizedText {
  readonly text: string;
  /** Source offset of the unit at `index`; the source's length for `index === text.length`. */
  toSource(index: number): number;
  /** Source offset just after the unit before `index`, so that `[toSource(a), toSourceEnd(b))` covers `[a, b)` exactly. */
  toSourceEnd(index: number): number;
  /** Index of the first kept unit at or after a source offset. */
  toNormalized(offset: number): number;
}

const DROPPED = 0;
const UNKNOWN = 0xffff;
const QUOTATION_MARKS = new Set('“”‘’„‟‚‛「」『』﹁﹂﹃﹄〝〞〟＂"');
const DROPPED_CLASS = /^[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]$/u;

/** Unit → its folded unit, filled on first use: a lookup per character is what makes a whole draft cheap. */
const folded = new Uint16Array(0x10000).fill(UNKNOWN);
const kept = new Uint16Array(0x10000).fill(UNKNOWN);

/**
 * Normal form for matching: full-width forms folded, Latin letters in lower case, and in mode `drop` (the default) no
 * punctuation, symbols, blanks or control characters: `normalize('城市，ＡＩ').text` is `城市ai`.
 * Mode `keep` is one to one in UTF-16 units; every quotation mark becomes `"`.
 */
export function normalize(source: string, mode: PunctuationMode = 'drop'): NormalizedText {
  const table = mode === 'drop' ? folded : kept;
  const units = arrayFor(source.length, Uint16Array);
  const offsets = arrayFor(source.length + 1, Uint32Array);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = foldedUnitAt(source, i, table, mode);
    if (unit === DROPPED) continue;
    units[length] = unit;
    offsets[length++] = i;
  }
  return new MappedText(stringOfUnits(units, 0, length), offsets, source.length);
}

/** The normal form alone, for texts whose offsets nobody asks for. */
export function normalizeText(source: string, mode: PunctuationMode = 'drop'): string {
  const table = mode === 'drop' ? folded : kept;
  const units = arrayFor(source.length, Uint16Array);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = foldedUnitAt(source, i, table, mode);
    if (unit !== DROPPED) units[length++] = unit;
  }
  return stringOfUnits(units, 0, length);
}

interface WritableArrayLike {
  readonly length: number;
  [index: number]: number;
}

/** A plain array for a sentence, a typed one for a document: many small typed arrays make the collector run. */
function arrayFor(length: number, typed: new (length: number) => WritableArrayLike): WritableArrayLike {
  return length <= 256 ? new Array<number>(length) : new typed(length);
}

class MappedText implements NormalizedText {
  readonly text: string;
  /** Offset of each unit of the text; what lies behind its length means nothing. */
  readonly #offsets: ArrayLike<number>;
  readonly #sourceLength: number;

  constructor(text: string, offsets: ArrayLike<number>, sourceLength: number) {
    this.text = text;
    this.#offsets = offsets;
    this.#sourceLength = sourceLength;
  }

  toSource(index: number): number {
    return index < this.text.length ? this.#offsets[Math.max(0, index)] ?? this.#sourceLength : this.#sourceLength;
  }

  toSourceEnd(index: number): number {
    if (index <= 0) return 0;
    return index > this.text.length ? this.#sourceLength : this.toSource(index - 1) + 1;
  }

  toNormalized(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The folded unit at `i`; a surrogate stays itself inside a pair and is dropped (or kept as it is) when it stands alone. */
function foldedUnitAt(source: string, i: number, table: Uint16Array, mode: PunctuationMode): number {
  const unit = source.charCodeAt(i);
  if (unit >= 0xd800 && unit <= 0xdfff) return foldedSurrogate(source, i, unit, mode);
  const known = table[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const computed = foldUnit(unit, mode);
  table[unit] = computed;
  return computed;
}

function foldedSurrogate(source: string, i: number, unit: number, mode: PunctuationMode): number {
  if (mode === 'keep') return unit;
  const start = unit <= 0xdbff ? i : i - 1;
  const point = start < 0 ? undefined : source.codePointAt(start);
  if (point === undefined || point < 0x10000) return DROPPED;
  return DROPPED_CLASS.test(String.fromCodePoint(point)) ? DROPPED : unit;
}

function foldUnit(unit: number, mode: PunctuationMode): number {
  const char = String.fromCharCode(unit);
  // Unit 0 stands for `dropped` in the tables.
  if (unit === 0) return mode === 'keep' ? 0x20 : DROPPED;
  if (mode === 'keep' && QUOTATION_MARKS.has(char)) return 0x22;
  // Foldings that would change the length (㈱, ﬁ) are left alone: the offset map stays one unit to one unit.
  const compatible = char.normalize('NFKC');
  const lower = (compatible.length === 1 ? compatible : char).toLowerCase();
  const result = lower.length === 1 ? lower : char;
  return mode === 'drop' && DROPPED_CLASS.test(result) ? DROPPED : result.charCodeAt(0);
}
