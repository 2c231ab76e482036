import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mendWidths } from '../../../../server/src/core/text/width';

suite('mendWidths', () => {
  const cases: readonly (readonly [text: string, mended: string])[] = [
    ['要敬畏城市,善待城市', '要敬畏城市，善待城市'],
    ['指出:“好”', '指出：“好”'],
    ['第一;第二?第三!', '第一；第二？第三！'],
    ['(2020年4月14日)', '（2020年4月14日）'],
    ['各市(州)党委', '各市（州）党委'],
    ['(1)规划', '（1）规划'],
    ['增长1,000亿元', '增长1,000亿元'],
    ['上午10:30开会', '上午10:30开会'],
    ['增长3.5%', '增长3.5%'],
    ['以5G+为手段', '以5G+为手段'],
    ['函数f(x)是', '函数f(x)是'],
    ['见http://a.b', '见http://a.b'],
    ['a, b (c): d', 'a, b (c): d'],
    ['回复"资料"免费', '回复“资料”免费'],
    ['他说:“我说"好"”', '他说：“我说‘好’”'],
    ["Tom's 笔", "Tom's 笔"],
    ['开创新局面.', '开创新局面。'],
    ['米兰.昆德拉', '米兰.昆德拉'],
    ['1.请结合材料', '1.请结合材料'],
    ['5,每户', '5，每户'],
  ];
  for (const [text, mended] of cases) test(`${text} → ${mended}`, () => assert.equal(mendWidths(text), mended));

  test('changes marks only, unit for unit', () => {
    const piece = fc.constantFrom('城', '，', ',', ':', '(', ')', '"', "'", '.', '“', '”', '1', 'a', ' ', '?', '\ud800', '😀');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const mended = mendWidths(text);
      assert.equal(mended.length, text.length);
      const marks = /[,;:?!()"'.，；：？！（）“”‘’。]/gu;
      assert.equal(mended.replace(marks, '·'), text.replace(marks, '·'));
    }));
  });
});
