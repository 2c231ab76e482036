import assert from 'node:assert/strict';
import type { Entry, Question } from '../../../server/src/core/corpus/entry';
import { tryTheme } from '../../../server/src/core/theme/themes';
import { bareText } from '../../support/bareText';
import { entriesUnder, where } from '../../support/bundledCorpus';

const questions = entriesUnder('corpus/').filter((entry: Entry): entry is Question => entry.kind === 'question');

suite('the bundled questions', () => {
  test('are at least 120, over genres and themes', () => {
    assert.ok(questions.length >= 120, `${questions.length}`);
    assert.ok(new Set(questions.map(({ genre }) => genre)).size >= 15);
    assert.ok(new Set(questions.flatMap(({ themes }) => themes)).size >= 20);
  });

  test('each states a limit that is understood, a genre and a theme of the list', () => {
    for (const question of questions) {
      const { limit, genre, themes } = question;
      assert.ok(limit !== undefined && (limit.max ?? limit.around ?? limit.min) !== undefined, where(question));
      assert.notEqual(genre, '其他', where(question));
      for (const theme of themes) assert.equal(tryTheme(theme), theme, where(question));
    }
  });

  test('no two are the same', () => {
    const texts = questions.map(({ text }) => bareText(text));
    assert.equal(new Set(texts).size, texts.length);
  });
});
