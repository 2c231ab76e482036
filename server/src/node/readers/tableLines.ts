import { toOneLine } from './oneLine';

/** Word has 63 columns at most; rows of wider tables are not filled up, or one long row would make a huge text of short ones. */
const MAX_FILLED_COLUMNS = 64;

/**
 * Writes the rows of a table as the Markdown lines that the extraction reads: the first row as head, `| --- | --- |`, the others.
 * Each cell on one line (`toOneLine`); only `|` is escaped, as in GitHub's tables, where `\|` is a bar whatever stands before it.
 * Short rows are filled up, rows and columns without any text left out; a table without text gives no lines.
 * @example toTableLines([['金句', '作者'], ['人民至上', '习近平']]) // ['| 金句 | 作者 |', '| --- | --- |', '| 人民至上 | 习近平 |']
 */
export function toTableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const cells = withoutEmptyColumns(rows.map((row) => row.map(toCell)).filter((row) => row.some((cell) => cell !== '')));
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [head, ...rest] = cells;
  if (head === undefined) return [];
  const filled = Math.min(width, MAX_FILLED_COLUMNS);
  return [toRow(head, width), toRow(Array<string>(width).fill('---'), width), ...rest.map((row) => toRow(row, Math.max(filled, row.length)))];
}

/** Columns that hold nothing are white room on the page, or the rest of merged cells. */
function withoutEmptyColumns(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const used = new Set<number>();
  for (const row of rows) row.forEach((cell, column) => { if (cell !== '') used.add(column); });
  return rows.map((row) => row.filter((_, column) => used.has(column)));
}

function toRow(cells: readonly string[], width: number): string {
  return `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
}

function toCell(text: string): string {
  return toOneLine(text).replaceAll('|', '\\|');
}
