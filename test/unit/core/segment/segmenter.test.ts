import assert from 'node:assert/strict';
import { tokensTile, tryTokens } from '../../../../server/src/core/segment/segmenter';
import { topicWordsOf } from '../../../../server/src/core/segment/topicWords';

suite('tokens', () => {
  test('words that join to the text get their offsets', () => {
    assert.deepEqual(tryTokens('城市𠮷野', ['城市', '𠮷', '野']), [
      { text: '城市', start: 0, end: 2 }, { text: '𠮷', start: 2, end: 4 }, { text: '野', start: 4, end: 5 },
    ]);
    assert.deepEqual(tryTokens('', []), []);
    assert.deepEqual(tryTokens('城市', ['', '城市', '']), [{ text: '城市', start: 0, end: 2 }]);
  });

  const changed: readonly (readonly [string, readonly string[]])[] = [['城市', ['城']], ['城市', ['城市', '化']], ['城市', ['市', '城']], ['', ['城']]];
  for (const [text, words] of changed) {
    test(`${words.join('|')} is not ${text}`, () => assert.equal(tryTokens(text, words), undefined));
  }

  test('gaps, overlaps and empty tokens do not tile', () => {
    const [a, b] = [{ text: '城', start: 0, end: 1 }, { text: '市', start: 1, end: 2 }];
    assert.ok(tokensTile('城市', [a, b]));
    assert.ok(!tokensTile('城市', [b, a]));
    assert.ok(!tokensTile('城市', [a]));
    assert.ok(!tokensTile('城市', [a, { text: '', start: 1, end: 1 }, b]));
    assert.ok(!tokensTile('城市', [a, { ...b, start: 0 }]));
  });
});

suite('topic words', () => {
  const wordsOf = (words: readonly string[]) => topicWordsOf(tryTokens(words.join(''), words) ?? []);

  test('the most frequent come first, the words of every question not at all', () => {
    assert.deepEqual(wordsOf(['根据', '给定', '资料', '，', '治理', '、', '城市', '治理', '，', '自拟', '题目', '，', '1000', '字']), ['治理', '城市']);
  });

  test('single characters, Latin words and figures are none', () => {
    assert.deepEqual(wordsOf(['城', '市', 'VS', 'Code', '100']), []);
  });

  test('a long text gives twenty at most', () => {
    const words = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index, 0x5000 + index));
    assert.equal(wordsOf(words).length, 20);
  });
});
