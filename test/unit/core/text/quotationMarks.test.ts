import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closingOffsetIn, hasStrayClosing, openMarksOf, withMarksInside } from '../../../../server/src/core/text/quotationMarks';

suite('quotation marks', () => {
  const open: readonly (readonly [text: string, marks: string])[] = [
    ['指出：“城市', '“'],
    ['指出：“城市”', ''],
    ['“树立‘全周期', '“‘'],
    ['“树立‘全周期’意识', '“'],
    ['「外『内', '「『'],
    ['他说"城市', '"'],
    ['他说"城市"', ''],
    ['”“', '“'],
    ['it’s “don’t', '“'],
    ['“没有闭合‘里面”', ''],
  ];
  for (const [text, marks] of open) test(`open after ${text}: ${marks || 'none'}`, () => assert.equal(openMarksOf(text).map(({ mark }) => mark).join(''), marks));

  test('where the innermost open mark is closed', () => {
    const marks = openMarksOf('“树立‘全');
    assert.equal(closingOffsetIn('周期’意识”', marks), 2);
    assert.equal(closingOffsetIn('周期’意识”', marks, 1), 5);
    assert.equal(closingOffsetIn('又“说”了', marks), -1);
  });

  test('a stray closing mark is seen', () => {
    assert.equal(hasStrayClosing('体”、有机'), true);
    assert.equal(hasStrayClosing('立‘全’意'), false);
  });

  const inside: readonly (readonly [text: string, around: string, expected: string])[] = [
    ['树立‘全周期管理’意识', '“', '树立‘全周期管理’意识'],
    ['树立“全周期管理”意识', '“', '树立‘全周期管理’意识'],
    ['树立‘全周期管理’意识', '‘', '树立“全周期管理”意识'],
    ['甲“乙‘丙’”', '“', '甲‘乙“丙”’'],
    ['树立“全周期管理”意识', '「', '树立『全周期管理』意识'],
    ['没有引号', '“', '没有引号'],
  ];
  for (const [text, around, expected] of inside) test(`${text} inside ${around}`, () => assert.equal(withMarksInside(text, around), expected));

  test('hostile nesting takes linear time and stays finite', () => {
    assert.ok(openMarksOf('“‘'.repeat(500_000)).length < 100);
    assert.equal(closingOffsetIn('’'.repeat(1_000_000), openMarksOf('“'.repeat(1000)), 1), -1);
  });

  test('property: inside any mark only the marks change, and they stay in pairs', () => {
    const nested = fc.letrec((tie) => ({
      text: fc.array(fc.oneof({ depthSize: 'small' }, fc.constantFrom('城', '，', '治'), tie('quoted')), { maxLength: 4 }).map((parts) => parts.join('')),
      quoted: fc.tuple(fc.constantFrom('“”', '‘’', '「」'), tie('text')).map(([pair, inner]) => `${pair[0]}${String(inner)}${pair[1]}`),
    })).text;
    fc.assert(fc.property(nested, fc.constantFrom('“', '‘', '「'), (text, around) => {
      fc.pre(openMarksOf(text).length === 0 && !hasStrayClosing(text));
      const changed = withMarksInside(text, around);
      const bare = /[“”‘’「」『』]/gu;
      assert.equal(changed.replace(bare, ''), text.replace(bare, ''));
      assert.equal(openMarksOf(changed).length, 0);
      assert.equal(hasStrayClosing(changed), false);
    }));
  });
});
