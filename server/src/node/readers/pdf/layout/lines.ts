import { takesBlank, withoutDrawnBlanks } from './glyphText';
import { type Cell, type Glyphs, type Line } from './page';

/** Baselines that differ by less than this share of the letters' size are one line (raised figures, mixed fonts). */
const SAME_BASELINE = 0.4;
/** Gaps in ems: from one word to the next, and one that keeps the cells of a table apart. */
const WORD_GAP = 0.15;
export const CELL_GAP = 1.5;

/** Text drawn once: what a producer draws again at the same place to make it look bold is left out. */
export function withoutOverprints(glyphs: readonly Glyphs[]): readonly Glyphs[] {
  const seen = new Map<string, Glyphs[]>();
  return glyphs.filter((own) => {
    const twins = seen.get(own.text) ?? [];
    seen.set(own.text, twins);
    const isTwin = twins.some((twin) => Math.abs(twin.left - own.left) < own.size * 0.25 && Math.abs(twin.y - own.y) < own.size * 0.25);
    // A page that repeats one letter a thousand times is compared with its latest ones only.
    if (twins.length >= 200) twins.shift();
    if (!isTwin) twins.push(own);
    return !isTwin;
  });
}

/** Groups pieces by baseline from top to bottom, each row from left to right. */
export function toRows(glyphs: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const rows: Glyphs[][] = [];
  let baseline = 0;
  let size = 0;
  for (const own of [...glyphs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row !== undefined && own.y - baseline <= Math.max(size, own.size) * SAME_BASELINE) {
      row.push(own);
      if (own.size > size) [baseline, size] = [own.y, own.size];
    } else {
      rows.push([own]);
      [baseline, size] = [own.y, own.size];
    }
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** The line that a row's pieces make; undefined where nothing can be read in it. */
export function tryLine(row: readonly Glyphs[], page: number): Line | undefined {
  const cells = toCells(row);
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const main = row.reduce((most, own) => (own.text.length > most.text.length ? own : most));
  return {
    text: cells.map((cell) => cell.text).join('  '),
    cells, page, left: first.left, right: last.right, y: main.y, size: main.size,
  };
}

function toCells(row: readonly Glyphs[]): readonly Cell[] {
  const cells: { text: string; left: number; right: number }[] = [];
  for (const own of row) {
    const cell = cells.at(-1);
    const gap = cell === undefined ? Infinity : own.left - cell.right;
    if (cell === undefined || gap > own.size * CELL_GAP) {
      cells.push({ text: own.text, left: own.left, right: own.right });
    } else {
      cell.text = joinOnLine(cell.text, own.text, gap > own.size * WORD_GAP);
      cell.right = Math.max(cell.right, own.right);
    }
  }
  return cells.map((cell) => ({ ...cell, text: withoutDrawnBlanks(cell.text.trim()) })).filter(({ text }) => text !== '');
}

function joinOnLine(before: string, after: string, isApart: boolean): string {
  if (!isApart || before.endsWith(' ') || after.startsWith(' ')) return before + after;
  return takesBlank(before, after) ? `${before} ${after}` : before + after;
}
