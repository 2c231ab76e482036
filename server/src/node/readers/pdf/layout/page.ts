/** A piece of text as a page draws it: one font, one baseline. Lengths are points from the page's upper left corner as it is read. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, growing downwards. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** True where it does not run from left to right: a watermark across the page, a turned or vertical line. */
  readonly isTurned: boolean;
}

export interface Page {
  /** Counting from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
}

/** Text on one baseline of one column. */
export interface Line {
  readonly text: string;
  /** The parts that wide gaps keep apart; one for running text. */
  readonly cells: readonly Cell[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
}

export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Lines that are read one after another: a column, or the part of a page that has none. */
export interface Block {
  readonly page: number;
  /** Blocks of one region have the same margins: the same size of page, left- or right-hand, the same column. */
  readonly region: string;
  /** Width of the page. */
  readonly width: number;
  readonly lines: readonly Line[];
}

/** What was left out, by the page it stood on. */
export interface Omission {
  readonly page: number;
  readonly reason: string;
}
