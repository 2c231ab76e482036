import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDraft } from '../../../../server/src/core/markdown/draft';
import { toSourceOffset, toSourceSpan } from '../../../../server/src/core/markdown/proseOffsets';
import { draftText } from '../../../support/draftText';

suite('core/markdown/proseOffsets', () => {
  test('a span of prose maps to the source with the marks inside it, not around it', () => {
    const text = '一**城市**治理';
    const [paragraph] = parseDraft(text, { softBreaks: false, aroundTolerance: 0.1 }).paragraphs;
    assert.ok(paragraph);
    const sourceOf = (start: number, end: number): string => {
      const span = toSourceSpan(paragraph, { start, end });
      return text.slice(span.start, span.end);
    };
    assert.deepEqual([sourceOf(0, 1), sourceOf(1, 3), sourceOf(3, 5), sourceOf(0, 5), sourceOf(1, 1)], ['一', '城市', '治理', text, '']);
  });

  test('every character of the prose maps to itself in the source', () => {
    fc.assert(fc.property(draftText, fc.boolean(), (text, softBreaks) => {
      for (const paragraph of parseDraft(text, { softBreaks, aroundTolerance: 0.1 }).paragraphs) {
        const prose = paragraph.prose.text;
        for (let i = 0; i < prose.length; i++) {
          if (prose[i] !== '\n') assert.equal(text[toSourceOffset(paragraph, i)], prose[i]);
        }
        assert.equal(toSourceOffset(paragraph, prose.length), paragraph.pieces.at(-1)?.end);
      }
    }), { numRuns: 500 });
  });
});
