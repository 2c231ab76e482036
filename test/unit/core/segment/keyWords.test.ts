import assert from 'node:assert/strict';
import { keyWordsOf } from '../../../../server/src/core/segment/keyWords';
import { tryTokens } from '../../../../server/src/core/segment/segmenter';

/** Paragraphs given as their words. */
const of = (...paragraphs: readonly (readonly string[])[]) => keyWordsOf(paragraphs.map((words) => tryTokens(words.join(''), words) ?? []));
const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);

suite('key words of a text', () => {
  test('the most frequent words lead', () => {
    assert.deepEqual(of(['治理', '，', '城市'], ['治理', '乡村'], ['治理', '城市']).keyWords, ['治理', '城市', '乡村']);
  });

  test('a compound that recurs is a candidate, one that does not is none', () => {
    assert.deepEqual(of(...times(3, ['城市', '治理', '。']), ['乡村', '振兴']).termCandidates, ['城市治理']);
    assert.deepEqual(of(...times(2, ['城市', '治理'])).termCandidates, []);
  });

  test('the part of a longer compound is no candidate, unless it stands alone too', () => {
    assert.deepEqual(of(...times(3, ['城市', '治理', '能力'])).termCandidates, ['城市治理能力']);
    assert.deepEqual(of(...times(3, ['城市', '治理', '能力']), ['城市', '治理']).termCandidates, ['城市治理', '城市治理能力']);
  });

  test('marks, joining words, verbs and line ends part words', () => {
    assert.deepEqual(of(...times(3, ['城市', '，', '治理'])).termCandidates, []);
    assert.deepEqual(of(...times(3, ['城市', '的', '治理'])).termCandidates, []);
    assert.deepEqual(of(...times(3, ['推进', '治理'])).termCandidates, []);
    assert.deepEqual(of(...times(3, ['城市']), ...times(3, ['治理'])).termCandidates, []);
  });

  test('a long text of many compounds is done with', () => {
    const words = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index, 0x5000 + index));
    assert.equal(of(...times(3, words)).termCandidates.length, 20);
  });

  test('nothing has none', () => assert.deepEqual(of(), { keyWords: [], termCandidates: [] }));
});
