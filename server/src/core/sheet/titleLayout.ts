import { layoutParagraph, type ParagraphLayout } from './paragraphLayout';
import { type SheetOptions } from './sheetOptions';
import { cellsOf, type Unit } from './units';

/** Lays a title out centred; one that is longer than a row takes as few rows as it needs, of about equal length (G1). */
export function layoutTitle(text: string, units: readonly Unit[], options: SheetOptions): ParagraphLayout {
  const { columns } = options;
  const width = cellsOf(units);
  if (width === 0) return { cells: [], rows: 0, lastColumn: 0 };
  const perRow = Math.ceil(width / Math.ceil(width / columns));
  const narrow = layoutParagraph(text, units, { ...options, columns: perRow }, 0);
  const used = new Map<number, number>();
  for (const { row, column } of narrow.cells) used.set(row, Math.max(used.get(row) ?? 0, column + 1));
  const blanksBefore = (row: number): number => Math.floor((columns - (used.get(row) ?? 0)) / 2);
  return {
    cells: narrow.cells.map((cell) => ({ ...cell, column: cell.column + blanksBefore(cell.row) })),
    rows: narrow.rows,
    lastColumn: (used.get(narrow.rows - 1) ?? 0) + blanksBefore(narrow.rows - 1),
  };
}
