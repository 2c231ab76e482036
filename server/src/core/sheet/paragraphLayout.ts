import { type Span } from '../text/span';
import { isNeverFirst, isNeverLast, isSlash } from './edgeMarks';
import { type SheetOptions } from './sheetOptions';
import { toUnits, type Unit } from './units';

/** What is written in one cell, or squeezed into the corner of one that is taken. */
export interface PlacedCell extends Span {
  /** Counts from 0 at the paragraph's first row. */
  readonly row: number;
  /** Counts from 0. */
  readonly column: number;
  /** True for a mark that shares the cell of what was written before it. */
  readonly shared: boolean;
}

/** One paragraph on the sheet, from the start of a row on. */
export interface ParagraphLayout {
  readonly cells: readonly PlacedCell[];
  /** Rows it takes; 0 for a paragraph of nothing. */
  readonly rows: number;
  /** Cells used in its last row, the blank ones before them included. */
  readonly lastColumn: number;
}

type Rules = Omit<SheetOptions, 'indent' | 'hasTitleRow'>;

/**
 * Writes the units of one paragraph into rows of `columns` cells after `indent` blank ones, and keeps the rules for the
 * edges of a row (避头尾, domain-rules R13, R16, R19–R22, R24). Loses, repeats and truncates nothing.
 */
export function layoutParagraph(text: string, units: readonly Unit[], rules: Rules, indent: number): ParagraphLayout {
  const writer = new RowWriter(text, rules, Math.min(indent, rules.columns - 1));
  for (let i = 0; i < units.length; ) {
    const end = groupEnd(text, units, i, rules);
    writer.writeGroup(units.slice(i, end));
    i = end;
  }
  return writer.finish();
}

/** The end of the units that must stand in one row with the one at `at`: after an opening mark, around a slash. */
function groupEnd(text: string, units: readonly Unit[], at: number, rules: Rules): number {
  let end = at + 1;
  let need = neededCells(units[at]);
  for (let next = units[end]; next !== undefined; next = units[end]) {
    const last = units[end - 1];
    const afterOpening = last !== undefined && endsNeverLast(text, last);
    need += neededCells(next);
    // What is too long for any row is split in any case, but never right after an opening mark.
    const fits = need <= rules.columns || last === undefined || isOpening(text, last);
    if (!fits || !(afterOpening || startsWithSlash(text, next))) break;
    end++;
  }
  return end;
}

/** The cells without which a unit cannot be written: a pair may be squeezed into one (R13). */
function neededCells(unit: Unit | undefined): number {
  return unit === undefined ? 0 : unit.kind === 'pair' ? 1 : unit.cells.length;
}

function endsNeverLast(text: string, unit: Unit): boolean {
  return isNeverLast(lastChar(text, unit)) || isSlash(lastChar(text, unit));
}

function isOpening(text: string, unit: Unit): boolean {
  return isNeverLast(lastChar(text, unit));
}

function lastChar(text: string, unit: Unit): string {
  const last = unit.cells.at(-1);
  return last === undefined ? '' : text.slice(last.end - 1, last.end);
}

function startsWithSlash(text: string, unit: Unit): boolean {
  return isSlash(text.charAt(unit.cells[0]?.start ?? -1));
}

class RowWriter {
  readonly #text: string;
  readonly #rules: Rules;
  readonly #cells: PlacedCell[] = [];
  #row = 0;
  #column: number;
  #isRowEmpty = true;

  constructor(text: string, rules: Rules, indent: number) {
    this.#text = text;
    this.#rules = rules;
    this.#column = indent;
  }

  writeGroup(units: readonly Unit[]): void {
    const { columns } = this.#rules;
    const [first] = units;
    if (first === undefined) return;
    const need = units.reduce((sum, unit) => sum + neededCells(unit), 0);
    const room = columns - this.#column;
    if (need > room && !this.#sharesLastCell(units)) {
      // A merged `：“` with a cell left moves down as one: its second half must not end the row.
      if (this.#isNeverFirst(first) && (room === 0 || first.kind === 'run' || !isOpening(this.#text, first))) {
        this.#squeezeHead(units);
        return;
      }
      if (!this.#isRowEmpty || need <= columns) this.#newRow();
    }
    for (const unit of units) this.#write(unit);
  }

  finish(): ParagraphLayout {
    if (this.#cells.length === 0) return { cells: [], rows: 0, lastColumn: 0 };
    return { cells: this.#cells, rows: this.#row + 1, lastColumn: this.#column };
  }

  /** With sharing on, an opening mark in the last cell takes the next single character in with it (R20). */
  #sharesLastCell(units: readonly Unit[]): boolean {
    const [mark, next] = units;
    if (this.#rules.openingMarkAtEnd !== 'share' || this.#column !== this.#rules.columns - 1) return false;
    return units.length === 2 && mark?.kind === 'char' && next?.kind === 'char' && !this.#isNeverFirst(next);
  }

  #write(unit: Unit): void {
    const { columns } = this.#rules;
    const [first, second] = unit.cells;
    if (first === undefined) return;
    if (unit.kind === 'space') {
      if (this.#column > 0 && this.#column < columns) this.#place(first);
      return;
    }
    if (unit.kind === 'pair' && this.#column === columns - 1 && second !== undefined) {
      this.#place({ start: first.start, end: second.end });
      return;
    }
    for (const cell of unit.cells) {
      if (this.#column === columns && this.#rules.openingMarkAtEnd === 'share' && this.#lastIsOpening()) this.#squeeze(cell);
      else this.#place(cell);
    }
  }

  #place(span: Span): void {
    if (this.#column === this.#rules.columns) this.#newRow();
    this.#cells.push({ start: span.start, end: span.end, row: this.#row, column: this.#column, shared: false });
    this.#column++;
    this.#isRowEmpty = false;
  }

  /** Writes a mark into the corner of the cell before it (R19). */
  #squeeze(span: Span): void {
    this.#cells.push({ start: span.start, end: span.end, row: this.#row, column: this.#column - 1, shared: true });
  }

  /** Squeezes the marks that must not start a row at the end of this one, and writes the rest of the group after them. */
  #squeezeHead([first, ...rest]: readonly Unit[]): void {
    if (first === undefined) return;
    const head = headOf(this.#text, first, this.#rules);
    for (const cell of head.marks) {
      if (this.#column < this.#rules.columns) this.#place(cell);
      else this.#squeeze(cell);
    }
    this.writeGroup([...head.rest, ...rest]);
  }

  #isNeverFirst(unit: Unit): boolean {
    const first = unit.cells[0];
    return this.#cells.length > 0 && first !== undefined && isNeverFirst(this.#text.charAt(first.start));
  }

  #lastIsOpening(): boolean {
    const last = this.#cells.at(-1);
    return last !== undefined && isNeverLast(this.#text.charAt(last.end - 1));
  }

  #newRow(): void {
    this.#row++;
    this.#column = 0;
    this.#isRowEmpty = true;
  }
}

/**
 * Divides a unit that must not start a row: a mark or several go to the row above whole; of a run (`,abc`) only its
 * leading marks do, and of a merged `：“` only the part that may not start a row.
 */
function headOf(text: string, unit: Unit, rules: Rules): { readonly marks: readonly Span[]; readonly rest: readonly Unit[] } {
  const [first] = unit.cells;
  if (first === undefined || unit.kind === 'marks') return { marks: unit.cells, rest: [] };
  const last = unit.cells.at(-1)?.end ?? first.end;
  let end = first.start;
  while (end < last && isNeverFirst(text.charAt(end))) end++;
  const rest = toUnits(text.slice(end, last), rules).map(({ kind, cells }) => ({ kind, cells: cells.map((cell) => ({ start: cell.start + end, end: cell.end + end })) }));
  return { marks: [{ start: first.start, end }], rest };
}
