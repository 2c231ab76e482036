import { type HtmlElement } from './tree';

/** A merged cell up to that length is a label for each of its rows; longer text is said once. */
const LONGEST_LABEL = 20;
const MOST_COLUMNS = 100;
const MOST_ROWS_MERGED = 1000;
/** A table with longer cells lays out a page. */
const LONGEST_CELL = 1500;

/** The rows of a table as elements, those of tables inside its cells left out. */
export function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child];
    return /^(?:tbody|thead|tfoot)$/u.test(child.name) ? rowsOf(child) : [];
  });
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.children.filter((child): child is HtmlElement => typeof child !== 'string' && /^t[dh]$/u.test(child.name));
}

/** True for a table of data: several rows of several short cells, without headings or tables in them. */
export function isDataTable(table: HtmlElement, lengthOf: (cell: HtmlElement) => number): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const cells = rows.flat();
  return rows.filter((row) => row.length > 1).length > 1 && cells.every((cell) => lengthOf(cell) <= LONGEST_CELL && !holds(cell, /^(?:table|h[1-6]|form|article|section)$/u));
}

function holds(element: HtmlElement, names: RegExp): boolean {
  return element.children.some((child) => typeof child !== 'string' && (names.test(child.name) || holds(child, names)));
}

/** The texts of a table's cells in its grid: a cell over several rows or columns stands in its first place, a short one in each of its rows. */
export function toGrid(table: HtmlElement, textOf: (cell: HtmlElement) => string): readonly (readonly string[])[] {
  const grid: string[][] = [];
  const rows = rowsOf(table);
  rows.forEach((row, index) => {
    const line = (grid[index] ??= []);
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (line[column] !== undefined) column++;
      if (column >= MOST_COLUMNS) break;
      place(grid, { row: index, column, rows: Math.min(spanOf(cell, 'rowspan'), rows.length - index), columns: Math.min(spanOf(cell, 'colspan'), MOST_COLUMNS - column) }, textOf(cell));
    }
  });
  return grid.map((line) => Array.from(line, (text) => text ?? ''));
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function place(grid: string[][], area: Area, text: string): void {
  for (let row = 0; row < area.rows; row++) {
    const line = (grid[area.row + row] ??= []);
    for (let column = 0; column < area.columns; column++) {
      const isSaid = column === 0 && (row === 0 || text.length <= LONGEST_LABEL);
      line[area.column + column] ??= isSaid ? text : '';
    }
  }
}

function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_ROWS_MERGED) : 1;
}
