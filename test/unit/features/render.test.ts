import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, renderFramework, renderSource, renderTerm } from '../../../server/src/features/render';
import { framework, term } from '../../support/quotationCorpus';

suite('render', () => {
  test('what would be mark-up is escaped', () => {
    const escaped = escapeMarkdown('# 一*二_三`四[五](六)<b>&amp;|~$');
    assert.equal(escaped, '\\# 一\\*二\\_三\\`四\\[五\\]\\(六\\)&lt;b\\>&amp;amp;\\|\\~\\$');
  });

  test('line ends become blanks, so no block can begin', () => assert.equal(escapeMarkdown('一\r\n\n- 二'), '一 \\- 二'));

  test('property: no HTML, no line end, no bare bracket comes through', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = escapeMarkdown(text);
      assert.ok(!/[<\n\r]/u.test(escaped));
      assert.ok(!/(?<!\\)(?:\\\\)*[[\]`]/u.test(escaped));
    }));
  });

  test('a source is linked where it can be opened, and its title cannot break out', () => {
    assert.equal(renderSource({ uri: 'file:///a b/（甲）.md', line: 3, title: '甲](http://x)' }), '[《甲\\]\\(http\\:\\/\\/x\\)》第3行](<file:///a%20b/（甲）.md#L3>)'.replaceAll('\\/', '/'));
    assert.equal(renderSource({ uri: 'packs/甲.txt', line: 3 }), '《甲\\.txt》第3行');
    assert.equal(renderSource({ uri: 'packs/%E0%A4.txt', line: 1 }), '《%E0%A4\\.txt》第1行');
    assert.ok(!renderSource({ uri: 'command:evil', line: 1, title: '甲' }).includes(']('));
  });

  test('a term without a definition still names itself, how far it was checked and its source', () => {
    const shown = renderTerm(term('一网通办', { until: '2024' }));
    for (const part of ['一网通办', '未核对', '至 2024', '第3行']) assert.ok(shown.includes(part), part);
  });

  test('a framework shows its outline as a nested list', () => {
    const shown = renderFramework(framework('三个着力点', { points: [{ text: '党建引领', marker: '一、', points: [{ text: '强组织', marker: '一是', points: [] }] }] }));
    assert.ok(shown.includes('- 一、党建引领\n  - 一是强组织'));
  });
});
