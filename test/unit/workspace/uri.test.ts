import assert from 'node:assert/strict';
import { childUri, fileNameOf, isInside, tryRelativePath, uriKey } from '../../../server/src/workspace/uri';

suite('URIs', () => {
  const same: readonly (readonly [string, string])[] = [
    ['file:///C:/素材/a.md', 'file:///c%3A/%E7%B4%A0%E6%9D%90/a.md'],
    ['file:///c:/a b.md', 'file:///C%3A/a%20b.md'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['vscode-remote://host/w/a.md', 'vscode-remote://host/w/a.md'],
  ];
  for (const [a, b] of same) test(`${a} is ${b}`, () => assert.equal(uriKey(a), uriKey(b)));

  test('different files have different keys', () => {
    assert.notEqual(uriKey('file:///a/b.md'), uriKey('file:///a/B.md'));
    assert.notEqual(uriKey('file:///a/b.md'), uriKey('untitled:/a/b.md'));
  });

  const insides: readonly (readonly [string, string, string | undefined])[] = [
    ['file:///a/b', 'file:///a/b/c.md', 'c.md'],
    ['file:///a/b/', 'file:///a/b/深/c.md', '深/c.md'],
    ['file:///a/b', 'file:///a/bc/d.md', undefined],
    ['file:///a/b', 'file:///a/b', undefined],
    ['file:///C:/w', 'file:///c%3A/w/a.md', 'a.md'],
    ['file:///a', 'untitled:/a/b.md', undefined],
    ['file://server/share', 'file://SERVER/share/a.md', 'a.md'],
    ['file://server/share', 'file:///share/a.md', undefined],
    ['file:///', 'file:///a.md', 'a.md'],
  ];
  for (const [folder, uri, expected] of insides) {
    test(`${uri} below ${folder}: ${expected ?? 'no'}`, () => {
      assert.equal(tryRelativePath(folder, uri), expected);
      assert.equal(isInside(folder, uri), expected !== undefined);
    });
  }

  test('what is no URI at all does no harm', () => {
    assert.equal(uriKey('not a uri'), 'not a uri');
    assert.equal(isInside('not a uri', 'file:///a'), false);
    assert.equal(fileNameOf('目录/a.md'), 'a.md');
  });

  test('a child keeps scheme and encoding', () => {
    assert.equal(childUri('file:///w/', 'corpus'), 'file:///w/corpus');
    assert.equal(uriKey(childUri('file:///c%3A/w', '素材')), uriKey('file:///C:/w/素材'));
  });
});
