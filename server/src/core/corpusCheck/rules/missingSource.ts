import type { Entry } from '../../corpus/entry';
import { DiagnosticCode } from '../../../protocol';
import { addField } from '../fixes';
import type { EntryRule } from '../rule';

/**
 * `corpus/missing-source`: a quotation without 来源 and without a work, an explained term without 来源, or one of them that
 * claims to be checked (已核对, 转引) without naming what was read.
 */
export const missingSource: EntryRule = (checked, { file }) => {
  const message = problemOf(checked.entry);
  return message === undefined ? [] : [{
    code: DiagnosticCode.corpusMissingSource,
    severity: checked.entry.kind === 'term' ? 'information' : 'warning',
    span: checked.span,
    message,
    fixes: addField(file, checked, 'origin', '', '补一行“来源”'),
  }];
};

function problemOf(entry: Entry): string | undefined {
  if ((entry.kind !== 'quotation' && entry.kind !== 'term') || entry.origin !== undefined) return undefined;
  const hasWork = entry.kind === 'quotation' && entry.work !== undefined;
  if (entry.verification === 'cited') return '核对写的是“转引”，却没有“来源”。来源写读到它的那篇文章';
  if (entry.verification === 'verified' && !hasWork) return '核对写的是“已核对”，却没有“来源”。来源写核对时读的全文';
  if (hasWork) return undefined;
  return entry.kind === 'quotation' ? '这句话没有“来源”。写上从哪里读到：书、讲话、文章、链接' : '这个名词没有“来源”。写上释义依据的是什么';
}
