/** `npm run bench:search [count]`: the quotation index against plain `indexOf`, in one run; ratios are what to compare. */
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { buildCorpus } from '../server/src/core/corpus/corpus';
import type { Quotation } from '../server/src/core/corpus/entry';
import { createQuotationIndex, type QuotationIndex } from '../server/src/core/index/quotationIndex';
import { draftOptionsOf, parseDraft } from '../server/src/core/markdown/draft';
import { DEFAULT_SETTINGS } from '../server/src/core/settings/parseSettings';
import { normalizeText } from '../server/src/core/text/normalize';
import { completionAt } from '../server/src/features/completion';
import { medianOf, percentiles, type Percentiles, show, timeEach } from './figures';
import { seededRandom, syntheticQuotations } from './syntheticQuotations';

const COUNT = Number(process.argv[2] ?? 100_000);
const QUERIES = 300;
const ROUNDS = 5;
const LIMIT = 20;

/** The texts laid end to end with a separator, and where each begins: the best that plain `indexOf` can do. */
function createJoinedScan(texts: readonly string[]): (query: string) => readonly number[] {
  const joined = texts.join('\n');
  const starts = new Float64Array(texts.length + 1);
  texts.forEach((text, id) => { starts[id + 1] = (starts[id] ?? 0) + text.length + 1; });
  return (query) => {
    const found: number[] = [];
    let [id, at] = [0, joined.indexOf(query)];
    while (at >= 0 && found.length < LIMIT) {
      while ((starts[id + 1] ?? Infinity) <= at) id++;
      found.push(id);
      at = joined.indexOf(query, starts[id + 1] ?? joined.length);
    }
    return found;
  };
}

function loopScan(texts: readonly string[], query: string): readonly number[] {
  const found: number[] = [];
  for (let id = 0; id < texts.length && found.length < LIMIT; id++) if (texts[id]?.includes(query)) found.push(id);
  return found;
}

function sampleQueries(texts: readonly string[], random: () => number): readonly string[] {
  return Array.from({ length: QUERIES }, (_, i) => {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const length = Math.min([2, 3, 4, 6][i % 4] ?? 2, text.length);
    const from = Math.floor(random() * (text.length - length + 1));
    return text.slice(from, from + length);
  });
}

function compareSearches(index: QuotationIndex, texts: readonly string[], queries: readonly string[]): void {
  const joined = createJoinedScan(texts);
  for (const query of queries.slice(0, 100)) assert.deepEqual(index.search(query, LIMIT), joined(query), `other results for ${query}`);
  const contenders: readonly (readonly [name: string, search: (query: string) => readonly number[]])[] = [
    ['quotation index', (query) => index.search(query, LIMIT)],
    ['indexOf over one joined string', joined],
    ['includes over an array', (query) => loopScan(texts, query)],
  ];
  const rounds = contenders.map((): Percentiles[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    // The first round warms up; the contenders take turns, so that a busy moment meets them all.
    contenders.forEach(([, search], i) => {
      const figures = percentiles(timeEach(queries, search));
      if (round > 0) rounds[i]?.push(figures);
    });
  }
  const results = rounds.map(medianOf);
  contenders.forEach(([name], i) => console.log(show(name, results[i] ?? { p50: 0, p99: 0 })));
  const [ours, ...others] = results;
  others.forEach((other, i) => console.log(`  ${contenders[i + 1]?.[0] ?? ''} / index: p50 ${(other.p50 / (ours?.p50 ?? 1)).toFixed(0)}x, p99 ${(other.p99 / (ours?.p99 ?? 1)).toFixed(0)}x`));
}

/** The whole path behind `textDocument/completion`, for a fragment typed after an essay's worth of text. */
function timeCompletion(texts: readonly string[], queries: readonly string[]): void {
  const entries = texts.map((text, i): Quotation => ({
    kind: 'quotation', id: `q-${i}`, text, speaker: `作者${i % 500}`, themes: [], variants: [], verification: 'unverified', source: { uri: 'file:///bench.md', line: i + 1 },
  }));
  const start = performance.now();
  const corpus = buildCorpus([{ uri: 'file:///bench.md', title: '', rank: 0, entries }], 1);
  console.log(`\nbuildCorpus: ${(performance.now() - start).toFixed(0)} ms for ${corpus.quotations.length} quotations (merging, index, links between parts)`);
  const essay = `${texts.slice(0, 40).join('。\n')}。\n我们要`;
  const topicWords = queries.slice(0, 20).map((query) => query.slice(0, 2));
  const drafts = queries.map((query) => parseDraft(essay + query, draftOptionsOf(DEFAULT_SETTINGS)));
  const complete = (draft: (typeof drafts)[number]): unknown =>
    completionAt({ corpus, draft, offset: draft.text.length, explicit: false, settings: DEFAULT_SETTINGS, topicWords });
  timeEach(drafts.slice(0, 50), complete);
  console.log(show('completionAt, draft of 1,400 chars', percentiles(timeEach(drafts, complete))));
}

function main(): void {
  const random = seededRandom(20_240_601);
  const quotations = syntheticQuotations(COUNT, random);
  const texts = quotations.map((text) => normalizeText(text));
  const start = performance.now();
  const index = createQuotationIndex(texts);
  const built = performance.now() - start;
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? '?'}; ${COUNT} synthetic quotations, ${(characters / COUNT).toFixed(1)} characters each on average`);
  console.log(`build: ${built.toFixed(0)} ms; memory: ${(index.byteLength / COUNT).toFixed(0)} bytes a quotation, its UTF-16 text of ${(2 * characters / COUNT).toFixed(0)} bytes included\n`);
  const queries = sampleQueries(texts, random);
  compareSearches(index, texts, queries);
  timeCompletion(quotations, queries);
}

main();
