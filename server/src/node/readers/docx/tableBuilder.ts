import { type Block, flattenBlocks } from './blocks';

/** Word has no more columns than that. */
const MAX_COLUMNS = 63;
/** A merged cell up to that length is a label for each of its rows (an author, a theme); longer text is said once. */
const MAX_REPEATED = 20;

interface Cell {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly span: number;
}

/** What is said of a cell before its text (w:tcPr). */
export interface CellProperties {
  span: number;
  /** The lower part of a merge with the cell above (`vMerge`) or the right part of one with the cell before (`hMerge`). */
  continues?: 'above' | 'before';
  deleted: boolean;
}

/** Puts one table together, row after row. */
export class TableBuilder {
  readonly #rows: Cell[][] = [];
  readonly #above = new Map<number, string>();
  #row: Cell[] = [];
  #column = 0;
  /** The row was deleted by a tracked change. */
  rowDeleted = false;

  openRow(): void {
    this.#row = [];
    this.#column = 0;
    this.rowDeleted = false;
  }

  /** Leaves out so many columns at the start of the row (w:gridBefore). */
  indent(columns: number): void {
    const span = clampSpan(columns);
    this.#row.push({ blocks: [], text: '', span });
    this.#column += span;
  }

  addCell(blocks: readonly Block[], properties: CellProperties): void {
    const span = clampSpan(properties.span);
    const own = properties.deleted || properties.continues === 'before' ? '' : flattenBlocks(blocks);
    const text = properties.continues === 'above' ? this.#repeated() : own;
    if (properties.continues !== 'above') this.#above.set(this.#column, own);
    this.#row.push({ blocks: properties.continues === undefined && !properties.deleted ? blocks : [], text, span });
    this.#column += span;
  }

  closeRow(): void {
    if (!this.rowDeleted && this.#row.length > 0) this.#rows.push(this.#row);
    this.#row = [];
  }

  /**
   * The finished table. One that has a single cell in every row only frames its text: that comes as it is. Rows of one cell
   * above or below the others (a caption, a remark over the whole width) come as paragraphs before or after the table.
   */
  toBlocks(): readonly Block[] {
    const first = this.#rows.findIndex((row) => row.length > 1);
    if (first < 0) return framed(this.#rows);
    const end = this.#rows.findLastIndex((row) => row.length > 1) + 1;
    const rows = this.#rows.slice(first, end);
    const skipped = rows.flatMap((row) => row.flatMap((cell) => cell.blocks.filter((block) => block.kind === 'skipped')));
    const table: Block = { kind: 'table', rows: rows.map((row) => row.flatMap(toColumns)) };
    return [...framed(this.#rows.slice(0, first)), table, ...skipped, ...framed(this.#rows.slice(end))];
  }

  #repeated(): string {
    const above = this.#above.get(this.#column) ?? '';
    return above.length <= MAX_REPEATED && !/[“”"。；]/u.test(above) ? above : '';
  }
}

function framed(rows: readonly (readonly Cell[])[]): readonly Block[] {
  return rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
}

function toColumns({ text, span }: Cell): readonly string[] {
  return [text, ...Array<string>(span - 1).fill('')];
}

function clampSpan(span: number): number {
  return Number.isInteger(span) ? Math.max(1, Math.min(span, MAX_COLUMNS)) : 1;
}
