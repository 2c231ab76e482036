import { joinWrapped } from './glyphText';
import { type Line } from './page';

/** Fewer rows with aligned cells are a coincidence. */
const FEWEST_ROWS = 3;
/** Cells are aligned when their left edges differ by less than this many ems. */
const ALIGNED = 1;
/** Inside a row lines stand closer than rows do, by at least this factor. */
const ROW_GAP = 1.2;

/** The rows of the table that begins at a line: each a list of cells; undefined where there is none. */
export function tryTable(lines: readonly Line[], start: number): { readonly end: number; readonly rows: readonly (readonly string[])[] } | undefined {
  const first = lines[start];
  if (first === undefined || first.cells.length < 2) return undefined;
  const columns = first.cells.map((cell) => cell.left);
  let end = start;
  let complete = 0;
  for (let line = lines[end]; line !== undefined && placeCells(line, columns) !== undefined && line.page === first.page; line = lines[++end]) {
    if (line.cells.length === columns.length) complete++;
  }
  while (end > start && lines[end - 1]?.cells.length === 1 && !isIndentedCell(lines[end - 1], columns)) end--;
  return complete < FEWEST_ROWS ? undefined : { end, rows: toTableRows(lines.slice(start, end), columns) };
}

/** The column of each cell of a line; undefined where a cell stands under none, or runs into the next column. */
function placeCells(line: Line, columns: readonly number[]): readonly number[] | undefined {
  const places = line.cells.map((cell) => columns.findIndex((left) => Math.abs(left - cell.left) < line.size * ALIGNED));
  const fits = line.cells.every((cell, index) => {
    const next = columns[(places[index] ?? 0) + 1];
    return places[index] !== -1 && (next === undefined || cell.right < next);
  });
  return fits && new Set(places).size === places.length ? places : undefined;
}

/** A lone cell under a later column goes on with the table, one under the first may be prose. */
function isIndentedCell(line: Line | undefined, columns: readonly number[]): boolean {
  const place = line === undefined ? undefined : placeCells(line, columns)?.[0];
  return place !== undefined && place > 0;
}

function toTableRows(lines: readonly Line[], columns: readonly number[]): readonly (readonly string[])[] {
  const gaps = lines.map((line, index) => line.y - (lines[index - 1]?.y ?? line.y));
  const closest = Math.min(...gaps.slice(1));
  const hasWrapped = Math.max(...gaps.slice(1)) > closest * ROW_GAP && closest > 0;
  const rows: string[][] = [];
  lines.forEach((line, index) => {
    const places = placeCells(line, columns) ?? [];
    const row = rows.at(-1);
    const goesOn = row !== undefined && (hasWrapped ? (gaps[index] ?? 0) < closest * ROW_GAP : line.cells.length < columns.length && places[0] !== 0);
    const target = goesOn ? row : columns.map(() => '');
    if (!goesOn) rows.push(target);
    line.cells.forEach((cell, position) => {
      const column = places[position] ?? 0;
      const before = target[column] ?? '';
      target[column] = before === '' ? cell.text : joinWrapped(before, cell.text);
    });
  });
  return rows;
}
