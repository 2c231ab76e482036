import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createQuotationIndex } from '../../../../server/src/core/index/quotationIndex';
import { normalizeText } from '../../../../server/src/core/text/normalize';
import { CITY, QUOTATIONS } from '../../../support/quotationCorpus';

function linearScan(texts: readonly string[], query: string, limit: number): readonly number[] {
  return query === '' ? [] : texts.flatMap((text, id) => (text.includes(query) ? [id] : [])).slice(0, limit);
}

suite('quotationIndex', () => {
  const texts = QUOTATIONS.map(({ text }) => normalizeText(text));
  const index = createQuotationIndex(texts);

  test('finds a run across the punctuation of the source', () => {
    assert.deepEqual(index.search('体有机体要敬', 10), [QUOTATIONS.findIndex(({ text }) => text === CITY)]);
  });

  test('every part of every text of any length is found, and only where it is', () => {
    for (const text of texts) {
      for (let from = 0; from < text.length; from++) {
        for (const length of [1, 2, 3, 5, 9, text.length]) {
          const query = text.slice(from, from + length);
          assert.deepEqual(index.search(query, 100), linearScan(texts, query, 100));
        }
      }
    }
  });

  test('empty queries, texts and indexes give nothing', () => {
    assert.deepEqual(index.search('', 10), []);
    assert.deepEqual(index.search('城市', 0), []);
    assert.deepEqual(createQuotationIndex([]).search('城', 10), []);
    assert.deepEqual(createQuotationIndex(['', '城']).search('城', 10), [1]);
    assert.equal(index.textOf(-1), '');
    assert.equal(index.textOf(99), '');
  });

  test('a frequent single character is found without reading every list', () => {
    const many = Array.from({ length: 9000 }, (_, i) => `的${String.fromCharCode(0x4e00 + (i % 8000))}城`);
    assert.deepEqual(createQuotationIndex(many).search('的', 3), [0, 1, 2]);
    assert.deepEqual(createQuotationIndex(many).search('城', Infinity).length, 9000);
  });

  test('estimate is never below the true number', () => {
    for (const query of ['城市', '治理', '体有', '天下', '城', '']) {
      assert.ok(index.estimate(query) >= linearScan(texts, query, 100).length, query);
    }
  });

  test('property: equals a linear scan', () => {
    const unit = fc.constantFrom('城', '市', '治', '理', '人', '\u0001', '\uffff', '𠮷');
    const text = fc.string({ unit, maxLength: 12 });
    fc.assert(fc.property(fc.array(text, { maxLength: 40 }), fc.string({ unit, minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5 }), (all, query, limit) => {
      const built = createQuotationIndex(all);
      assert.deepEqual(built.search(query, limit), linearScan(all, query, limit));
      assert.equal(built.has(query), all.some((one) => one.includes(query)));
      all.forEach((one, id) => assert.equal(built.textOf(id), one));
    }));
  });
});
