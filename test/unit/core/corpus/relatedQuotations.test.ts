import assert from 'node:assert/strict';
import { buildCorpus } from '../../../../server/src/core/corpus/corpus';
import type { Quotation } from '../../../../server/src/core/corpus/entry';
import { quotationId } from '../../../../server/src/core/corpus/entryId';
import { relatedQuotations } from '../../../../server/src/core/corpus/relatedQuotations';

const WORDS = '这是测试用的一句话';

function quotation(text: string, verification: Quotation['verification']): Quotation {
  return { kind: 'quotation', id: quotationId(text, ''), text, speaker: '', themes: [], variants: [], verification, source: { uri: 'a.md', line: 1 } };
}

function relationsOf(entries: readonly Quotation[], text: string, limit: number): readonly (readonly [string, string])[] {
  const corpus = buildCorpus([{ uri: 'a.md', title: '', rank: 0, isCorpusFormat: true, entries }], 1);
  return relatedQuotations(corpus, text, limit).map(({ relation, quotation: { text: found } }) => [relation, found]);
}

suite('relatedQuotations', () => {
  test('the very words come first, however many better checked longer ones hold them', () => {
    const holders = Array.from({ length: 40 }, (_, index) => quotation(`${WORDS}，不是谁说过的话，第${index}句`, 'verified'));
    assert.deepEqual(relationsOf([...holders, quotation(WORDS, 'unverified')], `“${WORDS}。”`, 1), [['same', WORDS]]);
  });

  test('a longer one that holds them, then one with a few other characters', () => {
    const [longer, near] = [`${WORDS}，不是谁说过的话`, '这是试用过的一句话'];
    assert.deepEqual(relationsOf([quotation(near, 'verified'), quotation(longer, 'cited')], WORDS, 8), [['part', longer], ['similar', near]]);
  });

  test('other words, marks alone and nothing are related to none', () => {
    for (const text of ['天气预报说明天有雨', '“。”', '']) assert.deepEqual(relationsOf([quotation(WORDS, 'cited')], text, 8), []);
  });
});
