import assert from 'node:assert/strict';
import { THEMES, tryTheme, wordsOfTheme } from '../../../../server/src/core/theme/themes';

suite('themes', () => {
  test('no word names two themes', () => {
    const words = THEMES.flatMap(({ name, aliases }) => [name, ...aliases]);
    assert.equal(new Set(words).size, words.length, words.filter((word, index) => words.indexOf(word) !== index).join('、'));
  });

  test('a word is told by name, by alias, or is the user\'s own', () => {
    assert.equal(tryTheme('乡村振兴'), '乡村振兴');
    assert.equal(tryTheme(' 三农 '), '乡村振兴');
    assert.equal(tryTheme('我的错题'), undefined);
    assert.ok(wordsOfTheme('三农').includes('乡村'));
    assert.deepEqual(wordsOfTheme('我的错题'), ['我的错题']);
  });
});
