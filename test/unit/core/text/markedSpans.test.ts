import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findMarkedSpans } from '../../../../server/src/core/text/markedSpans';

function innerTexts(text: string): readonly string[] {
  return findMarkedSpans(text).map(({ inner }) => text.slice(inner.start, inner.end));
}

suite('findMarkedSpans', () => {
  const cases: readonly (readonly [text: string, inner: readonly string[]])[] = [
    ['他说“甲”和“乙”', ['甲', '乙']],
    ['“树立‘全周期管理’意识”', ['树立‘全周期管理’意识']],
    ['‘单引号’', ['单引号']],
    ['「甲『乙』」', ['甲『乙』']],
    ['他说“甲“乙”', ['乙']],
    ['乙”和“甲”', ['甲']],
    ['“甲‘乙”丙’', ['甲‘乙']],
    ['“甲“乙”丙”', ['甲“乙”丙']],
    ['Tom’s “甲”', ['甲']],
    ['"甲"', ['甲']],
    ['没有', []],
  ];
  for (const [text, inner] of cases) test(`${text} → ${JSON.stringify(inner)}`, () => assert.deepEqual(innerTexts(text), inner));

  test('spans come in order, apart, each between a pair of marks', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('“', '”', '‘', '’', '「', '」', '"', '城', 'a'), { maxLength: 60 }), (units) => {
      const text = units.join('');
      let end = 0;
      for (const { outer, inner } of findMarkedSpans(text)) {
        assert.ok(outer.start >= end && inner.start === outer.start + 1 && inner.end === outer.end - 1 && inner.end >= inner.start);
        end = outer.end;
      }
    }));
  });
});
