import assert from 'node:assert/strict';
import { createQuotationIndex } from '../../../../server/src/core/index/quotationIndex';
import { placeOfMatch } from '../../../../server/src/core/rank/matchPlace';
import { score, type Features } from '../../../../server/src/core/rank/score';
import { topicFit, weighTopicWords } from '../../../../server/src/core/rank/topic';
import { normalizeText } from '../../../../server/src/core/text/normalize';
import { CITY, QUOTATIONS } from '../../../support/quotationCorpus';

const BASE: Features = { matched: 3, place: 'interior', isExact: false, attribution: 0, topic: 0, verification: 'unverified', length: 30 };

suite('rank', () => {
  const better: readonly (readonly [change: Partial<Features>, why: string])[] = [
    [{ matched: 4 }, 'a longer match'], [{ place: 'clause' }, 'a clause’s start'], [{ isExact: true }, 'the same punctuation'],
    [{ attribution: 1 }, 'the person named'], [{ topic: 1 }, 'the topic'], [{ verification: 'cited' }, 'quoted elsewhere'],
  ];
  for (const [change, why] of better) test(`${why} ranks higher`, () => assert.ok(score({ ...BASE, ...change }) > score(BASE)));

  test('verified before cited, the quotation’s start before a clause’s, short before endless', () => {
    assert.ok(score({ ...BASE, verification: 'verified' }) > score({ ...BASE, verification: 'cited' }));
    assert.ok(score({ ...BASE, place: 'start' }) > score({ ...BASE, place: 'clause' }));
    assert.ok(score(BASE) > score({ ...BASE, length: 200 }));
  });

  test('where nothing was typed the place does not count', () => {
    assert.equal(score({ ...BASE, matched: 0, place: 'start' }), score({ ...BASE, matched: 0 }));
  });

  const places: readonly (readonly [fragment: string, typed: string, place: string, isExact: boolean])[] = [
    ['城市是', '城市是', 'start', true],
    ['有机体', '有机体', 'clause', true],
    ['体有机', '体，有机', 'interior', false],
    ['体有机', '体、有机', 'interior', true],
    ['全周期', '全周期', 'clause', true],
    ['善待', '善待', 'clause', true],
  ];
  for (const [fragment, typed, place, isExact] of places) {
    test(`${typed} in the quotation: ${place}`, () => {
      const match = placeOfMatch(CITY, fragment, typed);
      assert.deepEqual([match?.place, match?.isExact], [place, isExact]);
      assert.equal(normalizeText(CITY).slice(match?.index, (match?.index ?? 0) + fragment.length), fragment);
    });
  }
  test('a clause’s start is preferred to an earlier place inside', () => assert.equal(placeOfMatch('建设城市，城市兴', '城市', '城市')?.index, 4));
  test('what is not there has no place', () => assert.equal(placeOfMatch(CITY, '乡村', '乡村'), undefined));

  test('a rare topic word weighs more than a frequent one, an unknown one nothing', () => {
    const index = createQuotationIndex(QUOTATIONS.map(({ text }) => normalizeText(text)));
    const words = weighTopicWords(['城市', '方圆', '乡村', '城市', '的'], index);
    assert.deepEqual(words.map(({ text }) => text), ['城市', '方圆']);
    assert.ok((words[1]?.weight ?? 0) > (words[0]?.weight ?? 0));
    assert.ok(words.every(({ weight }) => weight > 0 && weight <= 1));
  });

  test('the fit grows with each word and stays below 1; themes count too', () => {
    const words = [{ text: '城市', weight: 1 }, { text: '治理', weight: 1 }];
    const [none, one, two] = [topicFit(words, '学而', []), topicFit(words, '城市', []), topicFit(words, '城市', ['社会治理'])];
    assert.equal(none, 0);
    assert.ok(one > 0 && two > one && two < 1);
  });
});
