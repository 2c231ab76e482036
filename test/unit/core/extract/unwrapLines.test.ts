import * as assert from 'node:assert/strict';
import { lineNumberAt, readPackLines } from '../../../../server/src/core/extract/packLine';
import { unwrapLines } from '../../../../server/src/core/extract/unwrapLines';

const SENTENCE = '干部与群众坐在一条板凳上，才听得见真话，才办得成实事，才解得开心结，才聚得起人心。';

suite('unwrapLines', () => {
  const paragraphs = Array.from({ length: 6 }, (_, index) => `第${index + 1}段说的是：${SENTENCE.repeat(index + 2)}`);
  const wrapped = paragraphs.map((paragraph) => paragraph.replace(/(.{40})(?=.)/gu, '$1\n')).join('\n');

  test('joins what a page broke and knows the line of each part', () => {
    const lines = unwrapLines(readPackLines(wrapped));
    assert.deepEqual(lines.map(({ text }) => text), paragraphs);
    const second = lines[1];
    assert.ok(second);
    assert.equal(second.number, 4);
    assert.deepEqual([lineNumberAt(second, 0), lineNumberAt(second, 40), lineNumberAt(second, 80)], [4, 5, 6]);
  });

  test('leaves paragraphs, lists and short texts alone', () => {
    for (const text of [paragraphs.join('\n'), '要点一\n要点二\n要点三', Array.from({ length: 20 }, (_, index) => `${index}.${SENTENCE}`).join('\n')]) {
      const lines = readPackLines(text);
      assert.deepEqual(unwrapLines(lines), lines);
    }
  });
});
