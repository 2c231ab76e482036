import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDraft } from '../../../server/src/core/markdown/draft';
import { splitLines } from '../../../server/src/core/text/lines';
import { type LinedText, toOffset, toPosition, toRange, toSpan } from '../../../server/src/features/positions';

function lined(text: string): LinedText {
  return { text, lines: splitLines(text) };
}

suite('features/positions', () => {
  const TEXT = '城市\r\n𠮷a\n\r末';
  const TABLE: readonly (readonly [offset: number, line: number, character: number])[] = [
    [0, 0, 0], [1, 0, 1], [2, 0, 2], [4, 1, 0], [5, 1, 1], [6, 1, 2], [7, 1, 3], [8, 2, 0], [9, 3, 0], [10, 3, 1],
  ];
  for (const [offset, line, character] of TABLE) {
    test(`offset ${offset} is ${line}:${character}, and back`, () => {
      assert.deepEqual(toPosition(lined(TEXT), offset), { line, character });
      assert.equal(toOffset(lined(TEXT), { line, character }), offset);
    });
  }

  test('what lies outside is clamped', () => {
    const text = lined(TEXT);
    assert.deepEqual(toPosition(text, -5), { line: 0, character: 0 });
    assert.deepEqual(toPosition(text, 999), { line: 3, character: 1 });
    assert.deepEqual(toPosition(text, 3), { line: 0, character: 2 }, 'between CR and LF');
    const positions = [[-1, 0], [0, -1], [0, 99], [99, 0], [NaN, 0], [0, NaN], [1.5, 0]] as const;
    assert.deepEqual(positions.map(([line, character]) => toOffset(text, { line, character })), [0, 0, 2, 10, 0, 0, 4]);
    assert.equal(toOffset(lined(''), { line: 3, character: 3 }), 0);
  });

  test('a BOM is the first character of its line, as editors that send one have it', () => {
    const draft = parseDraft('\uFEFF城\n市', { softBreaks: false, aroundTolerance: 0.1 });
    assert.deepEqual([toPosition(draft, 1), toPosition(draft, 0), toPosition(draft, 3)], [{ line: 0, character: 1 }, { line: 0, character: 0 }, { line: 1, character: 0 }]);
    assert.equal(toOffset(draft, { line: 0, character: 1 }), 1);
  });

  test('a reversed range is empty at its start', () => {
    assert.deepEqual(toSpan(lined(TEXT), { start: { line: 1, character: 1 }, end: { line: 0, character: 0 } }), { start: 5, end: 5 });
  });

  test('every offset that is not inside a line end comes back', () => {
    const text = fc.array(fc.constantFrom('城', '𠮷', '\r\n', '\n', '\r', 'a', '\ufeff')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
      const document = lined(value);
      const offset = a % (value.length + 1);
      const back = toOffset(document, toPosition(document, offset));
      assert.equal(back, value[offset - 1] === '\r' && value[offset] === '\n' ? offset - 1 : offset);
      const [start, end] = [offset, b % (value.length + 1)].sort((x, y) => x - y);
      const span = toSpan(document, toRange(document, { start: start ?? 0, end: end ?? 0 }));
      assert.ok(span.start <= span.end && span.end <= value.length);
    }));
  });
});
