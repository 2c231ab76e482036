import assert from 'node:assert/strict';

import { toTableLines } from '../../../../server/src/node/readers/tableLines';

suite('the lines of a table', () => {
  test('the first row is the head, whatever it says', () => {
    assert.deepEqual(toTableLines([['金句', '作者'], ['人民至上', '某某']]), ['| 金句 | 作者 |', '| --- | --- |', '| 人民至上 | 某某 |']);
  });

  test('short rows are filled up, rows and columns without any text are left out', () => {
    assert.deepEqual(toTableLines([['', ''], ['一', '', '二', ''], [' ', ''], ['三']]), ['| 一 | 二 |', '| --- | --- |', '| 三 |  |']);
  });

  test('a bar is escaped, a backslash before it stays', () => {
    assert.deepEqual(toTableLines([['a|b', 'c\\|d\\']])[0], '| a\\|b | c\\\\|d\\ |');
  });

  test('a line break inside a cell is a space only where words would need one', () => {
    assert.deepEqual(toTableLines([['上\n下', '句。\r\n下', 'one\ntwo', '上\nx', '\n', 'x']])[0], '| 上下 | 句。下 | one two | 上 x | x |');
  });

  test('one very long row does not make the short ones long', () => {
    const lines = toTableLines([['头'], Array<string>(10_000).fill('x'), ...Array.from({ length: 1000 }, () => ['y'])]);
    assert.ok(lines.join('').length < 400_000);
  });

  test('a table without text gives no lines', () => {
    assert.deepEqual(toTableLines([]), []);
    assert.deepEqual(toTableLines([['', ' ']]), []);
  });
});
