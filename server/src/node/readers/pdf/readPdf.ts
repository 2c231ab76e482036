import { type ReadFailure, type ReadResult } from '../../../workspace/ports';
import { ReadError } from '../readError';
import { layoutDocument } from './layout/layoutDocument';
import { listPages } from './layout/pageList';
import { tryStatedTitle } from './layout/headings';
import { type Page } from './layout/page';
import { PDF_BOUNDS, readPage, type PdfBounds } from './pageText';
import { openPdf, type PdfDocument } from './pdfjs';

/** A document whose letters are mostly unreadable says so instead of giving the rest. */
const MAX_GARBLED_SHARE = 0.5;
/** A document counts as scanned when fewer of its pages than this share have text. */
const MIN_TEXT_SHARE = 0.05;

/**
 * Reads the text layer of a PDF as lines: paragraphs rejoined, larger short lines as `# …`, tables as Markdown rows, running
 * heads, feet and page numbers left out. Never rejects; broken, protected, scanned and boundless files come back as failures.
 */
export async function readPdf(bytes: Uint8Array, bounds: PdfBounds = PDF_BOUNDS): Promise<ReadResult> {
  try {
    const document = await openPdf(bytes);
    try {
      return await readDocument(document, bounds);
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

async function readDocument(document: PdfDocument, bounds: PdfBounds): Promise<ReadResult> {
  const { pages, broken } = await readPages(document, bounds);
  if (pages.length === 0) return { ok: false, failure: { kind: 'damaged', detail: '没有一页能读出' } };
  const { text, heading, url, skipped, emptyPages, garbledShare } = layoutDocument(pages);
  if (garbledShare > MAX_GARBLED_SHARE) return { ok: false, failure: { kind: 'garbled' } };
  const withText = pages.length - emptyPages.length;
  if (withText === 0 || withText < pages.length * MIN_TEXT_SHARE) return { ok: false, failure: { kind: 'scanned' } };
  const title = (await statedTitle(document)) ?? heading;
  const notes = [
    ...(emptyPages.length === 0 ? [] : [{ line: 1, reason: `第 ${listPages(emptyPages)} 页没有文字层（图片或空白页）` }]),
    ...(broken.length === 0 ? [] : [{ line: 1, reason: `第 ${listPages(broken)} 页已损坏，读不出` }]),
  ];
  return { ok: true, text, encoding: 'pdf', format: 'pdf', ...(title !== undefined && { title }), ...(url !== undefined && { url }), skipped: [...notes, ...skipped] };
}

async function readPages(document: PdfDocument, bounds: PdfBounds): Promise<{ readonly pages: readonly Page[]; readonly broken: readonly number[] }> {
  if (document.numPages > bounds.pages) throw new ReadError('tooComplex', `共 ${document.numPages} 页，上限 ${bounds.pages} 页`);
  const pages: Page[] = [];
  const broken: number[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await tryPage(document, number, bounds);
    if (page === undefined) {
      broken.push(number);
      continue;
    }
    pages.push(page);
    characters += page.glyphs.reduce((sum, own) => sum + own.text.length, 0);
    if (characters > bounds.characters) throw new ReadError('tooComplex', `文字超过 ${bounds.characters} 个字符`);
  }
  return { pages, broken };
}

/** One page; undefined where pdf.js cannot make sense of it. */
async function tryPage(document: PdfDocument, number: number, bounds: PdfBounds): Promise<Page | undefined> {
  try {
    const page = await document.getPage(number);
    const read = await readPage(page, bounds);
    page.cleanup();
    return read;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    return undefined;
  }
}

async function statedTitle(document: PdfDocument): Promise<string | undefined> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' ? tryStatedTitle(title) : undefined;
}

function toFailure(error: unknown): ReadFailure {
  if (error instanceof ReadError) return error.failure;
  const name = error instanceof Error ? error.name : '';
  return { kind: name === 'PasswordException' ? 'encrypted' : 'damaged' };
}
