import assert from 'node:assert/strict';
import { countText } from '../../server/src/core/count/proseCounts';
import { DEFAULT_SHEET } from '../../server/src/core/sheet/sheetOptions';
import { cellsOf, toUnits } from '../../server/src/core/sheet/units';
import { projectFile } from '../support/project';

/** A row of the table of examples: what is written, then 汉字数, 字数, 字符数, 占格数. */
const ROW = /^\| `(.+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gmu;

suite('docs/counting.md', () => {
  const rows = [...projectFile('docs/counting.md').matchAll(ROW)];

  test('has its table of examples', () => assert.ok(rows.length >= 20));

  for (const [, text = '', ...figures] of rows) {
    test(`${text} counts what the page says`, () => {
      const { han, words, chars } = countText(text);
      assert.deepEqual([han, words, chars, cellsOf(toUnits(text, DEFAULT_SHEET))], figures.map(Number));
    });
  }
});
