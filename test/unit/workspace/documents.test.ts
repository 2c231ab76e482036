import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings/parseSettings';
import { Documents } from '../../../server/src/workspace/documents';

const LINE = '建设人民城市。';

function setUp() {
  return new Documents({ isCorpusFile: (uri) => uri.includes('/corpus/'), folders: () => ['file:///w/docs'] });
}

suite('open documents', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['file:///w/docs/练习.md', 'markdown', true],
    ['file:///w/docs/深/练习.md', 'markdown', true],
    ['file:///w/docs/README.md', 'markdown', false],
    ['file:///w/docs/readme.en.md', 'markdown', false],
    ['file:///w/docs/docs/a.md', 'markdown', false],
    ['file:///w/docs/corpus/a.md', 'markdown', false],
    ['file:///w/docs/a.txt', 'plaintext', false],
    ['file:///elsewhere/docs/a.md', 'markdown', true],
    ['untitled:Untitled-1', 'markdown', true],
    ['untitled:Untitled-1', 'plaintext', false],
    ['vscode-remote://host/x/a.md', 'markdown', true],
  ];
  for (const [uri, languageId, expected] of cases) {
    test(`${uri} (${languageId}) is ${expected ? 'a' : 'no'} draft`, () => {
      const documents = setUp();
      documents.set({ uri, languageId, version: 1, text: LINE });
      assert.equal(documents.draftAt(uri, DEFAULT_SETTINGS) !== undefined, expected);
    });
  }

  test('the globs of the settings decide; a broken one matches nothing', () => {
    const documents = setUp();
    const uri = 'file:///w/docs/草稿/a.md';
    documents.set({ uri, languageId: 'markdown', version: 1, text: LINE });
    assert.equal(documents.draftAt(uri, { ...DEFAULT_SETTINGS, 'drafts.exclude': ['草稿/**'] }), undefined);
    assert.equal(documents.draftAt(uri, { ...DEFAULT_SETTINGS, 'drafts.include': ['作业/**'] }), undefined);
    assert.notEqual(documents.draftAt(uri, { ...DEFAULT_SETTINGS, 'drafts.exclude': ['[', '('.repeat(70_000)] }), undefined);
  });

  test('a draft is read once per version and options', () => {
    const documents = setUp();
    const uri = 'file:///w/docs/a.md';
    documents.set({ uri, languageId: 'markdown', version: 1, text: LINE });
    const first = documents.draftAt(uri, DEFAULT_SETTINGS);
    assert.equal(documents.draftAt(uri, { ...DEFAULT_SETTINGS, measure: 'han' }), first);
    assert.notEqual(documents.draftAt(uri, { ...DEFAULT_SETTINGS, 'count.softBreaks': true }), first);
    documents.set({ uri, languageId: 'markdown', version: 2, text: `${LINE}再写一句。` });
    assert.equal(documents.draftAt(uri, DEFAULT_SETTINGS)?.text, `${LINE}再写一句。`);
  });

  test('what is closed is gone; one document under two spellings is one', () => {
    const documents = setUp();
    documents.set({ uri: 'file:///c%3A/a.md', languageId: 'markdown', version: 1, text: LINE });
    assert.equal(documents.get('file:///C:/a.md')?.text, LINE);
    documents.delete('file:///C:/a.md');
    assert.equal(documents.draftAt('file:///c%3A/a.md', DEFAULT_SETTINGS), undefined);
    assert.deepEqual(documents.all(), []);
  });
});
