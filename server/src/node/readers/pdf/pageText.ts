import { ReadError } from '../readError';
import { type Glyphs, type Page } from './layout/page';
import { type PdfPage } from './pdfjs';

/** What one document may hold; each bound ends in `tooComplex`. */
export interface PdfBounds {
  readonly pages: number;
  readonly glyphsOnPage: number;
  readonly characters: number;
}

export const PDF_BOUNDS: PdfBounds = { pages: 2000, glyphsOnPage: 50_000, characters: 10_000_000 };

type Matrix = readonly [number, number, number, number, number, number];

/** The pieces of text that a page draws, as it is turned for reading; throws `tooComplex` beyond the bounds. */
export async function readPage(page: PdfPage, bounds: PdfBounds): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const onPage = toMatrix(viewport.transform);
  const glyphs: Glyphs[] = [];
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  try {
    for (let chunk: unknown = await nextChunk(reader); chunk !== undefined; chunk = await nextChunk(reader)) {
      glyphs.push(...toGlyphs(chunk, onPage));
      if (glyphs.length > bounds.glyphsOnPage) throw new ReadError('tooComplex', `第 ${page.pageNumber} 页的文字块超过 ${bounds.glyphsOnPage} 个`);
    }
  } finally {
    await reader.cancel(new Error('read')).catch(() => {});
  }
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, glyphs };
}

async function nextChunk(reader: ReadableStreamDefaultReader<unknown>): Promise<unknown> {
  const { done, value } = await reader.read();
  return done ? undefined : value;
}

/** One item of pdf.js's text content. */
interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

interface TextChunk {
  readonly items: readonly (TextItem | { readonly type: string })[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

function isTextChunk(chunk: unknown): chunk is TextChunk {
  return typeof chunk === 'object' && chunk !== null && 'items' in chunk && 'styles' in chunk;
}

function toGlyphs(chunk: unknown, onPage: Matrix): readonly Glyphs[] {
  if (!isTextChunk(chunk)) return [];
  return chunk.items.flatMap((item) => ('str' in item && item.str !== '' ? [place(item, onPage, chunk.styles[item.fontName]?.vertical === true)] : []));
}

/** Slope, in radians, up to which a line counts as level; scans that were set straight have a little. */
const LEVEL = 0.05;

function place(item: TextItem, onPage: Matrix, isVertical: boolean): Glyphs {
  const [a, b, c, d, left, y] = multiply(onPage, toMatrix(item.transform));
  const isTurned = isVertical || Math.abs(Math.atan2(b, a)) > LEVEL;
  return { text: item.str, left, right: left + item.width, y, size: Math.hypot(c, d) || item.height || 1, font: item.fontName, isTurned };
}

function toMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map((value) => (Number.isFinite(value) ? value : 0));
  return [a, b, c, d, e, f];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
