import { normalizeText } from '../../text/normalize';
import { DiagnosticCode } from '../../../protocol';
import { removeEntry } from '../fixes';
import type { QuotationRule } from '../rule';
import { placeText } from './attributionText';

/**
 * `corpus/duplicate`: a quotation that another corpus file under the same root has too, word for word from the same speaker.
 * A copy under another root overrides on purpose, and raw material repeats what was taken from it.
 */
export const duplicate: QuotationRule = (checked, { file, corpus, rowsWith }) => {
  const { entry, wording } = checked;
  const rank = corpus.rankOf(file.uri);
  const rows = wording === '' ? [] : rowsWith(wording).filter((row) => (
    row.isCorpusFormat && row.rank === rank && row.fileUri !== file.uri && normalizeText(row.quotation.speaker) === normalizeText(entry.speaker)
  ));
  const [first] = rows;
  if (first === undefined) return [];
  return [{
    code: DiagnosticCode.corpusDuplicate,
    severity: 'information',
    span: checked.span,
    message: `${placeText(first, file.uri)}已有同一句，两处的内容会合在一起`,
    related: rows.map(({ quotation: { source, text } }) => ({ uri: source.uri, line: source.line, message: text })),
    fixes: removeEntry(file, entry.source.line, checked.node, '删除重复的这一条'),
  }];
};
