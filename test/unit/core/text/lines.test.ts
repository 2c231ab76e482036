import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../../../server/src/core/text/lines';

suite('splitLines', () => {
  const cases: readonly (readonly [text: string, lines: readonly string[]])[] = [
    ['', ['']],
    ['一', ['一']],
    ['一\n', ['一', '']],
    ['一\r\n二', ['一', '二']],
    ['一\r二\n三\r\n四', ['一', '二', '三', '四']],
    ['\n\n', ['', '', '']],
    ['一\n\r二', ['一', '', '二']],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => assert.deepEqual(splitLines(text).map((line) => line.text), expected));
  }

  test('offsets point back at each line, and the lines with their ends are the whole text', () => {
    const text = fc.array(fc.constantFrom('字', '，', 'a', '\r', '\n', '\r\n', '\ud842\udfb7', '\ud800')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (given) => {
      let next = 0;
      for (const [index, line] of splitLines(given).entries()) {
        assert.equal(line.number, index + 1);
        assert.equal(given.slice(line.start, line.end), line.text);
        assert.match(given.slice(next, line.start), index === 0 ? /^$/ : /^(?:\r\n|\n|\r)$/);
        next = line.end;
      }
      assert.equal(next, given.length);
    }));
  });
});
