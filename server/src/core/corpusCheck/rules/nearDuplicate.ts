import { distance } from 'fastest-levenshtein';
import type { Quotation } from '../../corpus/entry';
import { excerpt } from '../../corpus/markdown/problems';
import { toInline } from '../../corpus/markdown/inlineText';
import { normalizeText } from '../../text/normalize';
import { DiagnosticCode } from '../../../protocol';
import { addField } from '../fixes';
import type { QuotationRow } from '../lookups';
import type { CheckedQuotation, QuotationRule, RuleInput } from '../rule';
import { placeText } from './attributionText';

/** Shorter wordings are set phrases, which differ by a character on purpose (四个自信, 四个意识). */
const SHORTEST = 8;
/** Longer ones are passages, not quotations; it bounds the time, which grows with the product of both lengths. */
const LONGEST = 500;
/** Two wordings are versions of each other where at most one character in so many differs. */
const UNITS_PER_EDIT = 6;
/** Wordings looked at for one piece: a piece in more of them is a stock phrase, and another piece has to tell. */
const MOST_PER_PIECE = 256;
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
  return nearWordings(input, wording)
    .flatMap((near) => input.rowsWith(near))
    .filter(({ quotation }) => !isDeliberate(entry, quotation))
    .sort((a, b) => Number(b.isCorpusFormat) - Number(a.isCorpusFormat));
}

/** Within k edits of a text, at least one of its k + 1 pieces is found unchanged, so looking each of them up misses nothing. */
function nearWordings({ corpus }: RuleInput, wording: string): readonly string[] {
  if (wording.length < SHORTEST || wording.length > LONGEST) return [];
  const count = Math.floor(wording.length / (UNITS_PER_EDIT - 1)) + 1;
  const candidates = new Set<string>();
  for (let i = 0; i < count; i++) {
    const piece = wording.slice(Math.floor((i * wording.length) / count), Math.floor(((i + 1) * wording.length) / count));
    for (const candidate of corpus.wordingsHolding(piece, MOST_PER_PIECE)) candidates.add(candidate);
  }
  return [...candidates].filter((candidate) => isNear(wording, candidate));
}

function isNear(a: string, b: string): boolean {
  const edits = Math.floor(Math.max(a.length, b.length) / UNITS_PER_EDIT);
  if (a === b || b.length < SHORTEST || Math.abs(a.length - b.length) > edits) return false;
  return !a.includes(b) && !b.includes(a) && distance(a, b) <= edits;
}

function isDeliberate(entry: Quotation, other: Quotation): boolean {
  const isPart = entry.partOf === other.id || other.partOf === entry.id;
  return isPart || lists(entry, other) || lists(other, entry);
}

function lists({ variants }: Quotation, { text }: Quotation): boolean {
  const wording = normalizeText(text);
  return variants.some((variant) => normalizeText(variant) === wording);
}
