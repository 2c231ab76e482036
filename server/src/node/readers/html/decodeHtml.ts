import { type ReadResult } from '../../../workspace/ports';
import { decodeText } from '../../decodeText';

const START = 4096;
/** Encodings that the bytes themselves tell better than a page's head, which editors leave as it was when they save anew. */
const TOLD_BY_BYTES = /^(?:utf-?8|gb2312|gbk|gb_2312.*|gb18030|x-gbk|utf-16.*|unicode|us-ascii|ascii|iso-8859-1|latin1|windows-1252)$/iu;

/** Decodes a page's bytes: as `decodeText` does, but by its `<meta charset>` where that names another encoding (Big5, Shift_JIS) that fits. */
export function decodeHtml(bytes: Uint8Array): ReadResult {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START));
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/iu.exec(start)?.[1];
  return (declared === undefined || TOLD_BY_BYTES.test(declared) ? undefined : tryDecode(bytes, declared)) ?? decodeText(bytes);
}

function tryDecode(bytes: Uint8Array, charset: string): ReadResult | undefined {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    return { ok: true, text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return undefined;
  }
}
