import assert from 'node:assert/strict';
import { EMPTY_CORPUS } from '../../../../server/src/core/corpus/corpus';
import { searchQuotations } from '../../../../server/src/core/search/search';
import { CITY, CITY_IMPORTANT, CITY_PART, corpusOf, LEARN, LEARN_CITY, PEOPLE, QUOTATIONS, SQUARE, STABLE, VIRTUE, WATER } from '../../../support/quotationCorpus';

const corpus = corpusOf(QUOTATIONS);

function found(query: string, limit = 20): readonly string[] {
  return searchQuotations(corpus, query, limit).results.map(({ quotation }) => quotation.text);
}

suite('searchQuotations', () => {
  const first: readonly (readonly [query: string, text: string, why: string])[] = [
    ['城市是生命体', CITY, 'its beginning'],
    ['善待城市', CITY, 'an interior run'],
    ['体、有机体，要敬畏', CITY, 'a run across punctuation'],
    ['体有机体,要', CITY, 'half-width punctuation'],
    ['全周期管理', CITY, 'the whole before the part'],
    ['csssmt', CITY, 'pinyin initials'],
    ['CSSSMT', CITY, 'initials in capitals'],
    ['chengshishishengming', CITY, 'full pinyin'],
    ['chengshishisheng', CITY, 'full pinyin of fewer syllables'],
    ['renmincheng', PEOPLE, 'an unfinished last syllable would do as well'],
    ['renminchengsh', PEOPLE, 'an unfinished last syllable'],
    ['wzyd', VIRTUE, 'a reading that depends on the word: 为政以德'],
    ['毛泽东', LEARN_CITY, 'a speaker'],
    ['毛泽东 城市', LEARN_CITY, 'a speaker and a word'],
    ['毛泽东城市', LEARN_CITY, 'without a blank'],
    ['孟子 方圆', SQUARE, 'a speaker and the end'],
    ['《荀子》', WATER, 'a work'],
    ['王制', WATER, 'a chapter'],
    ['#民生', STABLE, 'a theme'],
    ['＃法治', SQUARE, 'a theme, full width'],
    ['水、庶人', WATER, 'words joined by punctuation'],
  ];
  for (const [query, text, why] of first) test(`${query}: ${why}`, () => assert.equal(found(query)[0], text));

  test('every word must be found', () => {
    assert.deepEqual(found('毛泽东 民生'), []);
    assert.deepEqual([...found('城市 治理')].sort(), [CITY, CITY_IMPORTANT, CITY_PART].sort());
  });

  test('a work lists all of it; total counts beyond the limit', () => {
    assert.deepEqual([...found('论语')].sort(), [LEARN, VIRTUE].sort());
    const results = searchQuotations(corpus, '习近平', 2);
    assert.equal(results.results.length, 2);
    assert.equal(results.total, QUOTATIONS.filter(({ speaker }) => speaker === '习近平').length);
  });

  test('scores fall with the order', () => {
    const scores = searchQuotations(corpus, '城市', 20).results.map(({ score }) => score);
    assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
    assert.ok(found('努力探索超大城市').indexOf(CITY) < found('努力探索超大城市').indexOf(CITY_PART));
  });

  test('nothing asked, nothing there', () => {
    for (const query of ['', '  ', '，。', '#', 'zzzzqqq', '毫不相干', 'a'.repeat(10_000)]) assert.deepEqual(searchQuotations(corpus, query, 20), { total: 0, results: [] }, query.slice(0, 9));
    assert.deepEqual(searchQuotations(EMPTY_CORPUS, '城市 cs', 20), { total: 0, results: [] });
    assert.deepEqual(found('城市', 0), []);
  });
});
