import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { draftOptionsOf, parseDraft } from '../../../server/src/core/markdown/draft';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings/parseSettings';
import type { Settings } from '../../../server/src/core/settings/settingsTable';
import { frontMatterDiagnostics } from '../../../server/src/features/frontMatterDiagnostics';

function problemsOf(text: string, more: Partial<Settings> = {}): readonly string[] {
  const settings = { ...DEFAULT_SETTINGS, ...more };
  const draft = parseDraft(text, draftOptionsOf(settings));
  return frontMatterDiagnostics({ draft, settings }).map(({ range, severity, code, message }) => {
    assert.equal(code, 'draft/front-matter');
    assert.equal(severity, DiagnosticSeverity.Information);
    return `${range.start.line}:${range.start.character}-${range.end.character} ${message}`;
  });
}

suite('frontMatterDiagnostics', () => {
  test('a requirement that is not understood is named, on its line', () => {
    const [only, ...others] = problemsOf('---\n题目: 城市\n字数: 写得长一些\n---\n正文。');
    assert.match(only ?? '', /^2:0-9 文首信息“字数: 写得长一些”读不懂/u);
    assert.deepEqual(others, []);
  });

  test('a block that is no YAML is reported once', () => {
    assert.equal(problemsOf('---\n字数: "1000字\n---\n正文。').length, 1);
  });

  for (const text of ['正文。', '---\n字数：不超过1000字\n---\n正文。', '---\ntags: [a, b]\nlayout: post\n---\n正文。']) {
    test(`nothing is said of ${JSON.stringify(text)}`, () => assert.deepEqual(problemsOf(text), []));
  }

  test('it can be turned off', () => {
    const text = '---\n字数: 长一些\n---\n正文。';
    assert.deepEqual(problemsOf(text, { 'diagnostics.severity': { 'draft/front-matter': 'off' } }), []);
    assert.deepEqual(problemsOf(text, { 'diagnostics.ignored': ['draft'] }), []);
  });
});
