import type { ReadResult } from '../../workspace/ports';
import { MAX_DOCUMENT_BYTES, MAX_FILE_BYTES } from '../../workspace/readFailure';
import { decodeText } from '../decodeText';
import { documentFormatOf } from '../documentFormat';
import { readCsv } from './csv';

const TABLE_ENDING = /\.(?:csv|tsv)$/iu;
const HTML_ENDING = /\.html?$/iu;
/** A saved page says what it is, whatever it was saved as. */
const HTML_START = /^\s*(?:<!--[^]{0,2000}?-->\s*)?(?:<!doctype html|<html[\s>])/iu;

export interface NamedBytes {
  /** Tells a table from text, and a page; documents are told by their bytes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Forces how text is decoded. */
  readonly encoding?: string | undefined;
}

/** Reads a file of any known format as text lines; what is wrong with it is a value. The big readers are loaded when needed. */
export async function readMaterial({ name, bytes, encoding }: NamedBytes): Promise<ReadResult> {
  const document = documentFormatOf(bytes);
  const limit = document === undefined ? MAX_FILE_BYTES : MAX_DOCUMENT_BYTES;
  if (bytes.length > limit) return { ok: false, failure: { kind: 'tooLarge', detail: String(bytes.length), limit } };
  if (document?.kind === 'docx') return (await import('./docx/readDocx.js')).readDocx(bytes);
  if (document?.kind === 'pdf') return (await import('./pdf/readPdf.js')).readPdf(bytes);
  if (HTML_ENDING.test(name) && encoding === undefined) return (await import('./html/readHtml.js')).readHtml(bytes);
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return decoded;
  if (TABLE_ENDING.test(name)) return withEncoding(readCsv(decoded.text), decoded.encoding);
  if (HTML_ENDING.test(name) || HTML_START.test(decoded.text)) return (await import('./html/readHtml.js')).readHtmlText(decoded.text, decoded.encoding);
  return decoded;
}

/** A table says how its file was encoded, as other text does. */
function withEncoding(read: ReadResult, encoding: string): ReadResult {
  return read.ok ? { ...read, encoding } : read;
}
