import type { Entry, Framework, Quotation, Term } from '../../server/src/core/corpus/entry';
import { quotationId, entryId } from '../../server/src/core/corpus/entryId';
import { buildCorpus, type Corpus, type CorpusFile } from '../../server/src/core/corpus/corpus';

/** A quotation for tests; what is not given is empty. Every text in tests is a real one, attributed as its source has it. */
export function quotation(text: string, speaker: string, more: Partial<Quotation> = {}): Quotation {
  return {
    kind: 'quotation', id: quotationId(text, speaker), text, speaker, themes: [], variants: [], verification: 'unverified',
    source: { uri: 'file:///corpus/one.md', line: 1, title: '城市治理' }, ...more,
  };
}

export function term(name: string, more: Partial<Term> = {}): Term {
  return {
    kind: 'term', id: entryId('term', name), name, aliases: [], themes: [], verification: 'unverified',
    source: { uri: 'file:///corpus/terms.md', line: 3, title: '名词' }, ...more,
  };
}

export function framework(title: string, more: Partial<Framework> = {}): Framework {
  return {
    kind: 'framework', id: entryId('framework', title), title, genre: '大作文', points: [], themes: [],
    source: { uri: 'file:///corpus/frameworks.md', line: 1 }, ...more,
  };
}

export function file(entries: readonly Entry[], more: Partial<CorpusFile> = {}): CorpusFile {
  return { uri: 'file:///corpus/one.md', title: '城市治理', rank: 0, entries, ...more };
}

export const CITY = '城市是生命体、有机体，要敬畏城市、善待城市，树立‘全周期管理’意识，努力探索超大城市现代化治理新路子';
export const CITY_PART = '树立‘全周期管理’意识，努力探索超大城市现代化治理新路子';
export const CITY_IMPORTANT = '城市治理是国家治理体系和治理能力现代化的重要内容';
export const PEOPLE = '人民城市人民建，人民城市为人民';
export const STABLE = '民生稳，人心就稳，社会就稳';
export const LEARN_CITY = '必须用极大的努力去学会管理城市和建设城市';
export const SQUARE = '不以规矩，不能成方圆';
export const VIRTUE = '为政以德，譬如北辰，居其所而众星共之';
export const LEARN = '学而不思则罔，思而不学则殆';
export const WATER = '君者，舟也；庶人者，水也。水则载舟，水则覆舟';

export const QUOTATIONS: readonly Quotation[] = [
  quotation(CITY, '习近平', { occasion: '在武汉考察', date: '2020-03-10', lead: '习近平总书记在武汉考察时提出，', themes: ['城市治理'] }),
  quotation(CITY_PART, '习近平', { source: { uri: 'file:///corpus/one.md', line: 25 } }),
  quotation(CITY_IMPORTANT, '习近平', { themes: ['城市治理'], verification: 'cited' }),
  quotation(PEOPLE, '习近平', { date: '2019-11-02' }),
  quotation(STABLE, '习近平', { themes: ['民生'] }),
  quotation(LEARN_CITY, '毛泽东'),
  quotation(SQUARE, '孟子', { work: '孟子·离娄上', verification: 'verified', themes: ['法治'] }),
  quotation(VIRTUE, '孔子', { work: '论语·为政', verification: 'verified' }),
  quotation(LEARN, '孔子', { work: '论语·为政', verification: 'verified' }),
  quotation(WATER, '荀子', { work: '荀子·王制', verification: 'verified' }),
];

export function corpusOf(entries: readonly Entry[]): Corpus {
  return buildCorpus([file(entries)], 1);
}
