import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSyllables } from '../../../../server/src/core/pinyin/splitSyllables';

const SYLLABLES = new Set(['xi', 'an', 'xian', 'cheng', 'shi', 'zhi', 'a', 'ang', 'gan', 'fang']);

function read(letters: string): readonly string[] {
  return splitSyllables(letters, SYLLABLES).map(({ whole, rest }) => [...whole, rest].join(' '));
}

suite('splitSyllables', () => {
  test('every reading, the longer syllables first', () => assert.deepEqual(read('xian'), ['xian ', 'xi an ']));
  test('the last syllable may be unfinished', () => assert.deepEqual(read('chengsh'), ['cheng sh']));
  test('an ambiguous border', () => assert.deepEqual(read('fangan'), ['fang an ']));
  test('what is no pinyin gives nothing', () => assert.deepEqual([read(''), read('zzz'), read('chengq')], [[], [], []]));
  test('many ambiguous points stay bounded', () => assert.ok(read('xian'.repeat(20)).length <= 16));

  test('property: a reading spells the letters', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 6 }), fc.nat(3), (syllables, cut) => {
      const spelled = syllables.join('');
      const letters = spelled.slice(0, Math.max(1, spelled.length - cut));
      for (const { whole, rest } of splitSyllables(letters, SYLLABLES)) assert.equal(whole.join('') + rest, letters);
      assert.ok(splitSyllables(spelled, SYLLABLES).length > 0);
    }));
  });
});
