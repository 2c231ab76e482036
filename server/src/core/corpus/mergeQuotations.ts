import { forEachInSteps, mapInSteps, type Steps } from '../steps';
import { normalizeText } from '../text/normalize';
import type { CorpusQuotation } from './corpusQuotation';
import type { EntrySource, Quotation } from './entry';
import { idOfRow } from './entryId';
import type { RankedEntry } from './mergeEntries';
import { VERIFICATION_ORDER } from './verificationOrder';

interface RankedQuotation {
  readonly quotation: Quotation;
  readonly rank: number;
}

export interface MergedQuotations {
  readonly quotations: readonly CorpusQuotation[];
  /** Id of every quotation that became part of another → that other's id. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * Makes one quotation of all with the same normalised wording and speaker, with every source kept; the best checked one
 * leads, then the one of the later root. One that names nobody joins the one that does. Of two different wordings under
 * one id the later root's stays. Entries come by ascending rank.
 */
export function* mergeQuotations(entries: readonly RankedEntry[]): Steps<MergedQuotations> {
  const groups = yield* groupByWording(yield* withoutReplaced(entries));
  const aliases = new Map<string, string>();
  const quotations = yield* mapInSteps(groups, (group) => {
    const merged = mergeGroup(group);
    for (const { quotation } of group) if (quotation.id !== merged.id) aliases.set(quotation.id, merged.id);
    return merged;
  });
  return { quotations, aliases };
}

/** Drops the quotations whose id a later one took for other words or another speaker, so that an id stays one quotation's. */
function* withoutReplaced(entries: readonly RankedEntry[]): Steps<readonly RankedQuotation[]> {
  const groups = new Map<string, RankedQuotation[]>();
  yield* forEachInSteps(entries, ({ entry, rank }) => {
    if (entry.kind !== 'quotation') return;
    const id = idOfRow(entry.id);
    const row = { quotation: id === entry.id ? entry : { ...entry, id }, rank };
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  });
  const kept: RankedQuotation[] = [];
  yield* forEachInSteps([...groups.values()], (group) => {
    const last = group.at(-1)?.quotation;
    const isSame = ({ quotation }: RankedQuotation): boolean =>
      last !== undefined && quotation.speaker === last.speaker && (quotation.text === last.text || wordingOf(quotation) === wordingOf(last));
    for (const row of group) if (isSame(row)) kept.push(row);
  });
  return kept;
}

function* groupByWording(rows: readonly RankedQuotation[]): Steps<readonly (readonly RankedQuotation[])[]> {
  const byWording = new Map<string, Map<string, RankedQuotation[]>>();
  yield* forEachInSteps(rows, (row) => {
    const wording = wordingOf(row.quotation);
    const bySpeaker = byWording.get(wording) ?? new Map<string, RankedQuotation[]>();
    byWording.set(wording, bySpeaker);
    const group = bySpeaker.get(row.quotation.speaker);
    if (group === undefined) bySpeaker.set(row.quotation.speaker, [row]);
    else group.push(row);
  });
  return (yield* mapInSteps([...byWording.values()], joinUnnamed)).flat();
}

/** Gives the rows that name nobody to the speaker, where exactly one is named. */
function joinUnnamed(bySpeaker: ReadonlyMap<string, readonly RankedQuotation[]>): readonly (readonly RankedQuotation[])[] {
  const unnamed = bySpeaker.get('') ?? [];
  const named = [...bySpeaker].filter(([speaker]) => speaker !== '').map(([, group]) => group);
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return [[...only, ...unnamed]];
  return unnamed.length === 0 ? named : [...named, unnamed];
}

function wordingOf(quotation: Quotation): string {
  const normalized = normalizeText(quotation.text);
  return normalized === '' ? quotation.text : normalized;
}

function mergeGroup(group: readonly RankedQuotation[]): CorpusQuotation {
  const [only, second] = group;
  if (only !== undefined && second === undefined) return { ...only.quotation, sources: [only.quotation.source] };
  const rows = [...group].sort(byWorth).map(({ quotation }) => quotation);
  const best = rows[0];
  if (best === undefined) throw new Error('a group of quotations is never empty');
  const withOccasion = rows.find((row) => row.occasion !== undefined);
  return {
    ...best,
    speaker: rows.find((row) => row.speaker !== '')?.speaker ?? '',
    ...optional('gloss', rows.find((row) => row.gloss !== undefined)?.gloss),
    ...optional('work', rows.find((row) => row.work !== undefined)?.work),
    ...optional('origin', rows.find((row) => row.origin !== undefined)?.origin),
    ...optional('occasion', withOccasion?.occasion),
    ...optional('date', longest(rows.map((row) => row.date))),
    ...optional('lead', withOccasion?.lead ?? longest(rows.map((row) => row.lead))),
    ...optional('partOf', rows.find((row) => row.partOf !== undefined)?.partOf),
    themes: unique(rows.flatMap((row) => row.themes)),
    variants: unique(rows.flatMap((row) => row.variants)),
    sources: uniqueSources(rows.map((row) => row.source)),
  };
}

/** The named before the unnamed, the better checked before the less, the later root before the earlier, then by place. */
function byWorth(a: RankedQuotation, b: RankedQuotation): number {
  return VERIFICATION_ORDER[a.quotation.verification] - VERIFICATION_ORDER[b.quotation.verification]
    || Number(a.quotation.speaker === '') - Number(b.quotation.speaker === '')
    || b.rank - a.rank
    || compareText(a.quotation.source.uri, b.quotation.source.uri)
    || a.quotation.source.line - b.quotation.source.line
    || compareText(a.quotation.text, b.quotation.text);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : { [key]: value } as { readonly [P in K]?: V };
}

/** The longest of the texts, the first of several; a date with a day says more than a year. */
function longest(texts: readonly (string | undefined)[]): string | undefined {
  return texts.reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best), undefined);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function uniqueSources(sources: readonly EntrySource[]): readonly EntrySource[] {
  const byPlace = new Map<string, EntrySource>();
  for (const source of sources) {
    const place = `${source.uri}\n${source.line}`;
    if (!byPlace.has(place)) byPlace.set(place, source);
  }
  return [...byPlace.values()];
}
