import type { QuotationIndex } from '../index/quotationIndex';
import { forEachInSteps, mapInSteps, type Steps } from '../steps';
import { idOfRow } from './entryId';
import type { CorpusQuotation } from './corpusQuotation';

/** Shorter wordings are stock phrases, found in too much to be a part of anything. */
const SHORTEST_PART = 4;
/** Containers looked at for one part: a bound for hostile corpora, far above what real ones hold. */
const MOST_CONTAINERS = 64;

/**
 * Sets `partOf` of each quotation whose normalised wording is a contiguous part of a longer one of the same speaker, in
 * whichever file; the longest holds it. A link that names an entry which is not there is dropped.
 * `quotations[i]` is id `i` of the index; `aliases` leads from merged ids to the ids that stay.
 */
export function* linkParts(
  quotations: readonly CorpusQuotation[], index: QuotationIndex, aliases: ReadonlyMap<string, string>,
): Steps<readonly CorpusQuotation[]> {
  const ids = new Set<string>();
  yield* forEachInSteps(quotations, ({ id }) => void ids.add(id));
  return yield* mapInSteps(quotations, (quotation, id) => {
    const { partOf: stated, ...rest } = quotation;
    const resolved = stated === undefined ? undefined : aliases.get(idOfRow(stated)) ?? idOfRow(stated);
    const partOf = containerOf(id, quotations, index)
      ?? (resolved !== undefined && resolved !== quotation.id && ids.has(resolved) ? resolved : undefined);
    return partOf === undefined ? rest : { ...rest, partOf };
  });
}

function containerOf(id: number, quotations: readonly CorpusQuotation[], index: QuotationIndex): string | undefined {
  const text = index.textOf(id);
  const speaker = quotations[id]?.speaker ?? '';
  if (text.length < SHORTEST_PART) return undefined;
  let best: CorpusQuotation | undefined;
  let bestLength = text.length;
  for (const other of index.search(text, MOST_CONTAINERS)) {
    const candidate = quotations[other];
    const length = index.textOf(other).length;
    if (candidate === undefined || length <= bestLength) continue;
    if (speaker !== '' && candidate.speaker !== speaker) continue;
    best = candidate;
    bestLength = length;
  }
  return best?.id;
}
