import * as assert from 'node:assert/strict';
import { readSilencing } from '../../../../server/src/core/ignore/silencing';
import { parseDraft } from '../../../../server/src/core/markdown/draft';

/** The lines (from 0) on which a code is silenced. */
function silencedLines(text: string, code: string): readonly number[] {
  const draft = parseDraft(text, { softBreaks: false, aroundTolerance: 0.1 });
  const { isSilenced } = readSilencing(draft, []);
  return draft.lines.flatMap((line, index) => (isSilenced(code, line) ? [index] : []));
}

suite('core/ignore/silencing', () => {
  const TABLE: readonly (readonly [text: string, code: string, lines: readonly number[]])[] = [
    ['一\n<!-- biganzi-ignore-next-line length/over -->\n二\n三', 'length/over', [2]],
    ['一\n<!-- biganzi-ignore-next-line length/over -->\n二\n三', 'length/under', []],
    ['<!-- biganzi-ignore-next-line -->\n二', 'quote/misquoted', [1]],
    ['<!-- biganzi-ignore-next-line quote/misquoted, length/over -->\n二', 'length/over', [1]],
    ['<!-- biganzi-ignore-next-line length -->\n二', 'length/over', [1]],
    ['<!-- biganzi-ignore-next-line length/* -->\n二', 'length/over', [1]],
    ['<!-- biganzi-ignore-next-line len -->\n二', 'length/over', []],
    ['一\n<!-- biganzi-ignore length/over -->\n二\n<!-- biganzi-end-ignore -->\n三', 'length/over', [1, 2, 3]],
    ['一\n<!-- biganzi-ignore -->\n二\n三', 'length/over', [1, 2, 3]],
    ['一\n二\n<!-- biganzi-ignore-file length/over -->', 'length/over', [0, 1, 2]],
    ['一<!-- 化用 -->\n二', 'quote/misquoted', [0]],
    ['一<!-- 化用 -->\n二', 'length/over', []],
    ['一<!-- 化用 -->又\n二', 'quote/misquoted', []],
    ['<!-- biganzi-ignored -->\n二', 'length/over', []],
    ['<!-- 普通注释 -->\n二', 'length/over', []],
    ['```\n<!-- biganzi-ignore-file -->\n```', 'length/over', []],
    ['一\r\n<!-- biganzi-ignore-next-line -->\r\n二\r\n三', 'length/over', [2]],
  ];
  for (const [text, code, lines] of TABLE) {
    test(`${JSON.stringify(text)} silences ${code} on ${lines.length === 0 ? 'no line' : lines.join()}`, () => {
      assert.deepEqual(silencedLines(text, code), lines);
    });
  }

  test('the setting and a comment for the file turn a rule off', () => {
    const draft = parseDraft('<!-- biganzi-ignore-file quote -->\n一', { softBreaks: false, aroundTolerance: 0.1 });
    const { isOff } = readSilencing(draft, ['length/near', 'term/*']);
    assert.deepEqual(['length/near', 'length/over', 'term/superseded', 'quote/unknown'].map(isOff), [true, false, true, true]);
  });
});
