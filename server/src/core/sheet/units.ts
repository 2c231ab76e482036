import { type Span } from '../text/span';
import { CharKind } from '../text/charKind';
import { forEachVisibleChar } from '../text/visibleChars';
import { canShareCell } from './edgeMarks';
import { packRun } from './packRun';
import { type SheetOptions } from './sheetOptions';

/**
 * What is written into cells as one thing: a character or mark, `pair` (…… and ——, two cells that stay together), `marks`
 * (？！ and longer, two to a cell), `run` (half-width characters, packed), `space` (the blank between two runs).
 */
export type UnitKind = 'char' | 'pair' | 'marks' | 'run' | 'space';

/** One unit of a paragraph's prose; `cells` has the span of prose in each cell it takes. */
export interface Unit {
  readonly kind: UnitKind;
  readonly cells: readonly Span[];
}

type Packing = Pick<SheetOptions, 'digitsPerCell' | 'lettersPerCell' | 'mergePunctuation'>;

interface Char extends Span {
  readonly kind: CharKind;
}

/** Divides prose into the units that a sheet's cells take (domain-rules R11–R18). Offsets are offsets in `text`. */
export function toUnits(text: string, packing: Packing): readonly Unit[] {
  const chars: Char[] = [];
  forEachVisibleChar(text, (kind, start, end) => {
    chars.push({ kind, start, end });
  });
  const units: Unit[] = [];
  for (let i = 0; i < chars.length; ) {
    const taken = takeUnit(text, chars, i, packing);
    if (taken.unit !== undefined) units.push(taken.unit);
    i = taken.next;
  }
  return units;
}

/** How many cells the units take when no row ever ends (`cells`, domain-rules §1.2). */
export function cellsOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.cells.length, 0);
}

interface Taken {
  readonly unit: Unit | undefined;
  readonly next: number;
}

function takeUnit(text: string, chars: readonly Char[], at: number, packing: Packing): Taken {
  const char = chars[at];
  if (char === undefined) return { unit: undefined, next: at + 1 };
  if (char.kind === CharKind.space) return takeSpace(chars, at);
  if (char.kind === CharKind.narrow) {
    const next = endWhile(chars, at, (other) => other.kind === CharKind.narrow);
    return { unit: { kind: 'run', cells: packRun(text, chars.slice(at, next), packing) }, next };
  }
  const written = text.slice(char.start, char.end);
  const following = chars[at + 1];
  const nextWritten = following === undefined ? '' : text.slice(following.start, following.end);
  if (written === '⸺') return { unit: { kind: 'pair', cells: [char, { start: char.end, end: char.end }] }, next: at + 1 };
  if ((written === '…' || written === '—') && nextWritten === written && following !== undefined) {
    return { unit: { kind: 'pair', cells: [span(char), span(following)] }, next: at + 2 };
  }
  if (isEmphatic(written) && isEmphatic(nextWritten)) return takeMarks(text, chars, at);
  if (packing.mergePunctuation && following !== undefined && canShareCell(written, nextWritten)) {
    return { unit: { kind: 'char', cells: [{ start: char.start, end: following.end }] }, next: at + 2 };
  }
  return { unit: { kind: 'char', cells: [span(char)] }, next: at + 1 };
}

/** White space takes a cell between two half-width runs and none elsewhere (R24). */
function takeSpace(chars: readonly Char[], at: number): Taken {
  const next = endWhile(chars, at, (other) => other.kind === CharKind.space);
  const [before, first, last, after] = [chars[at - 1], chars[at], chars[next - 1], chars[next]];
  if (before?.kind !== CharKind.narrow || after?.kind !== CharKind.narrow || first === undefined || last === undefined) return { unit: undefined, next };
  return { unit: { kind: 'space', cells: [{ start: first.start, end: last.end }] }, next };
}

/** ？？, ！！ and ？！ share a cell, a third one takes another (R14). */
function takeMarks(text: string, chars: readonly Char[], at: number): Taken {
  const next = endWhile(chars, at, (other) => isEmphatic(text.slice(other.start, other.end)));
  const cells: Span[] = [];
  for (let i = at; i < next; i += 2) {
    const [first, last] = [chars[i], chars[Math.min(i + 1, next - 1)]];
    if (first !== undefined && last !== undefined) cells.push({ start: first.start, end: last.end });
  }
  return { unit: { kind: 'marks', cells }, next };
}

function isEmphatic(written: string): boolean {
  return written === '？' || written === '！';
}

function endWhile(chars: readonly Char[], from: number, holds: (char: Char) => boolean): number {
  let end = from;
  for (let char = chars[end]; char !== undefined && holds(char); char = chars[end]) end++;
  return end;
}

function span({ start, end }: Span): Span {
  return { start, end };
}
