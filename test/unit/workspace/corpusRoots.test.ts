import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings/parseSettings';
import { corpusRootsOf } from '../../../server/src/workspace/corpusRoots';

const PLACES = { bundledCorpus: 'file:///ext/corpus', userCorpus: 'file:///home/u/data/corpus', home: 'file:///home/u' };
const settings = (folders: readonly string[], bundled = true) => ({ ...DEFAULT_SETTINGS, 'corpus.folders': folders, 'corpus.bundled': bundled });

suite('corpus roots', () => {
  test('bundled, the user\'s, then the workspace\'s, in rank order', () => {
    assert.deepEqual(corpusRootsOf(PLACES, settings([]), [{ uri: 'file:///w', settings: settings([]) }]), [
      { uri: 'file:///ext/corpus', rank: 0 }, { uri: 'file:///home/u/data/corpus', rank: 1 }, { uri: 'file:///w/corpus', rank: 2 },
    ]);
  });

  test('the bundled corpus can be left out', () => {
    assert.deepEqual(corpusRootsOf(PLACES, settings([], false), []).map(({ uri }) => uri), ['file:///home/u/data/corpus']);
  });

  const cases: readonly (readonly [string, string])[] = [
    ['/abs/素材', 'file:///abs/%E7%B4%A0%E6%9D%90'],
    ['~/素材', 'file:///home/u/%E7%B4%A0%E6%9D%90'],
    ['~', 'file:///home/u'],
    ['sub/dir', 'file:///w/sub/dir'],
    ['./sub', 'file:///w/sub'],
    ['../shared', 'file:///shared'],
    ['a/../../b', 'file:///b'],
    ['sub\\dir', 'file:///w/sub/dir'],
    ['file:///other/x', 'file:///other/x'],
  ];
  for (const [folder, expected] of cases) {
    test(`${folder} is ${expected}`, () => {
      const inFolder = [{ uri: 'file:///w', settings: settings([folder]) }];
      assert.ok(corpusRootsOf(PLACES, settings([]), inFolder).some(({ uri }) => uri === expected));
    });
  }

  test('a Windows path keeps its drive', () => {
    const [, , root] = corpusRootsOf(PLACES, settings(['D:/素材']), []);
    assert.match(root?.uri ?? '', /^file:\/\/\/d%3A\/%E7%B4%A0%E6%9D%90$/u);
  });
});
