import Papa from 'papaparse';

import { type ReadResult } from '../../workspace/ports';
import { toTableLines } from './tableLines';

/** Told apart by how evenly they divide the first rows; in a draw the one that stands first. */
const DELIMITERS = ['\t', ',', ';', '，', '|'] as const;
/** How much of the file the delimiter is told by. */
const SAMPLE_ROWS = 50;
const SAMPLE_LENGTH = 64 * 1024;
/** A table of more rows is no collection that somebody wrote. */
const MAX_ROWS = 300_000;
/** A quoted field of more lines than that is a quotation mark that was never closed. */
const MAX_FIELD_LINES = 200;

/**
 * Reads a decoded CSV (or tab-separated) text as the lines of one Markdown table, its first row as the head. Quoted fields can hold
 * delimiters and line breaks; where a quotation mark is never closed, the marks are read as text.
 * A text without any cell is `empty`, one of more than 300,000 rows `tooComplex`.
 */
export function readCsv(text: string): ReadResult {
  const rows = parseCsvRows(text);
  if (rows.length > MAX_ROWS) return { ok: false, failure: { kind: 'tooComplex', detail: `超过 ${MAX_ROWS / 10_000} 万行` } };
  const lines = toTableLines(rows);
  if (lines.length === 0) return { ok: false, failure: { kind: 'empty' } };
  return { ok: true, text: `${lines.join('\n')}\n`, encoding: 'utf-8', format: 'csv' };
}

/** The cells of a CSV text, row by row, as written between the delimiters; reads no further than the bound on rows. */
export function parseCsvRows(text: string): readonly (readonly string[])[] {
  // Excel can name the delimiter in a line of its own.
  const named = /^\ufeff?sep=(.)\r?\n/u.exec(text);
  const content = text.slice(named?.[0].length ?? 0).replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const delimiter = named?.[1] ?? delimiterOf(content);
  const { rows, broken } = parse(content, delimiter, '"');
  return broken ? parse(content, delimiter, '\0').rows : rows;
}

function parse(content: string, delimiter: string, quoteChar: string, preview = MAX_ROWS + 1): { readonly rows: readonly (readonly string[])[]; readonly broken: boolean } {
  const { data, errors } = Papa.parse<string[]>(content, { delimiter, newline: '\n', quoteChar, preview, skipEmptyLines: true });
  const unclosed = errors.some(({ code }) => code === 'MissingQuotes');
  return { rows: data, broken: unclosed || data.some((row) => row.some((cell) => hasManyLines(cell))) };
}

function hasManyLines(cell: string): boolean {
  let at = -1;
  for (let count = 0; count <= MAX_FIELD_LINES; count++) {
    at = cell.indexOf('\n', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The delimiter that gives most rows the same number of cells, two at least; a comma where none does. */
function delimiterOf(content: string): string {
  const sample = sampleOf(content);
  let best = { delimiter: ',', share: 0 };
  for (const delimiter of DELIMITERS) {
    const share = evenness(parse(sample, delimiter, '"', SAMPLE_ROWS).rows);
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

/** Whole lines, so that the last row is no half one. */
function sampleOf(content: string): string {
  if (content.length <= SAMPLE_LENGTH) return content;
  const end = content.lastIndexOf('\n', SAMPLE_LENGTH);
  return content.slice(0, end > 0 ? end : SAMPLE_LENGTH);
}

/** The share of rows with as many cells as the first, where that is more than one. */
function evenness(rows: readonly (readonly string[])[]): number {
  const width = rows[0]?.length ?? 0;
  return width < 2 ? 0 : rows.filter((row) => row.length === width).length / rows.length;
}
