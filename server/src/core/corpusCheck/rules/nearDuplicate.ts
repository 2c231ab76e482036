import type { Quotation } from '../../corpus/entry';
import { excerpt } from '../../corpus/markdown/problems';
import { toInline } from '../../corpus/markdown/inlineText';
import { normalizeText } from '../../text/normalize';
import { DiagnosticCode } from '../../../protocol';
import { addField } from '../fixes';
import type { QuotationRow } from '../lookups';
import type { CheckedQuotation, QuotationRule, RuleInput } from '../rule';
import { placeText } from './attributionText';

const MOST_PLACES = 5;

/**
 * `corpus/near-duplicate`: another quotation with nearly the same words, so that one of the two is likely misquoted: told
 * at the one that was not checked against its source. Not where one holds the other (a part) or either lists the other as 异文.
 */
export const nearDuplicate: QuotationRule = (checked, input) => {
  const { file } = input;
  const versions = checked.entry.verification === 'verified' ? [] : versionsOf(input, checked);
  const [first] = versions;
  if (first === undefined) return [];
  return [{
    code: DiagnosticCode.corpusNearDuplicate,
    severity: 'warning',
    span: checked.span,
    message: `与${placeText(first, file.uri)}的“${excerpt(first.quotation.text)}”只差几个字。请核对哪一句准确；两种写法都对，就写成“异文”`,
    related: versions.slice(0, MOST_PLACES).map(({ quotation: { source, text } }) => ({ uri: source.uri, line: source.line, message: text })),
    fixes: addField(file, checked, 'variants', toInline(first.quotation.text), '把另一种写法记作“异文”'),
  }];
};

function versionsOf(input: RuleInput, { entry, wording }: CheckedQuotation): readonly QuotationRow[] {
  return input.corpus.nearWordings(wording)
    .flatMap((near) => input.rowsWith(near))
    .filter(({ quotation }) => !isDeliberate(entry, quotation))
    .sort((a, b) => Number(b.isCorpusFormat) - Number(a.isCorpusFormat));
}

function isDeliberate(entry: Quotation, other: Quotation): boolean {
  const isPart = entry.partOf === other.id || other.partOf === entry.id;
  return isPart || lists(entry, other) || lists(other, entry);
}

function lists({ variants }: Quotation, { text }: Quotation): boolean {
  const wording = normalizeText(text);
  return variants.some((variant) => normalizeText(variant) === wording);
}
