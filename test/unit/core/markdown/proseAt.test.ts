import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDraft } from '../../../../server/src/core/markdown/draft';
import { proseSpanAt } from '../../../../server/src/core/markdown/proseAt';
import { atCursor } from '../../../support/cursor';
import { draftText } from '../../../support/draftText';

const OPTIONS = { softBreaks: false, aroundTolerance: 0.1 };

function proseAt(marked: string): string | undefined {
  const { text, offset } = atCursor(marked);
  const span = proseSpanAt(parseDraft(text, OPTIONS), offset);
  return span && text.slice(span.start, span.end);
}

suite('core/markdown/proseAt', () => {
  const PROSE: readonly (readonly [marked: string, prose: string])[] = [
    ['城市是|', '城市是'], ['城|市是', '城市是'], ['|城市', '城市'], ['一\n城市|\n二', '城市'], ['一\r\n城市|\r\n二', '城市'], ['# 城|市', '城市'], ['- 城市|', '城市'],
    ['1. 城市|', '1. 城市'], ['> 城|市', '城市'], ['　　城市|', '城市'], ['**城|市**是', '城市'], ['**城市**|是', '是'], ['[城|市](http://a)', '城市'], ['`城|市`', '城市'],
    ['<b>城|</b>', '城'], ['城市|<!-- 化用 -->', '城市'], ['---\n字数: 300字\n---\n城|', '城'],
    // Nothing written yet, or between marks: the empty run at the cursor.
    ['|', ''], ['一\n|\n二', ''], ['# |', ''], ['- |', ''], ['> |', ''], ['**|**', ''], ['　　|', ''], ['城市  |', ''], ['---\n字数: 300字\n---\n|', ''],
  ];
  for (const [marked, prose] of PROSE) {
    test(`${JSON.stringify(marked)} is in ${JSON.stringify(prose)}`, () => {
      assert.equal(proseAt(marked), prose);
    });
  }

  for (const marked of ['---\n字数: 3|00字\n---\n', '---\n题目: 一\n---|\n', '```\n城|\n```', '```\n|', '<!-- 城| -->', '一<!-- 城|\n市 -->', '[城](http|://a)', '![城|市](a.png)', '<b cl|ass="x">城</b>', '[a]: http|://b']) {
    test(`${JSON.stringify(marked)} is in no prose`, () => {
      assert.equal(proseAt(marked), undefined);
    });
  }

  test('any cursor gets a run of its own line, or none', () => {
    fc.assert(fc.property(draftText, fc.nat(), (text, seed) => {
      const draft = parseDraft(text, OPTIONS);
      const offset = seed % (text.length + 1);
      const span = proseSpanAt(draft, offset);
      if (span === undefined) return;
      assert.ok(span.start <= offset && offset <= span.end);
      assert.ok(!text.slice(span.start, span.end).includes('\n'));
    }));
  });
});
