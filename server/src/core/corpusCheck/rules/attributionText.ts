import type { Quotation } from '../../corpus/entry';
import { excerpt } from '../../corpus/markdown/problems';
import type { QuotationRow } from '../lookups';

/** Who a quotation is attributed to, for a message: `孟子《孟子·尽心下》`. */
export function attributionText({ speaker, work }: Quotation): string {
  const named = `${speaker}${work === undefined ? '' : `《${work.replace(/^《|》$/gu, '')}》`}`;
  return named === '' ? '没有写作者' : named;
}

/** Where it stands, for a message: its file's title or name and its line. */
export function placeText({ quotation: { source }, fileUri }: QuotationRow, ownUri: string): string {
  if (fileUri === ownUri) return `第 ${source.line} 行`;
  return `“${excerpt(source.title ?? nameOfUri(source.uri))}”第 ${source.line} 行`;
}

function nameOfUri(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
