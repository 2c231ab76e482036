import assert from 'node:assert/strict';

import fc from 'fast-check';

import { placeNoteReferences } from '../../../../../server/src/node/readers/docx/noteReferences';
import { paragraph } from '../../../../support/docxFile';
import { linesOf } from './readText';

const reference = (kind: 'footnote' | 'endnote', id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

suite('notes of a Word file', () => {
  test('numbered by reference, their text at the end, separators and unused ones left out', async () => {
    const note = (id: number, content: string, type = ''): string => `<w:footnote w:id="${id}"${type}>${content}</w:footnote>`;
    const footnotes = note(-1, paragraph('线'), ' w:type="separator"') + note(1, paragraph('没有用到')) + note(5, paragraph('后')) + note(7, paragraph('先一') + paragraph('先二'));
    const body = `<w:p>${run('甲')}${reference('footnote', 7)}${run('乙')}${reference('footnote', 5)}${reference('endnote', 5)}</w:p>`;
    const endnotes = `<w:endnote w:id="5">${paragraph('尾')}</w:endnote>`;
    assert.deepEqual(await linesOf({ body, footnotes, endnotes }), ['甲[^1]乙[^2][^尾1]', '', '[^1]: 先一 先二', '[^2]: 后', '[^尾1]: 尾']);
  });

  test('a mark inside quotation marks moves behind them, so that the words stay as said', async () => {
    const body = `<w:p>${run('他说：“甲')}${reference('footnote', 1)}${run('乙”，后')}</w:p>`;
    assert.deepEqual(await linesOf({ body, footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>` }), ['他说：“甲乙”[^1]，后', '', '[^1]: 注']);
  });

  test('no text is lost and no mark falls between quotation marks', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('“', '”', '甲', '。', '"')), fc.array(fc.nat(20)), (chars, places) => {
      const text = chars.join('');
      const references = places.map((at) => Math.min(at, text.length)).sort((a, b) => a - b).map((at, index) => ({ at, mark: `[^${index + 1}]` }));
      const placed = placeNoteReferences(text, references);
      assert.equal(placed.replace(/\[\^\d+\]/gu, ''), text);
      assert.equal(placed.match(/\[\^\d+\]/gu)?.length ?? 0, references.length);
      assert.doesNotMatch(placed.replaceAll('"', ''), /“[^“”]*\[\^\d+\][^“”]*”/u);
    }));
  });
});
