import type { Quotation } from '../../corpus/entry';
import { quotationId, rowId } from '../../corpus/entryId';
import { normalizeText } from '../../text/normalize';
import type { FoundQuotation } from './foundQuotation';
import { findContainers } from './partOf';

/** Makes rows of what was found, in the text's order: one for each occurrence, with ids of their own and links to longer ones. */
export function toQuotationRows(found: readonly FoundQuotation[], source: { readonly uri: string; readonly title: string }): readonly Quotation[] {
  const ordered = withoutRepeats([...found].sort((a, b) => a.line - b.line || a.offset - b.offset));
  const containers = findContainers(ordered.map(({ text, speaker }) => ({ text: normalizeText(text), speaker })));
  const occurrences = new Map<string, number>();
  return ordered.map((quotation, index) => {
    const id = quotationId(quotation.text, quotation.speaker);
    const occurrence = (occurrences.get(id) ?? 0) + 1;
    occurrences.set(id, occurrence);
    const container = ordered[containers[index] ?? -1];
    return toRow(quotation, { id: rowId(id, occurrence), source, ...(container && { partOf: quotationId(container.text, container.speaker) }) });
  });
}

interface RowFacts {
  readonly id: string;
  readonly partOf?: string;
  readonly source: { readonly uri: string; readonly title: string };
}

function toRow(quotation: FoundQuotation, { id, partOf, source }: RowFacts): Quotation {
  const { text, speaker, lead, occasion, date, work, gloss, themes = [], line, isListed } = quotation;
  return {
    kind: 'quotation', id, themes, text, speaker, variants: [],
    source: { uri: source.uri, line, ...(source.title !== '' && { title: source.title }) },
    ...(lead !== '' && { lead }), ...(occasion !== undefined && { occasion }), ...(date !== undefined && { date }), ...(work !== undefined && { work }), ...(gloss !== undefined && { gloss }),
    ...(source.title !== '' && { origin: source.title }),
    verification: isListed && speaker === '' ? 'unverified' : 'cited',
    ...(partOf !== undefined && { partOf }),
  };
}

/** The same words found twice at one place, as an item of a list and in running text, are one. */
function withoutRepeats(ordered: readonly FoundQuotation[]): readonly FoundQuotation[] {
  const byPlace = new Map<string, FoundQuotation>();
  for (const quotation of ordered) {
    const key = `${quotation.line}\n${normalizeText(quotation.text)}`;
    const same = byPlace.get(key);
    if (same === undefined || (Math.abs(same.offset - quotation.offset) <= same.text.length && same.speaker === '' && quotation.speaker !== '')) byPlace.set(key, quotation);
    else if (Math.abs(same.offset - quotation.offset) > same.text.length) byPlace.set(`${key}\n${quotation.offset}`, quotation);
  }
  return [...byPlace.values()].sort((a, b) => a.line - b.line || a.offset - b.offset);
}
