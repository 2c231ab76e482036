import { DiagnosticCode } from '../../../protocol';
import { addField } from '../fixes';
import type { QuotationRule } from '../rule';

/** `corpus/missing-speaker`: a quotation that names neither who said it nor the work it stands in. */
export const missingSpeaker: QuotationRule = (checked, { file }) => {
  if (checked.entry.speaker !== '' || checked.entry.work !== undefined) return [];
  return [{
    code: DiagnosticCode.corpusMissingSpeaker,
    severity: 'warning',
    span: checked.span,
    message: '这句话没有作者，也没有作品。补上“作者”或“作品”，引用时才知道是谁说的',
    fixes: [...addField(file, checked, 'speaker', '', '补一行“作者”'), ...addField(file, checked, 'work', '', '补一行“作品”')],
  }];
};
