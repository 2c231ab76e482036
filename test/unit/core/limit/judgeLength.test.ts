import * as assert from 'node:assert/strict';
import { judgeLength } from '../../../../server/src/core/limit/judgeLength';
import { parseLimit } from '../../../../server/src/core/limit/parseLimit';

suite('core/limit/judgeLength', () => {
  /** Limit, count, status, and what is said. */
  const TABLE: readonly (readonly [phrase: string, count: number, verdict: string])[] = [
    ['不超过300字', 300, 'within'], ['不超过300字', 301, 'over: error over 300'], ['不超过300字', 1, 'within'],
    ['800-1000字', 799, 'under: warning under 800'], ['800-1000字', 800, 'within'], ['800-1000字', 1000, 'within'], ['800-1000字', 1001, 'over: error over 1000'],
    ['不少于800字', 799, 'under: warning under 800'], ['不少于800字', 800, 'within'], ['不少于800字', 8000, 'within'],
    ['1000字左右', 899, 'under: warning under 900'], ['1000字左右', 900, 'within: information under 950'], ['1000字左右', 949, 'within: information under 950'],
    ['1000字左右', 950, 'within'], ['1000字左右', 1050, 'within'], ['1000字左右', 1051, 'within: information over 1050'],
    ['1000字左右', 1100, 'within: information over 1050'], ['1000字左右', 1101, 'over: warning over 1100'],
    ['（300字）', 269, 'under: information under 270'], ['（300字）', 270, 'within'], ['（300字）', 300, 'within'], ['（300字）', 301, 'over: information over 300'],
    ['（300字）', 330, 'over: information over 300'], ['（300字）', 331, 'over: warning over 300'],
    ['800-1000字左右', 1001, 'over: warning over 1000'],
  ];
  for (const [phrase, count, expected] of TABLE) {
    test(`${count} for ${phrase} is ${expected}`, () => {
      const { status, finding } = judgeLength(count, parseLimit(phrase) ?? assert.fail(), { bare: 'target' });
      assert.equal(status + (finding === undefined ? '' : `: ${finding.severity} ${finding.direction} ${finding.bound}`), expected);
    });
  }

  test('a bare figure is a hard maximum where the setting says so', () => {
    const limit = parseLimit('（300字）') ?? assert.fail();
    assert.deepEqual(judgeLength(301, limit, { bare: 'maximum' }).finding, { direction: 'over', severity: 'error', bound: 300 });
    assert.deepEqual(judgeLength(10, limit, { bare: 'maximum' }), { status: 'within' });
  });
});
