import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTermIndex, type TermIndex } from '../../../../server/src/core/index/termIndex';
import { atCursor } from '../../../support/cursor';

function indexOf(...names: readonly string[]): TermIndex<string> {
  return createTermIndex(names.map((name) => ({ name, value: name })));
}

suite('termIndex', () => {
  const index = indexOf('全周期管理', '周期', '管理意识', '“四个意识”', '5G', '河长制', '治理', '国家治理');

  const cases: readonly (readonly [marked: string, expected: readonly string[], why: string])[] = [
    ['树立|全周期管理意识', ['全周期管理'], 'its first character'],
    ['树立全周期管|理意识', ['全周期管理', '管理意识'], 'overlaps, the longest first'],
    ['树立全|周期', ['周期'], 'only what stands there'],
    ['全周|期管理', ['全周期管理', '周期'], 'a term inside another'],
    ['全周期管理|', [], 'just after a term, at the end'],
    ['全周期|。管理', [], 'punctuation is a boundary'],
    ['治理、国家|治理', ['国家治理', '治理'], 'the second occurrence on a line'],
    ['ABC河|长制DEF', ['河长制'], 'next to Latin text'],
    ['推广|5g网络', ['5G'], 'case and width are alike'],
    ['型号|5Gs', [], 'a part of a Latin word is none'],
    ['增强「四个|意识」', ['“四个意识”'], 'kinds of quotation marks are alike'],
  ];
  for (const [marked, expected, why] of cases) {
    test(`${marked}: ${why}`, () => {
      const { text, offset } = atCursor(marked);
      assert.deepEqual(index.matchesAt(text, offset).map(({ value }) => value), expected);
    });
  }

  test('scan gives every occurrence with its span', () => {
    assert.deepEqual(index.scan('国家治理与治理').map(({ start, end, value }) => [start, end, value]), [[0, 4, '国家治理'], [2, 4, '治理'], [5, 7, '治理']]);
  });

  test('several values may share one name, one value is found once', () => {
    const shared = createTermIndex([{ name: '河长制', value: 1 }, { name: '河长制', value: 2 }, { name: '河长制', value: 1 }]);
    assert.deepEqual(shared.matchesAt('河长制', 0).map(({ value }) => value), [1, 2]);
  });

  test('outside the text there is nothing', () => {
    assert.deepEqual(index.matchesAt('治理', -1), []);
    assert.deepEqual(index.matchesAt('治理', 2), []);
    assert.deepEqual(indexOf('', ' ').scan('治理'), []);
  });

  test('property: equals looking for each name by itself', () => {
    const unit = fc.constantFrom('城', '市', '治', '理', 'a', '1', '，');
    const name = fc.string({ unit, minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 12 }), fc.string({ unit, maxLength: 30 }), (names, text) => {
      const found = indexOf(...names).scan(text).map(({ start, end }) => `${start}-${end}`);
      const expected = names.flatMap((one) => {
        const starts: string[] = [];
        for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
          const cuts = (i: number): boolean => /[a1][a1]/.test(text.slice(Math.max(0, i - 1), i + 1)) && i > 0;
          if (!cuts(at) && !cuts(at + one.length)) starts.push(`${at}-${at + one.length}`);
        }
        return starts;
      });
      assert.deepEqual([...new Set(found)].sort(), expected.sort());
    }));
  });

  test('property: matchesAt is scan, kept to the offset', () => {
    const unit = fc.constantFrom('城', '市', '治', 'a');
    const name = fc.string({ unit, minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.string({ unit, maxLength: 20 }), fc.nat(20), (names, text, offset) => {
      const built = indexOf(...names);
      const expected = built.scan(text).filter(({ start, end }) => start <= offset && offset < end).map(({ start, end }) => [start, end]);
      assert.deepEqual(built.matchesAt(text, offset).map(({ start, end }) => [start, end]).sort(), expected.sort());
    }));
  });
});
