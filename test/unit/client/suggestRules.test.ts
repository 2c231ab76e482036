import assert from 'node:assert/strict';
import { endsInHan, isHanCommit } from '../../../client/src/suggestRules';

suite('the re-trigger after Chinese input', () => {
  const cases: readonly (readonly [what: string, changes: readonly string[], isUndoOrRedo: boolean, expected: boolean])[] = [
    ['a commit of Chinese characters', ['城市'], false, true],
    ['a commit after a mark', ['：城市'], false, true],
    ['a rare character', ['𠮷'], false, true],
    ['pinyin on its way', ["cheng'shi"], false, false],
    ['a commit that ends in a mark', ['城市，'], false, false],
    ['a Latin word', ['city'], false, false],
    ['an accepted quotation or a paste', ['城市是生命体、有机体，要敬畏城市'], false, false],
    ['a deletion', [''], false, false],
    ['undo', ['城市'], true, false],
    ['an edit at two cursors', ['城', '城'], false, false],
    ['no change', [], false, false],
  ];
  for (const [what, changes, isUndoOrRedo, expected] of cases) {
    test(`${what}: ${expected ? 'opens' : 'does not open'} the list`, () => assert.equal(isHanCommit({ changes, isUndoOrRedo }), expected));
  }

  test('looks at the last character before the cursor', () => {
    assert.equal(endsInHan('他强调城'), true);
    assert.equal(endsInHan('他强调，'), false);
    assert.equal(endsInHan(''), false);
  });
});
