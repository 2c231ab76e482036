import type { Quotation } from '../core/corpus/entry';
import { quotationId } from '../core/corpus/entryId';
import { insertQuotation, newCorpusFile } from '../core/corpus/insertQuotation';
import { splitLines, lineIndexAt } from '../core/text/lines';
import type { AddQuotationParams, QuotationInsertion } from '../protocol';

/** Name of the corpus file that quotations added one by one are collected in. */
export const OWN_COLLECTION = '我的素材';

/** The change that adds a quotation to the file with this URI; `text` is what it holds, undefined where it is not there yet. */
export function addQuotation(params: AddQuotationParams, uri: string, text: string | undefined): QuotationInsertion {
  const quotation = toQuotation(params, uri);
  const start = { line: 0, character: 0 };
  if (text === undefined || text.trim() === '') return { uri, isNew: text === undefined, position: start, text: newCorpusFile(OWN_COLLECTION, quotation) };
  const insertion = insertQuotation(text, quotation);
  if (insertion === undefined) return { uri, isNew: false, position: start, text: '', error: '这个文件不是素材文件（文件头里没有“素材: 1”），没有写入。' };
  const lines = splitLines(text);
  const index = lineIndexAt(lines, insertion.offset);
  return { uri, isNew: false, position: { line: index, character: insertion.offset - (lines[index]?.start ?? 0) }, text: insertion.text };
}

function toQuotation({ text, speaker, origin, themes }: AddQuotationParams, uri: string): Quotation {
  return {
    kind: 'quotation', id: quotationId(text, speaker), text, speaker, themes, variants: [], verification: origin === '' ? 'unverified' : 'cited',
    source: { uri, line: 1 }, ...(origin !== '' && { origin }),
  };
}
