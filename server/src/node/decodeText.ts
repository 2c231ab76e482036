import type { ReadResult } from '../workspace/ports';
import { documentFormatOf } from './documentFormat';
import { tryOleFailure } from './readers/oleContainer';

const UTF8_BOM = [0xef, 0xbb, 0xbf] as const;
const UTF16LE_BOM = [0xff, 0xfe] as const;
const UTF16BE_BOM = [0xfe, 0xff] as const;

/** How much of a file is looked at to tell text from binary data. */
const SAMPLE_BYTES = 64 * 1024;
/** More control characters than this share of a sample is no text. */
const MAX_CONTROL_SHARE = 0.02;
/** More undecodable or private-use characters than this share is no GB18030 text. */
const MAX_FOREIGN_SHARE = 0.02;
/** A UTF-8 file with fewer broken characters than this share of its non-ASCII ones was damaged on its way; GBK read as UTF-8 is all broken. */
const MAX_BROKEN_SHARE = 0.05;

/** The encodings that a user can force on a file that was taken for another. */
export const FORCED_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;

/**
 * Decodes a file's bytes: by byte-order mark (UTF-8, UTF-16), else UTF-8 where that fits, else GB18030 (which holds GBK and GB2312).
 * Empty files, documents of other formats and binary data come back as failures; the text has no byte-order mark.
 * A forced encoding (one of `FORCED_ENCODINGS`) is taken as it is, whatever comes of it.
 */
export function decodeText(bytes: Uint8Array, forced?: string): ReadResult {
  if (bytes.length === 0) return { ok: false, failure: { kind: 'empty' } };
  const ole = tryOleFailure(bytes);
  if (ole !== undefined) return { ok: false, failure: ole };
  const document = documentFormatOf(bytes);
  if (document !== undefined) return { ok: false, failure: { kind: 'unsupported', detail: document.name } };
  if (forced !== undefined) return asText(new TextDecoder(forced).decode(bytes), forced);
  return byMark(bytes) ?? byContent(bytes);
}

function byMark(bytes: Uint8Array): ReadResult | undefined {
  if (startsWith(bytes, UTF8_BOM)) return asText(new TextDecoder('utf-8').decode(bytes), 'utf-8');
  if (startsWith(bytes, UTF16LE_BOM)) return asText(new TextDecoder('utf-16le').decode(bytes), 'utf-16le');
  if (startsWith(bytes, UTF16BE_BOM)) return asText(new TextDecoder('utf-16be').decode(bytes), 'utf-16be');
  return undefined;
}

function byContent(bytes: Uint8Array): ReadResult {
  if (looksBinary(bytes)) return { ok: false, failure: { kind: 'binary' } };
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (isUtf8(utf8)) return asText(utf8, 'utf-8');
  const chinese = new TextDecoder('gb18030').decode(bytes);
  return isPlausible(chinese) ? asText(chinese, 'gb18030') : { ok: false, failure: { kind: 'binary' } };
}

function isUtf8(decoded: string): boolean {
  const broken = countOf(decoded, /\ufffd/gu);
  return broken === 0 || broken <= countOf(decoded, /[^\0-\x7f]/gu) * MAX_BROKEN_SHARE;
}

function asText(text: string, encoding: string): ReadResult {
  return text.trim() === '' ? { ok: false, failure: { kind: 'empty' } } : { ok: true, text, encoding };
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && !isBlank(byte)) control++;
  }
  return control > sample.length * MAX_CONTROL_SHARE;
}

/** Tab, line feed, vertical tab, form feed, carriage return, and the end-of-file mark of old DOS files. */
function isBlank(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a;
}

function isPlausible(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  return countOf(sample, /[\ufffd\ue000-\uf8ff]/gu) <= sample.length * MAX_FOREIGN_SHARE;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
