import { CELL_GAP, toRows, tryLine } from './lines';
import { type Block, type Glyphs, type Line, type Page } from './page';

/** Fewer rows side by side are a table or a coincidence. */
const FEWEST_ROWS = 8;
/** A column of prose has most of its lines full; the cells of a table have not. */
const FULL_SHARE = 0.6;
const NARROWEST_COLUMN = 10;
/** Where a gutter may lie, as a share of the text's width. */
const GUTTER_FROM = 0.25;
const GUTTER_TO = 0.75;

/**
 * The blocks of a page in reading order: rows across the whole width, and wherever at least eight rows leave the same
 * gutter free on both sides of which prose runs, its left column before its right one.
 */
export function toBlocks(page: Page, glyphs: readonly Glyphs[]): readonly Block[] {
  const region = `${Math.round(page.width)}×${Math.round(page.height)} ${page.number % 2}`;
  return splitColumns(toRows(glyphs), { page: page.number, region, width: page.width, lines: [] }, 0);
}

type Row = readonly Glyphs[];

function splitColumns(rows: readonly Row[], place: Block, depth: number): readonly Block[] {
  const gutter = depth < 2 ? tryGutter(rows) : undefined;
  if (gutter === undefined) return toBlock(rows, place);
  const blocks: Block[] = [];
  let across: Row[] = [];
  for (const band of toBands(rows, gutter)) {
    const left = band.rows.map((row) => row.filter((own) => middleOf(own) < gutter));
    const right = band.rows.map((row) => row.filter((own) => middleOf(own) >= gutter));
    if (band.isCrossed || ![left, right].every((side) => isProse(toLines(side, place.page)))) {
      across.push(...band.rows);
      continue;
    }
    blocks.push(...toBlock(across, place));
    across = [];
    for (const [name, side] of [['左', left], ['右', right]] as const) {
      blocks.push(...splitColumns(regroup(side), { ...place, region: `${place.region} ${name}` }, depth + 1));
    }
  }
  return [...blocks, ...toBlock(across, place)];
}

/** Columns need not share baselines, so that each is put in rows anew. */
function regroup(rows: readonly Row[]): readonly Row[] {
  return toRows(rows.flat());
}

function toBlock(rows: readonly Row[], place: Block): readonly Block[] {
  const lines = toLines(rows, place.page);
  return lines.length === 0 ? [] : [{ ...place, lines }];
}

function toLines(rows: readonly Row[], page: number): readonly Line[] {
  return rows.map((row) => tryLine(row, page)).filter((line) => line !== undefined);
}

/** The middle of the free strip that most rows share; undefined where no column could be. */
function tryGutter(rows: readonly Row[]): number | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const all = rows.flat();
  const left = all.reduce((least, own) => Math.min(least, own.left), Infinity);
  const right = all.reduce((most, own) => Math.max(most, own.right), 0);
  const width = Math.ceil(right - left);
  if (!(width > 100) || width > 10_000) return undefined;
  const crossings = new Int32Array(width + 2);
  for (const row of rows) for (const [from, to] of spansOf(row)) markSpan(crossings, Math.floor(from - left), Math.ceil(to - left));
  return tryWidestStrip(crossings, left, rows.length);
}

/** Adds one to every point that the span covers, as a difference list. */
function markSpan(crossings: Int32Array, from: number, to: number): void {
  const start = Math.max(0, from);
  const end = Math.min(crossings.length - 1, to);
  crossings[start] = (crossings[start] ?? 0) + 1;
  crossings[end] = (crossings[end] ?? 0) - 1;
}

function tryWidestStrip(crossings: Int32Array, left: number, rows: number): number | undefined {
  const width = crossings.length - 2;
  const allowed = Math.max(0, rows - FEWEST_ROWS);
  let best: { readonly crossed: number; readonly middle: number; readonly length: number } | undefined;
  let covered = 0;
  let start = 0;
  let level = -1;
  for (let x = 0; x <= width; x++) {
    covered += crossings[x] ?? 0;
    if (covered === level) continue;
    const middle = (start + x) / 2;
    const length = x - start;
    const isBetter = best === undefined || level < best.crossed || (level === best.crossed && length > best.length);
    if (level >= 0 && level <= allowed && length >= 6 && middle > width * GUTTER_FROM && middle < width * GUTTER_TO && isBetter) best = { crossed: level, middle, length };
    [level, start] = [covered, x];
  }
  return best === undefined ? undefined : left + best.middle;
}

/** A row's stretches of text, with gaps narrower than a gutter filled. */
function spansOf(row: Row): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const own of row) {
    if (own.text.trim() === '') continue;
    const last = spans.at(-1);
    if (last !== undefined && own.left - last[1] < own.size) last[1] = Math.max(last[1], own.right);
    else spans.push([own.left, own.right]);
  }
  return spans;
}

interface Band {
  readonly isCrossed: boolean;
  readonly rows: Row[];
}

/** Runs of rows that cross the gutter or leave it free. */
function toBands(rows: readonly Row[], gutter: number): readonly Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const isCrossed = spansOf(row).some(([from, to]) => from < gutter && to > gutter);
    const last = bands.at(-1);
    if (last?.isCrossed === isCrossed) last.rows.push(row);
    else bands.push({ isCrossed, rows: [row] });
  }
  return bands;
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_ROWS) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const size = lines[Math.floor(lines.length / 2)]?.size ?? 1;
  if (right - left < size * NARROWEST_COLUMN) return false;
  const full = lines.filter((line) => line.cells.length === 1 && right - line.right < size * CELL_GAP * 2);
  return full.length >= lines.length * FULL_SHARE;
}

function middleOf(own: Glyphs): number {
  return (own.left + own.right) / 2;
}
